package nl.geboortepad.command.pregnancy;

import java.util.Optional;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.Caller.Role;
import nl.geboortepad.kernel.Problem;

/** Whose pregnancies somebody may write about: a caregiver's organisation has a part in it, a steward's VSV looks after it. */
final class Access {
    private Access() {}

    static Optional<Refused> objection(PregnancyCommand command, Dossier dossier) {
        var request = command.request();
        boolean merges = command instanceof MergePregnancies || command instanceof UndoMerge;
        if (request.by(Role.STEWARD)) {
            boolean elsewhere = dossier.course()
                    .vsv()
                    .flatMap(hers -> request.vsv().map(own -> !own.equals(hers)))
                    .orElse(false);
            return elsewhere ? Optional.of(notOfThisVsv()) : Optional.empty();
        }
        if (merges || !request.by(Role.CAREGIVER)) {
            return Optional.of(notInThisRole());
        }
        boolean takesPart = request.actor()
                .organisation()
                .filter(dossier.course().organisations()::contains)
                .isPresent();
        return takesPart ? Optional.empty() : Optional.of(takesNoPart());
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
