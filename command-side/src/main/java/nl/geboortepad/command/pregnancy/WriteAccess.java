package nl.geboortepad.command.pregnancy;

import java.time.Instant;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.BringToAudit;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ChangeAccess;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.pathways.access.Mention;

/**
 * Who may write about a pregnancy: whoever may ask about it. A caregiver's organisation has a part in it, a steward's VSV
 * looks after it, and she herself speaks of her consents.
 */
final class WriteAccess {
    private WriteAccess() {}

    /** Who may never ask this, whatever is on record. Told before any record is looked for, it tells of none. */
    static Optional<Refused> role(PregnancyCommand command) {
        var request = command.request();
        return switch (command) {
            case Register register -> Optional.empty();
            case ReportRegistration registration -> Optional.empty();
            case MergePregnancies merge -> steward(request);
            case UndoMerge undo -> steward(request);
            case Report report -> Optional.empty();
            case CorrectEntry correct -> caregiverOrSteward(request);
            case RetractEntry retract -> caregiverOrSteward(request);
            case ChangeAccess change -> role(change.change(), request);
            case BringToAudit bring -> unlessRole(request.ofOurselves());
        };
    }

    /** What was lost, a steward gives back; she herself and who cares for her open to others. */
    private static Optional<Refused> role(AccessChange change, Request request) {
        return switch (change) {
            case AccessGranted e -> unlessRole(!request.by(AccessRole.STEWARD));
            case AccessWithdrawn e -> Optional.empty();
            case EmergencyAccessTaken e -> unlessRole(request.by(AccessRole.CAREGIVER));
            case PartGivenBack e -> steward(request);
        };
    }

    private static Optional<Refused> unlessRole(boolean mayAsk) {
        return mayAsk ? Optional.empty() : Optional.of(Refused.notInThisRole());
    }

    /** Of who may ask this of some record: whether she may of this one. */
    static Optional<Refused> objection(PregnancyCommand command, PregnancyDossier dossier) {
        var request = command.request();
        return switch (command) {
            case Register register -> Optional.empty();
            case ReportRegistration registration -> Optional.empty();
            case MergePregnancies merge -> stranger(request, dossier);
            case UndoMerge undo -> stranger(request, dossier);
            case Report report -> stranger(request, dossier).or(() -> reporter(report.event(), request));
            case CorrectEntry correct ->
                stranger(request, dossier)
                        .or(() -> inAnothersName(correct.replacement(), request)
                                .map(refused -> refused.below("/replacement")));
            case RetractEntry retract -> stranger(request, dossier);
            case ChangeAccess change -> stranger(request, dossier).or(() -> opening(change.change(), request));
            case BringToAudit bring -> Optional.empty();
        };
    }

    private static Optional<Refused> steward(Request request) {
        return unlessRole(request.by(AccessRole.STEWARD));
    }

    private static Optional<Refused> caregiverOrSteward(Request request) {
        return request.by(AccessRole.CAREGIVER) ? Optional.empty() : steward(request);
    }

    /** Whoever has no part in it is told what is told of a pregnancy that does not exist. */
    static Optional<Refused> stranger(Request request, PregnancyDossier dossier) {
        if (request.by(AccessRole.STEWARD)) {
            return unless(dossier.vsv().filter(request::worksFor).isPresent());
        }
        if (request.by(AccessRole.CLIENT)) {
            return unless(request.herself().isPresent() && request.herself().equals(dossier.woman()));
        }
        if (!request.by(AccessRole.CAREGIVER)) {
            return Optional.of(Refused.notInThisRole());
        }
        return unless(request.actor()
                .organisation()
                .filter(dossier.access()::takesPart)
                .isPresent());
    }

    private static Optional<Refused> unless(boolean takesPart) {
        return takesPart ? Optional.empty() : Optional.of(PregnancyChecks.unknownPregnancy());
    }

