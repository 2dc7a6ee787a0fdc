package nl.geboortepad.command.pregnancy;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.Answer.Refused;
import nl.geboortepad.kernel.CareEvent;
import nl.geboortepad.kernel.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.When;

/**
 * A due date lies 40 weeks after day 0 and is established while she is pregnant, or soon after. Further away it is a
 * typing error, most often of the year.
 */
final class DueDateRules {
    private static final int WEEKS_AHEAD = 44;
    private static final int WEEKS_BACK = 20;

    private DueDateRules() {}

    static Optional<Refused> objection(CareEvent event) {
        if (event instanceof DueDateEstablished e) {
            return objection(e.dueDate(), e.when(), e.when().first());
        }
        return event instanceof DueDateRevised e
                ? objection(e.dueDate(), e.when(), e.when().first())
                : Optional.empty();
    }

    /** @param care a day on which she was in care, when that was before the day on which we were told */
    static Optional<Refused> objection(LocalDate dueDate, When established, LocalDate care) {
        if (tooLate(dueDate, established)) {
            return Optional.of(Rule.DUE_DATE_TOO_LATE.at("/dueDate"));
        }
        var since = care.isBefore(established.first()) ? care : established.first();
        return since.minusWeeks(WEEKS_BACK).isAfter(dueDate)
                ? Optional.of(Rule.DUE_DATE_TOO_EARLY.at("/dueDate"))
                : Optional.empty();
    }

    private static boolean tooLate(LocalDate dueDate, When established) {
        return established.last().plusWeeks(WEEKS_AHEAD).isBefore(dueDate);
    }
}
