package nl.geboortepad.command.registration.xml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/**
 * Days and moments as a message writes them: {@code 2026-03-01}, {@code 2026-03-01T06:30:00}, with an offset or else by
 * the clock of the Netherlands, or relative to a base day T: {@code T-207D}, {@code T-28Y}, {@code T-151D{21:09}}.
 *
 * @param receivedOn what the message tells as done cannot be later than this
 */
public record MessageCalendar(Optional<LocalDate> baseDay, LocalDate receivedOn) {
    /** A day outside it is a slip of the pen. */
    private static final Interval LIFETIME = Interval.parse("1900-01-01/2200-01-01");

    private static final Pattern RELATIVE = Pattern.compile("T(?:([+-][0-9]{1,5})([DWMY]))?(?:\\{([0-9:]{5,8})})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT =
            Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?");

    /** When something happened; nothing where that cannot be read, which the element then tells. */
    public Optional<When> happened(XmlElement element) {
        var when = read(element);
        if (when.filter(told -> told.last().isAfter(receivedOn)).isPresent()) {
            element.wrong(new Text("Deze dag ligt in de toekomst.", "This day lies in the future."));
            return Optional.empty();
        }
        return when;
    }

    public Optional<LocalDate> dayOf(XmlElement element) {
        return happened(element).map(When::first);
    }

    /** A day that may be still to come, such as a due date. */
    public Optional<LocalDate> anyDay(XmlElement element) {
        return read(element).map(When::first);
    }

    private Optional<When> read(XmlElement element) {
        element.use();
        if (baseDay.isEmpty() && RELATIVE.matcher(element.text()).matches()) {
            element.wrong(new Text(
                    "Deze dag is relatief; geef de peildag T mee (baseDay).",
                    "This day is relative; give the base day T (baseDay)."));
            return Optional.empty();
        }
        var when = parse(element).filter(told -> LIFETIME.contains(told.first()));
        if (when.isEmpty()) {
            element.wrong(new Text(
                    "Verwacht een bestaande dag of een tijdstip, zoals 2026-03-01, 2026-03-01T06:30:00 of T-207D.",
                    "Expected an existing day or moment, such as 2026-03-01, 2026-03-01T06:30:00 or T-207D."));
        }
        return when;
    }

    private Optional<When> parse(XmlElement element) {
        var text = element.text();
        var relative = RELATIVE.matcher(text);
        var moment = MOMENT.matcher(text);
        try {
            if (relative.matches()) {
                return Optional.of(relative(relative, baseDay.orElseThrow()));
            } else if (DAY.matcher(text).matches()) {
                return Optional.of(When.day(LocalDate.parse(text)));
            } else if (moment.matches()) {
                return Optional.of(
                        moment.group(1) == null
                                ? byTheClockHere(LocalDateTime.parse(text))
                                : new When.Moment(OffsetDateTime.parse(text).toInstant()));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static When relative(Matcher text, LocalDate base) {
        var day = text.group(1) == null ? base : shift(base, Integer.parseInt(text.group(1)), text.group(2));
        return text.group(3) == null ? When.day(day) : byTheClockHere(day.atTime(LocalTime.parse(text.group(3))));
    }

    private static LocalDate shift(LocalDate base, int by, String unit) {
        return switch (unit) {
            case "W" -> base.plusWeeks(by);
            case "M" -> base.plusMonths(by);
            case "Y" -> base.plusYears(by);
            default -> base.plusDays(by);
        };
    }

    /** In the hour that summer time skips or repeats, a clock does not tell the moment; the day remains. */
    private static When byTheClockHere(LocalDateTime time) {
        var offsets = When.ZONE.getRules().getValidOffsets(time);
        return offsets.size() == 1 ? new When.Moment(time.toInstant(offsets.getFirst())) : When.day(time.toLocalDate());
    }
}
