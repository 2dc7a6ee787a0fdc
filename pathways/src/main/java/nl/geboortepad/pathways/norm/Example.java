package nl.geboortepad.pathways.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * A pregnancy or a partnership in a few lines, and what the norm says of it.
 *
 * @param on the day of judging
 * @param verdicts what is expected, per occurrence in the order of their days; of a norm of several parts those of some
 *     parts only, where they are named
 */
public record Example(String says, Story story, LocalDate on, List<Expected> verdicts) {
    public static final LocalDate DUE = LocalDate.of(2026, 10, 8);

    /** A verdict, and the day or the days that it names where the example gives them. */
    public record Expected(
            Optional<String> part,
            Verdict.Kind kind,
            Optional<LocalDate> day,
            Optional<LocalDate> due,
            Optional<Interval> days) {}
}
