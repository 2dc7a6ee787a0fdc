package nl.geboortepad.command.pregnancy;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.kernel.CareEvent;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.RecordEvent.PregnancyRegistered;

/** An entry is set right or taken back, and stays readable as it was. */
final class Correcting {
    private Correcting() {}

    static Decision decide(CorrectEntry command, Dossier dossier, Rules rules) {
        return Decision.unless(
                rules.day(command.when())
                        .or(() -> standing(command.entry(), dossier))
                        .or(() -> kind(command, dossier))
                        .or(() -> replacement(command, dossier, rules)),
                () -> List.of(new EntryCorrected(
                        command.when(), command.entry(), command.replacement(), command.reason(), command.note())));
    }

    static Decision decide(RetractEntry command, Dossier dossier, Rules rules) {
        return Decision.unless(
                rules.day(command.when())
                        .or(() -> standing(command.entry(), dossier))
                        .or(() -> retractable(command, dossier)),
                () -> List.of(new EntryRetracted(command.when(), command.entry(), command.reason(), command.note())));
    }

    /** The entry is there and counts; so does what it corrects, when it is a correction itself. */
    private static Optional<Refused> standing(EventId entry, Dossier dossier) {
        var fact = dossier.entry(entry);
        if (fact.isEmpty()) {
            return Optional.of(Rule.UNKNOWN_ENTRY.at("/entry"));
        }
        if (dossier.isRetracted(entry)) {
            return Optional.of(Rule.RETRACTED_ENTRY.at("/entry"));
        }
        return fact.get().event() instanceof EntryCorrected correction
                ? standing(correction.entry(), dossier)
                : Optional.empty();
    }

    private static Optional<Refused> replacement(CorrectEntry command, Dossier dossier, Rules rules) {
        return rules.objection(command.replacement(), dossier)
                .map(refused -> refused.at("/replacement" + refused.pointer().orElse("")));
    }

    private static Optional<Refused> kind(CorrectEntry command, Dossier dossier) {
        return dossier.entry(command.entry())
                .map(Fact::event)
                .filter(entry -> !sameKind(entry, command.replacement()))
                .map(entry -> Rule.OTHER_KIND.at("/replacement/type"));
    }

    private static boolean sameKind(PregnancyEvent entry, CareEvent replacement) {
        var said = entry instanceof EntryCorrected correction ? correction.replacement() : entry;
        return said.getClass() == replacement.getClass();
    }

    /** A merge is undone and not retracted; without its first entry a record has no woman. */
    private static Optional<Refused> retractable(RetractEntry command, Dossier dossier) {
        return dossier.entry(command.entry())
                .filter(fact -> fact.event() instanceof PregnanciesMerged
                        || fact.event() instanceof MergeUndone
                        || fact.event() instanceof PregnancyRegistered && fact.version() == 0)
                .map(fact -> Rule.NOT_RETRACTABLE.at("/entry"));
    }
}
