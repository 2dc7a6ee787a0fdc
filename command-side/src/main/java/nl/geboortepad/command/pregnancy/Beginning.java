package nl.geboortepad.command.pregnancy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.When;

/**
 * Between which days this pregnancy began, at the earliest by the first and at the latest by the last of all due dates that
 * anybody stated, so that one source's slip of the pen never keeps another's fact out.
 */
record Beginning(List<LocalDate> dueDates) {
    /** Conception is about two weeks after the first day of the last menstruation. */
    private static final int CONCEPTION = 14;

    static Beginning of(List<Fact> standing) {
        return among(standing.stream().map(Fact::event));
    }

    static Beginning among(Stream<? extends PregnancyEvent> events) {
        return new Beginning(events.flatMap(e -> DueDateRules.stated(e).stream())
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    Optional<Refused> objection(CareEvent event) {
        return dueDates.isEmpty() ? Optional.empty() : objection(Presupposed.by(event), event.when());
    }

    private Optional<Refused> objection(Presupposed presupposed, When when) {
        var dayZero = GestationalAge.dayZero(dueDates.getFirst());
        return switch (presupposed) {
            case NOTHING -> Optional.empty();
            case PREGNANCY -> refusedIf(when.last().isBefore(dayZero), PregnancyRefusal.BEFORE_PREGNANCY);
            case CONCEPTION ->
                refusedIf(when.last().isBefore(dayZero.plusDays(CONCEPTION)), PregnancyRefusal.BEFORE_CONCEPTION);
            case PREGNANCY_TO_COME ->
                refusedIf(when.first().isAfter(dueDates.getLast()), PregnancyRefusal.PRECONCEPTION_AFTER_DUE_DATE);
        };
    }

    private static Optional<Refused> refusedIf(boolean impossible, PregnancyRefusal rule) {
        return impossible ? Optional.of(rule.at("/when")) : Optional.empty();
    }
}
