package nl.geboortepad.command.handling;

import static nl.geboortepad.kernel.request.Problem.Code.INVALID;
import static nl.geboortepad.kernel.request.Problem.Code.REFUSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;

/** On which days nothing can have happened, whatever it is about. */
public enum DayRefusal implements Refusal {
    IN_THE_FUTURE(
            REFUSED,
            "Wat in de toekomst ligt, is nog niet gebeurd en wordt geweigerd.",
            "A fact dated in the future is refused."),
    TOO_LONG_AGO(INVALID, "Een datum voor 1970 wordt geweigerd.", "A date before 1970 is refused.");

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final Refused said;

    DayRefusal(Problem.Code code, String nl, String en) {
        this.said = Refused.of(code, new Text(nl, en));
    }

    @Override
    public Refused said() {
        return said;
    }

    /** @param now of a range of days, the last may not lie after the day of this moment */
    public static Optional<Refused> objection(When when, Instant now) {
        if (when.first().isBefore(EARLIEST)) {
            return Optional.of(TOO_LONG_AGO.at("/when"));
        }
        return isFuture(when, now) ? Optional.of(IN_THE_FUTURE.at("/when")) : Optional.empty();
    }

    private static boolean isFuture(When when, Instant now) {
        return when instanceof When.Moment moment
                ? moment.instant().isAfter(now)
                : when.last().isAfter(LocalDate.ofInstant(now, When.ZONE));
    }
}
