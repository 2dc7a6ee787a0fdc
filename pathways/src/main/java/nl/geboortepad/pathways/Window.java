package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.GestationalAge;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;

/** In which days something must be done. */
sealed interface Window {

    /** From one gestational age up to another, that one not included. */
    record Gestational(GestationalAge opens, GestationalAge before) implements Window {
        Interval by(LocalDate dueDate) {
            return new Interval(opens.day(dueDate), before.day(dueDate));
        }
    }

    /** At the latest so many days after a fact; that last day included. */
    record After(Anchor anchor, int opensAfter, int within) implements Window {
        Interval after(LocalDate day) {
            return new Interval(day.plusDays(opensAfter), day.plusDays(within + 1L));
        }
    }

    /** A window for the triggers that pass these tests. */
    record Case(List<Field.Test> tests, Window window) {
        boolean fits(Optional<Fact> trigger) {
            return trigger.map(t -> tests.stream().allMatch(test -> test.holds(t.event())))
                    .orElse(tests.isEmpty());
        }
    }

    /**
     * A window laid over the calendar.
     *
     * @param proxy what to tell the reader when it counts from a stand-in
     */
    record Laid(Interval days, Optional<Text> proxy) {}

    /** The days, or nothing while they cannot be computed. */
    default Optional<Laid> on(Course course, Optional<Fact> trigger) {
        return switch (this) {
            case Gestational g -> course.dueDate().map(due -> new Laid(g.by(due), Optional.empty()));
            case After a -> a.anchor().in(course, trigger).map(f -> new Laid(a.after(f.day()), f.proxy()));
        };
    }

    default List<Judgement.EarlierWindow> earlier(Course course) {
        return switch (this) {
            case Gestational g ->
                course.dueDates().earlier().stream()
                        .map(d -> new Judgement.EarlierWindow(d.date(), d.fact().id(), g.by(d.date())))
                        .toList();
            case After a -> List.of();
        };
    }

    default boolean dependsOn(PregnancyEvent event) {
        return this instanceof After a && a.anchor().matches(event);
    }
}
