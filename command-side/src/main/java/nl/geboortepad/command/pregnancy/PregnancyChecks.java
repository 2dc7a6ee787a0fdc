package nl.geboortepad.command.pregnancy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.springframework.stereotype.Component;

/** What is refused of any request. Everything else is recorded, however late and in whatever order it arrives. */
@Component
public class PregnancyChecks {
    private final Clock clock;
    private final KnownNorms norms;

    PregnancyChecks(Clock clock, KnownNorms norms) {
        this.clock = clock;
        this.norms = norms;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether somebody asks what her role may never ask: told before any record is looked for. */
    static Optional<Refused> role(PregnancyCommand command) {
        return WriteAccess.role(command);
    }

    /** Whether somebody asks who may not: told the same as that there is no such pregnancy. */
    static Optional<Refused> stranger(PregnancyCommand command, PregnancyDossier dossier) {
        return role(command).or(() -> noPart(command, dossier));
    }

    private static Optional<Refused> noPart(PregnancyCommand command, PregnancyDossier dossier) {
        boolean begins = command instanceof Register || command instanceof ReportRegistration;
        if (dossier.isEmpty()) {
            return begins ? Optional.empty() : Optional.of(unknownPregnancy());
        }
        return WriteAccess.objection(command, dossier);
    }

    /** The same of a request of which the content was not read yet. */
    public static Optional<Refused> stranger(Request request, PregnancyDossier dossier) {
        return dossier.isEmpty() ? Optional.empty() : WriteAccess.stranger(request, dossier);
    }

    /** What keeps us from looking at the content of a request, by what its sender may know. */
    static Optional<Refused> objection(PregnancyCommand command, PregnancyDossier seen) {
        return command.request().stale(seen.version());
    }

    /** What is wrong with a fact, by itself or beside what is on record. */
    Optional<Refused> objection(CareEvent event, PregnancyDossier dossier) {
        return Refused.all(
                day(event.when()).or(() -> onThatDay(event, dossier)),
                norm(event, dossier),
                Indications.objection(event));
    }

    /** Of an impossible day nothing more can be said. */
    private static Optional<Refused> onThatDay(CareEvent event, PregnancyDossier dossier) {
        return Refused.all(
                DueDateRules.objection(event),
                Beginning.of(dossier.course().facts()).objection(event),
                consent(event, event.when(), dossier));
    }

    /** What is wrong with registering her, whatever is on record. */
    public Optional<Refused> registering(
            When when, LocalDate careFrom, LocalDate dueDate, Optional<Integer> gravidity, Optional<Integer> parity) {
        var days = Refused.all(day(when), day(When.day(careFrom)).map(refused -> refused.at("/careFrom")));
        return Refused.all(days.or(() -> DueDateRules.objection(dueDate, when, careFrom)), parity(gravidity, parity));
    }

    /** Nobody says of her that she is in another region than that of who says so. */
    public static Optional<Refused> region(Optional<Vsv> told, Optional<Vsv> own) {
        return told.filter(vsv -> own.filter(hers -> !hers.equals(vsv)).isPresent())
                .map(vsv -> PregnancyRefusal.ANOTHER_REGION.at("/vsv"));
    }

    static Optional<Refused> parity(Optional<Integer> gravidity, Optional<Integer> parity) {
        return gravidity
                .flatMap(g -> parity.filter(p -> p > g))
                .map(p -> PregnancyRefusal.PARITY_ABOVE_GRAVIDITY.at("/parity"));
    }

    Optional<Refused> day(When when) {
        return DayRefusal.objection(when, clock.instant());
    }

    /** Emergency access opens from now on: told of another day, it would be looked for where it is not. */
    Optional<Refused> day(AccessChange change) {
        return day(change.when())
                .or(() -> change instanceof EmergencyAccessTaken && !isToday(change.when())
                        ? Optional.of(PregnancyRefusal.EMERGENCY_NOT_TODAY.at("/when"))
                        : Optional.empty());
    }

    /** What nobody ever had is not given back. */
    static Optional<Refused> givenBack(AccessChange change, PregnancyDossier dossier) {
        return change instanceof PartGivenBack part && !dossier.access().everTookPart(part.organisation())
                ? Optional.of(PregnancyRefusal.NO_PART_TO_GIVE_BACK.at("/organisation"))
                : Optional.empty();
    }

    private boolean isToday(When when) {
        var today = LocalDate.ofInstant(clock.instant(), When.ZONE);
        return when.first().equals(today) && when.last().equals(today);
    }

    /** She must agree still: a request that is dated before she withdrew her consent is asked after it. */
    Optional<Refused> consentNow(CareEvent event, PregnancyDossier dossier) {
        return consent(event, new When.Moment(clock.instant()), dossier);
    }

    private static Optional<Refused> consent(PregnancyEvent event, When when, PregnancyDossier dossier) {
        return event instanceof MdoRequested
                        && !dossier.course().consentInForce(Purpose.MDO_DISCUSSION, when, dossier.access())
                ? Optional.of(PregnancyRefusal.MDO_WITHOUT_CONSENT.refused())
                : Optional.empty();
    }

    private Optional<Refused> norm(CareEvent event, PregnancyDossier dossier) {
        return event instanceof NormDeclined declined
                        && !norms.exists(
                                declined.norm().code(), dossier.course().partnerships())
                ? Optional.of(PregnancyRefusal.UNKNOWN_NORM.at("/norm"))
                : Optional.empty();
    }

    public static Refused unknownPregnancy() {
        return Refused.of(Problem.unknownPregnancy());
    }
}
