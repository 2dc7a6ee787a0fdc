package nl.geboortepad.command.handling;

import java.time.Instant;
import java.time.LocalDate;
import nl.geboortepad.kernel.time.When;

/** On which days something can have happened. */
public final class PlausibleDay {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private PlausibleDay() {}

    public static boolean isTooLongAgo(When when) {
        return when.first().isBefore(EARLIEST);
    }

    public static boolean isFuture(When when, Instant now) {
        return when instanceof When.Moment moment
                ? moment.instant().isAfter(now)
                : when.last().isAfter(LocalDate.ofInstant(now, When.ZONE));
    }
}
