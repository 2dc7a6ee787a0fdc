package nl.geboortepad.query.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.kernel.time.Interval;

/**
 * The days of a window; without a first or last day where it is open.
 *
 * @param to the first day after it
 * @param lastDay the last day that is still in it
 * @param fromAge gestational age on its first day, {@code toAge} on the first day after it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Span(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> lastDay,
        Optional<String> fromAge,
        Optional<String> toAge) {

    public static Span of(Interval days, Optional<LocalDate> dueDate) {
        var from = Optional.of(days.from()).filter(day -> !day.equals(LocalDate.MIN));
        var to = Optional.of(days.to()).filter(day -> !day.equals(LocalDate.MAX));
        return new Span(from, to, to.map(day -> day.minusDays(1)), age(from, dueDate), age(to, dueDate));
    }

    private static Optional<String> age(Optional<LocalDate> day, Optional<LocalDate> dueDate) {
        return day.flatMap(d -> dueDate.map(due -> Entry.Age.on(d, due).text()));
    }
}
