package nl.geboortepad.kernel.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/**
 * Days of amenorrhoea, counted from day 0, the first day of the last menstruation by the due date in force. Files say
 * {@code 23w4d}, screens {@code 23+4}. Negative before day 0 (a preconception consult).
 */
@Says(nl = "zwangerschapsduur in weken en dagen", en = "gestational age in weeks and days")
@Shape(pattern = "-?[0-9]{1,2}w[0-6]d", example = "23w4d")
public record GestationalAge(int days) implements Comparable<GestationalAge> {
    /** Source: the due date is the first day of the last menstruation plus 280 days. */
    public static final int TERM = 280;

    private static final Pattern TEXT = Pattern.compile("(-?)(\\d{1,2})w([0-6])d");

    public static GestationalAge of(int weeks, int days) {
        return new GestationalAge(weeks * 7 + days);
    }

    @JsonCreator
    public static GestationalAge parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("expected weeks and days, such as 9w0d");
        }
        var days = Integer.parseInt(match.group(2)) * 7 + Integer.parseInt(match.group(3));
        return new GestationalAge(match.group(1).isEmpty() ? days : -days);
    }

    /** The age on a day, by a due date. */
    public static GestationalAge on(LocalDate day, LocalDate dueDate) {
        return new GestationalAge((int) ChronoUnit.DAYS.between(dayZero(dueDate), day));
    }

    public static LocalDate dayZero(LocalDate dueDate) {
        return dueDate.minusDays(TERM);
    }

    /** The day on which this age is reached, by a due date. */
    public LocalDate day(LocalDate dueDate) {
        return dueDate.plusDays(days - (long) TERM);
    }

    /** As the field writes it on screen: {@code 23+4}. */
    public String onScreen() {
        return (days < 0 ? "-" : "") + Math.abs(days) / 7 + "+" + Math.abs(days) % 7;
    }

    @Override
    public int compareTo(GestationalAge other) {
        return Integer.compare(days, other.days);
    }

    @JsonValue
    @Override
    public String toString() {
        return (days < 0 ? "-" : "") + Math.abs(days) / 7 + "w" + Math.abs(days) % 7 + "d";
    }
}
