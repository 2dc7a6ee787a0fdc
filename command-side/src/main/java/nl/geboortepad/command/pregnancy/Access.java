package nl.geboortepad.command.pregnancy;

import java.util.Optional;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.Caller.Role;
import nl.geboortepad.kernel.CareEvent;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Problem;
import nl.geboortepad.kernel.RecordEvent;
import nl.geboortepad.kernel.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.RecordEvent.EntryRetracted;

/**
 * Whose pregnancies somebody may write about: a caregiver's organisation has a part in it, a steward's VSV looks after it.
 * Nobody writes where he may not read, but for who takes her into care.
 */
final class Access {
    private Access() {}

    static Optional<Refused> objection(PregnancyCommand command, Dossier dossier) {
        var request = command.request();
        boolean begins = command instanceof Register || command instanceof ReportRegistration;
        boolean merges = command instanceof MergePregnancies || command instanceof UndoMerge;
        if (request.by(Role.STEWARD)) {
            var hers = dossier.course().vsv();
            boolean own = hers.isPresent() ? hers.equals(request.vsv()) : begins;
            return own ? Optional.empty() : Optional.of(notOfThisVsv());
        }
        if (begins) {
            return Optional.empty();
        }
        if (merges || !request.by(Role.CAREGIVER)) {
            return Optional.of(notInThisRole());
        }
        boolean takesPart = request.actor()
                .organisation()
                .filter(dossier.organisations()::contains)
                .isPresent();
        return takesPart ? Optional.empty() : Optional.of(takesNoPart());
    }

    /** An entry is changed by whoever made it, or by a steward; what says who she is and who speaks, by a steward alone. */
    static Optional<Refused> change(EventId entry, Request request, Dossier dossier) {
        if (request.by(Role.STEWARD)) {
            return Optional.empty();
        }
        if (ofTheRecord(entry, dossier)) {
            return Optional.of(Rule.STEWARDS_ENTRY.at("/entry"));
        }
        boolean own = dossier.entry(entry)
                .filter(fact ->
                        fact.actor().organisation().equals(request.actor().organisation()))
                .isPresent();
        return own ? Optional.empty() : Optional.of(Rule.ANOTHERS_ENTRY.at("/entry"));
    }

    private static boolean ofTheRecord(EventId entry, Dossier dossier) {
        return dossier.entry(entry)
                .filter(fact -> switch (fact.event()) {
                    case EntryCorrected correction -> ofTheRecord(correction.entry(), dossier);
                    case EntryRetracted retraction -> ofTheRecord(retraction.entry(), dossier);
                    case RecordEvent other -> true;
                    case CareEvent care -> false;
                })
                .isPresent();
    }

    private static Refused takesNoPart() {
        return Refused.of(
                Problem.Code.FORBIDDEN,
                "Uw organisatie heeft geen deel aan deze zwangerschap. Neemt u haar in zorg, meld haar dan eerst aan.",
                "Your organisation has no part in this pregnancy. If you take her into care, register her first.");
    }

    private static Refused notOfThisVsv() {
        return Refused.of(
                Problem.Code.FORBIDDEN,
                "Deze zwangerschap hoort bij een ander VSV.",
                "This pregnancy belongs to another VSV.");
    }

    private static Refused notInThisRole() {
        return Refused.of(Problem.Code.FORBIDDEN, "Met deze rol mag dit niet.", "This role may not do this.");
    }
}
