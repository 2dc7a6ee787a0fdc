package nl.geboortepad.command.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.kernel.When;

/** On which days something can have happened. */
final class Days {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private Days() {}

    static Optional<Refused> objection(When when, Instant now) {
        if (when.first().isBefore(EARLIEST)) {
            return Optional.of(Rule.TOO_LONG_AGO.at("/when"));
        }
        return isFuture(when, now) ? Optional.of(Rule.IN_THE_FUTURE.at("/when")) : Optional.empty();
    }

    private static boolean isFuture(When when, Instant now) {
        return when instanceof When.Moment moment
                ? moment.instant().isAfter(now)
                : when.last().isAfter(LocalDate.ofInstant(now, When.ZONE));
    }
}
