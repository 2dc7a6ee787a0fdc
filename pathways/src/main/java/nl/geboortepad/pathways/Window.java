package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.GestationalAge;
import nl.geboortepad.kernel.Interval;

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

    /** The days, or nothing while they cannot be computed. */
    default Optional<Interval> days(Course course, Optional<Fact> trigger) {
        return switch (this) {
            case Gestational g -> course.dueDate().map(g::by);
            case After a ->
                a.anchor().in(course, trigger).map(f -> a.after(f.event().when().first()));
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

    default List<Pattern> patterns() {
        return switch (this) {
            case Gestational g -> List.of();
            case After a -> a.anchor().of();
        };
    }
}
