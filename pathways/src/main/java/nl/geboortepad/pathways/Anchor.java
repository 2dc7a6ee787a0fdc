package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.RecordEvent.PregnancyRegistered;

/**
 * The fact from which a window counts: the trigger itself, or the first or last fact of some kinds.
 *
 * @param of empty for the trigger itself
 */
record Anchor(List<Pattern> of, boolean last) {
    static final Anchor TRIGGER = new Anchor(List.of(), false);

    Optional<Fact> in(Course course, Optional<Fact> trigger) {
        if (of.isEmpty()) {
            return trigger;
        }
        var facts = course.facts().stream()
                .filter(f -> trigger.map(t -> !f.event()
                                .when()
                                .first()
                                .isBefore(t.event().when().first()))
                        .orElse(true))
                .filter(f -> of.stream().anyMatch(p -> p.matches(f.event(), trigger)));
        return last ? facts.reduce((a, b) -> b) : facts.findFirst();
    }

    Stream<Pattern> patterns() {
        return of.stream();
    }

    /** The day that fixes which version of a pathway a pregnancy is judged by: its first contact. */
    static Optional<LocalDate> ofPathway(Course course) {
        return Stream.concat(
                        Stream.concat(course.events(FirstContactMade.class), course.events(IntakeHeld.class)),
                        course.events(PregnancyRegistered.class))
                .map(e -> e.when().first())
                .min(LocalDate::compareTo);
    }
}