    /** She speaks of what she wants; an organisation of what it did itself. */
    private static Optional<Refused> reporter(CareEvent event, Request request) {
        if (request.by(AccessRole.CLIENT)) {
            return event instanceof Consent ? Optional.empty() : Optional.of(Refused.notInThisRole());
        }
        return inAnothersName(event, request);
    }

    private static Optional<Refused> inAnothersName(PregnancyEvent event, Request request) {
        var doers = Mention.of(event).doers();
        if (!request.by(AccessRole.CAREGIVER)
                || doers.isEmpty()
                || request.actor().organisation().filter(doers::contains).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(PregnancyRefusal.IN_ANOTHERS_NAME.at(Mention.whereDone(event)));
    }

    /** What an organisation says of itself opens nothing, but in an emergency. */
    private static Optional<Refused> opening(AccessChange change, Request request) {
        return switch (change) {
            case AccessGranted e ->
                ofItself(e.organisation(), request)
                        ? Optional.of(PregnancyRefusal.OPENS_ITSELF.at("/organisation"))
                        : Optional.empty();
            case AccessWithdrawn e -> Optional.empty();
            case EmergencyAccessTaken e ->
                ofItself(e.organisation(), request)
                        ? Optional.empty()
                        : Optional.of(PregnancyRefusal.IN_ANOTHERS_NAME.at("/organisation"));
            case PartGivenBack e -> Optional.empty();
        };
    }

    private static boolean ofItself(Organisation organisation, Request request) {
        return request.actor().organisation().equals(Optional.of(organisation));
    }

    /**
     * An entry is changed by whoever made it, or by a steward; what says who she is and who speaks, by a steward alone. What she
     * said by her own sign-in she says anew where she thinks otherwise: no other changes it.
     */
    static Optional<Refused> change(EventId entry, Request request, PregnancyDossier dossier) {
        if (hers(entry, dossier)) {
            return Optional.of(PregnancyRefusal.HER_OWN_WORD.at("/entry"));
        }
        if (request.by(AccessRole.STEWARD)) {
            return Optional.empty();
        }
        if (ofTheRecord(entry, dossier)) {
            return Optional.of(PregnancyRefusal.STEWARDS_ENTRY.at("/entry"));
        }
        boolean own = dossier.entry(entry)
                .filter(fact ->
                        fact.actor().organisation().equals(request.actor().organisation()))
                .isPresent();
        return own ? Optional.empty() : Optional.of(PregnancyRefusal.ANOTHERS_ENTRY.at("/entry"));
    }

    /**
     * Whose part is over leaves as it is what it said while it had one of who takes part, what she wants, where she goes and when she
     * is due: others rely on it. A steward sets it right.
     *
     * @param whole all that is on record
     */
    static Optional<Refused> over(EventId entry, Request request, PregnancyDossier whole, Instant now) {
        return request.by(AccessRole.CAREGIVER)
                        && whole.entry(entry)
                                .filter(fact -> whole.access().mayChangeNoMore(fact, now))
                                .isPresent()
                ? Optional.of(PregnancyRefusal.PART_OVER.at("/entry"))
                : Optional.empty();
    }

    private static boolean hers(EventId entry, PregnancyDossier dossier) {
        return dossier.entry(entry)
                .filter(fact -> fact.actor().role().equals(AccessRole.CLIENT.toString()))
                .isPresent();
    }

    private static boolean ofTheRecord(EventId entry, PregnancyDossier dossier) {
        return dossier.entry(entry)
                .filter(fact -> switch (fact.event()) {
                    case EntryCorrected correction -> ofTheRecord(correction.entry(), dossier);
                    case EntryRetracted retraction -> ofTheRecord(retraction.entry(), dossier);
                    case PregnancyRegistered e -> true;
                    case RegistrationReceived e -> true;
                    case BroughtToAudit e -> true;
                    case PregnanciesMerged e -> true;
                    case MergeUndone e -> true;
                    case AccessChange e -> true;
                    case CareEvent care -> false;
                })
                .isPresent();
    }
}
