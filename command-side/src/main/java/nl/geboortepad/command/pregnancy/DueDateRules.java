package nl.geboortepad.command.pregnancy;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.time.When;

/**
 * A due date lies 40 weeks after day 0 and is established while she is pregnant, or soon after. Further away it is a
 * typing error, most often of the year.
 */
final class DueDateRules {
    private static final int WEEKS_AHEAD = 44;
    private static final int WEEKS_BACK = 20;

    static final EventGroups<PregnancyEvent, LocalDate> STATED =
            new EventGroups<PregnancyEvent, LocalDate>().in(Start.class, DueDateRules::stated);

    private DueDateRules() {}

    static Optional<Refused> objection(CareEvent event) {
        return stated(event)
                .flatMap(
                        dueDate -> objection(dueDate, event.when(), event.when().first()));
    }

    /** The due date that an event states. */
    static Optional<LocalDate> stated(PregnancyEvent event) {
        return STATED.of(event);
    }

    private static Optional<LocalDate> stated(Start event) {
        return switch (event) {
            case DueDateEstablished e -> Optional.of(e.dueDate());
            case DueDateRevised e -> Optional.of(e.dueDate());
            case FirstContactMade e -> Optional.empty();
            case MultiplePregnancyEstablished e -> Optional.empty();
            case PreconceptionConsultHeld e -> Optional.empty();
            case PreconceptionFindingsShared e -> Optional.empty();
        };
    }

    /** @param care a day on which she was in care, when that was before the day on which we were told */
    static Optional<Refused> objection(LocalDate dueDate, When established, LocalDate care) {
        if (tooLate(dueDate, established)) {
            return Optional.of(PregnancyRefusal.DUE_DATE_TOO_LATE.at("/dueDate"));
        }
        var since = care.isBefore(established.first()) ? care : established.first();
        return since.minusWeeks(WEEKS_BACK).isAfter(dueDate)
                ? Optional.of(PregnancyRefusal.DUE_DATE_TOO_EARLY.at("/dueDate"))
                : Optional.empty();
    }

    private static boolean tooLate(LocalDate dueDate, When established) {
        return established.last().plusWeeks(WEEKS_AHEAD).isBefore(dueDate);
    }
}
