package nl.geboortepad.command.pregnancy;

import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.BringToAudit;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/**
 * Whose pregnancies somebody may write about: a caregiver's organisation has a part in it, a steward's VSV looks after it.
 * Nobody writes where he may not read, but for who takes her into care.
 */
final class WriteAccess {
    private WriteAccess() {}

    static Optional<Refused> objection(PregnancyCommand command, PregnancyDossier dossier) {
        var request = command.request();
        return switch (command) {
            case Register register -> registering(request, dossier);
            case ReportRegistration registration -> registering(request, dossier);
            case MergePregnancies merge -> steward(request).or(() -> stranger(request, dossier));
            case UndoMerge undo -> steward(request).or(() -> stranger(request, dossier));
            case Report report -> stranger(request, dossier);
            case CorrectEntry correct -> stranger(request, dossier);
            case RetractEntry retract -> stranger(request, dossier);
            case BringToAudit bring -> request.ofOurselves() ? Optional.empty() : Optional.of(Refused.notInThisRole());
        };
    }

    /** A caregiver gets a part in it so; a steward may also be the first to say with which VSV she is. */
    private static Optional<Refused> registering(Request request, PregnancyDossier dossier) {
        return request.by(AccessRole.STEWARD) && dossier.vsv().isPresent()
                ? stranger(request, dossier)
                : Optional.empty();
    }

    private static Optional<Refused> steward(Request request) {
        return request.by(AccessRole.STEWARD) ? Optional.empty() : Optional.of(Refused.notInThisRole());
    }

    static Optional<Refused> stranger(Request request, PregnancyDossier dossier) {
        if (request.by(AccessRole.STEWARD)) {
            return dossier.vsv().filter(request::worksFor).isPresent() ? Optional.empty() : Optional.of(notOfThisVsv());
        }
        if (!request.by(AccessRole.CAREGIVER)) {
            return Optional.of(Refused.notInThisRole());
        }
        boolean takesPart =
                request.actor().organisation().filter(dossier::everTookPart).isPresent();
        return takesPart ? Optional.empty() : Optional.of(takesNoPart());
    }

    /** An entry is changed by whoever made it, or by a steward; what says who she is and who speaks, by a steward alone. */
    static Optional<Refused> change(EventId entry, Request request, PregnancyDossier dossier) {
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
                    case CareEvent care -> false;
                })
                .isPresent();
    }

    private static Refused takesNoPart() {
        return Refused.of(
                Problem.Code.FORBIDDEN,
                new Text(
                        "Uw organisatie heeft geen deel aan deze zwangerschap. Neemt u haar in zorg, meld haar dan eerst aan.",
                        "Your organisation has no part in this pregnancy. If you take her into care, register her first."));
    }

    private static Refused notOfThisVsv() {
        return Refused.of(
                Problem.Code.FORBIDDEN,
                new Text("Deze zwangerschap hoort bij een ander VSV.", "This pregnancy belongs to another VSV."));
    }
}
