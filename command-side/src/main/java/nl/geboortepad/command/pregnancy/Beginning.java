package nl.geboortepad.command.pregnancy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.command.Answer.Refused;
import nl.geboortepad.kernel.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.ChildDied;
import nl.geboortepad.kernel.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.CareEvent.WomanDied;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.GestationalAge;
import nl.geboortepad.kernel.PregnancyEvent;

/**
 * Before which day nothing of this pregnancy can have happened: day 0 by the earliest of all due dates that anybody
 * stated, so that one source's slip of the pen never keeps another's fact out.
 */
record Beginning(Optional<LocalDate> dayZero) {
    /** Conception is about two weeks after the first day of the last menstruation. */
    private static final int CONCEPTION = 14;

    static Beginning of(List<Fact> standing) {
        return among(standing.stream().map(Fact::event));
    }

    static Beginning among(Stream<? extends PregnancyEvent> events) {
        return new Beginning(events.flatMap(e -> dueDate(e).stream())
                .min(Comparator.naturalOrder())
                .map(GestationalAge::dayZero));
    }

    Optional<Refused> objection(PregnancyEvent event) {
        return dayZero.flatMap(day -> {
            if (needsConception(event) && event.when().last().isBefore(day.plusDays(CONCEPTION))) {
                return Optional.of(Rule.BEFORE_CONCEPTION.at("/when"));
            }
            return needsPregnancy(event) && event.when().last().isBefore(day)
                    ? Optional.of(Rule.BEFORE_PREGNANCY.at("/when"))
                    : Optional.empty();
        });
    }

    private static boolean needsConception(PregnancyEvent event) {
        return event instanceof ChildBorn
                || event instanceof ChildDied
                || event instanceof PregnancyEnded
                || event instanceof WomanDied;
    }

    /** Not what may belong to a consult before conception, such as risk, information and consent. */
    private static boolean needsPregnancy(PregnancyEvent event) {
        return event instanceof IntakeHeld
                || event instanceof CheckupHeld
                || event instanceof MultiplePregnancyEstablished;
    }

    private static Optional<LocalDate> dueDate(PregnancyEvent event) {
        if (event instanceof DueDateEstablished e) {
            return Optional.of(e.dueDate());
        }
        return event instanceof DueDateRevised e ? Optional.of(e.dueDate()) : Optional.empty();
    }
}
