package nl.geboortepad.kernel.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.text.BrokenRule;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/**
 * Days from {@code from} up to but not including {@code to}. Written {@code 2026-03-01/2026-04-01}; an interval without
 * a known start or end is written with {@code ..} in that place.
 */
@Says(
        nl = "een reeks dagen, einde niet inbegrepen; .. waar begin of einde onbekend is",
        en = "a range of days, end not included; .. where start or end is not known")
@Shape(
        pattern = "([0-9]{4}-[0-9]{2}-[0-9]{2}|[.][.])/([0-9]{4}-[0-9]{2}-[0-9]{2}|[.][.])",
        example = "2026-03-01/2026-04-01")
public record Interval(LocalDate from, LocalDate to) {
    public static final Interval ALWAYS = new Interval(LocalDate.MIN, LocalDate.MAX);

    public Interval {
        if (!from.isBefore(to)) {
            throw BrokenRule.of(TimeRule.RANGE_ENDS_AFTER_IT_BEGINS);
        }
    }

    public static Interval from(LocalDate from) {
        return new Interval(from, LocalDate.MAX);
    }

    @JsonCreator
    public static Interval parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new DateTimeParseException("expected from/to, such as 2026-03-01/2026-04-01", text, 0);
        }
        return new Interval(
                day(text.substring(0, slash), LocalDate.MIN), day(text.substring(slash + 1), LocalDate.MAX));
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.equals("..") ? open : IsoTime.day(text);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean encloses(Interval other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public Optional<Interval> intersection(Interval other) {
        if (other.encloses(this)) {
            return Optional.of(this);
        }
        return between(max(from, other.from), min(to, other.to));
    }

    /** The days from {@code from} up to {@code to}, or nothing when there are none. */
    public static Optional<Interval> between(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    /** What is left of these days without those that are taken, in the same order. */
    public static List<Interval> without(List<Interval> days, List<Interval> taken) {
        var left = days;
        for (var t : taken) {
            var without = new ArrayList<Interval>();
            for (var i : left) {
                addTo(without, i.from, min(i.to, t.from));
                addTo(without, max(i.from, t.to), i.to);
            }
            left = without;
        }
        return left;
    }

    private static void addTo(List<Interval> days, LocalDate from, LocalDate to) {
        if (from.isBefore(to)) {
            days.add(new Interval(from, to));
        }
    }

    /** In order, those that touch or overlap as one. */
    public static List<Interval> joined(List<Interval> days) {
        if (days.size() < 2) {
            return days;
        }
        var inOrder = new ArrayList<>(days);
        inOrder.sort(Comparator.comparing(Interval::from));
        var joined = new ArrayList<Interval>();
        for (var next : inOrder) {
            if (joined.isEmpty() || joined.getLast().to.isBefore(next.from)) {
                joined.add(next);
            } else {
                var last = joined.removeLast();
                joined.add(new Interval(last.from, max(last.to, next.to)));
            }
        }
        return joined;
    }

    /** The earlier of two days. */
    public static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** The later of two days. */
    public static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The last day that belongs to the interval. */
    public LocalDate lastDay() {
        return to.equals(LocalDate.MAX) ? to : to.minusDays(1);
    }

    @JsonValue
    @Override
    public String toString() {
        return (from.equals(LocalDate.MIN) ? ".." : from) + "/" + (to.equals(LocalDate.MAX) ? ".." : to);
    }
}
