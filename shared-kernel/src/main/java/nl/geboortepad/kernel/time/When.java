package nl.geboortepad.kernel.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/**
 * When something was true, as precisely as its source says and never more so: an instant, a day, or a range of days.
 * Written as one ISO 8601 text: {@code 2026-03-01T06:30:00+01:00}, {@code 2026-03-01}, or {@code 2026-03-01/2026-04-01}
 * (the end not included).
 */
@Says(
        nl = "wanneer het was: een dag, een moment (2026-03-01T06:30:00+01:00) of een reeks dagen"
                + " (2026-03-01/2026-04-01, einde niet inbegrepen)",
        en = "when it was: a day, a moment (2026-03-01T06:30:00+01:00) or a range of days"
                + " (2026-03-01/2026-04-01, end not included)")
@Shape(
        pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})"
                + "?)?(Z|[+-][0-9]{2}:[0-9]{2})|/[0-9]{4}-[0-9]{2}-[0-9]{2})?",
        example = "2026-03-01")
public sealed interface When {
    /** Days are days in the Netherlands, wherever the machine stands. */
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The first day on which it can have been. */
    LocalDate first();

    /** The last day on which it can have been. */
    LocalDate last();

    default boolean certain() {
        return first().equals(last());
    }

    static When day(LocalDate day) {
        return new Day(day);
    }

    /** The day itself when there is only one, else the range. */
    static When days(Interval days) {
        return days.days() == 1 ? new Day(days.from()) : new Days(days);
    }

    @JsonCreator
    static When parse(String text) {
        if (text.indexOf('/') >= 0) {
            return days(Interval.parse(text));
        }
        return text.indexOf('T') >= 0 ? new Moment(IsoTime.moment(text)) : new Day(IsoTime.day(text));
    }

    /** An instant; its day is the day in the Netherlands. */
    record Moment(Instant instant) implements When {
        @Override
        public LocalDate first() {
            return LocalDate.ofInstant(instant, ZONE);
        }

        @Override
        public LocalDate last() {
            return first();
        }

        @Override
        public boolean certain() {
            return true;
        }

        @JsonValue
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** A day of which the hour is not known or does not matter. */
    record Day(LocalDate day) implements When {
        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }

        @Override
        public boolean certain() {
            return true;
        }

        @JsonValue
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** One of these days: the source says that it happened, not on which day. */
    record Days(Interval days) implements When {
        @Override
        public LocalDate first() {
            return days.from();
        }

        @Override
        public LocalDate last() {
            return days.lastDay();
        }

        @JsonValue
        @Override
        public String toString() {
            return days.toString();
        }
    }
}
