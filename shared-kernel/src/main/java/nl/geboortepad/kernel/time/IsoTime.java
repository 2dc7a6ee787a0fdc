package nl.geboortepad.kernel.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.BrokenRule;

/** Days and moments as they are sent: one way of writing each, years of four digits, and days that exist. */
public final class IsoTime {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private IsoTime() {}

    /**
     * @throws DateTimeParseException when it is not written as a day
     * @throws BrokenRule when there is no such day
     */
    public static LocalDate day(String text) {
        require(DAY, text);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw BrokenRule.of(TimeRule.NO_SUCH_DAY);
        }
    }

    /**
     * @throws DateTimeParseException when it is not written as a moment with its offset
     * @throws BrokenRule when there is no such moment
     */
    public static Instant moment(String text) {
        require(MOMENT, text);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noSuchMoment) {
            throw BrokenRule.of(TimeRule.NO_SUCH_MOMENT);
        }
    }

    private static void require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new DateTimeParseException("expected " + form, "", 0);
        }
    }
}
