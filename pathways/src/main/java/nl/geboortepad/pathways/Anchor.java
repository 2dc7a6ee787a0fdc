package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.RecordEvent.PregnancyRegistered;

/**
 * The fact from which a window counts: the trigger itself, or the first or last fact of some kinds. A proxy among them
 * is looked at only when there is none of the others.
 *
 * @param of empty for the trigger itself
 */
record Anchor(List<Pattern> of, boolean last) {
    static final Anchor TRIGGER = new Anchor(List.of(), false);

    /** @param proxy what to tell the reader when the window counts from a stand-in */
    record Found(Fact fact, Optional<Text> proxy) {
        LocalDate day() {
            return fact.event().when().first();
        }
    }

    Optional<Found> in(Course course, Optional<Fact> trigger) {
        if (of.isEmpty()) {
            return trigger.map(t -> new Found(t, Optional.empty()));
        }
        return find(course, trigger, false).or(() -> find(course, trigger, true));
    }

    private Optional<Found> find(Course course, Optional<Fact> trigger, boolean proxy) {
        var facts = last ? course.facts().reversed() : course.facts();
        for (var fact : facts) {
            if (trigger.isEmpty() || Course.notBefore(trigger.get(), fact)) {
                for (var pattern : of) {
                    if (pattern.proxy().isPresent() == proxy && pattern.matches(fact.event(), trigger)) {
                        return Optional.of(new Found(fact, pattern.proxy()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    boolean matches(PregnancyEvent event) {
        return Pattern.any(of, event);
    }

    /** The day that fixes which version of a pathway a pregnancy is judged by: its first contact. */
    static Optional<LocalDate> ofPathway(Course course) {
        return pathwayFacts(course).map(f -> f.event().when().first()).min(LocalDate::compareTo);
    }

    static Stream<Fact> pathwayFacts(Course course) {
        return course.facts().stream()
                .filter(f -> f.event() instanceof FirstContactMade
                        || f.event() instanceof IntakeHeld
                        || f.event() instanceof PregnancyRegistered);
    }
}
