package nl.geboortepad.command.vsv;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.ChangeableEntry;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.vsv.VsvCommand.CorrectEntry;
import nl.geboortepad.command.vsv.VsvCommand.RetractEntry;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryCorrected;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryRetracted;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.EventId;

/** An entry is set right or taken back, and stays readable as it was. */
final class VsvCorrections {
    private VsvCorrections() {}

    static Decision decide(CorrectEntry command, VsvDossier dossier, VsvChecks checks) {
        return Decision.unless(
                checks.day(command.when())
                        .or(() -> standing(command.entry(), dossier))
                        .or(() -> entry(command.entry(), dossier)
                                .flatMap(before -> replacing(before, command.replacement()))
                                .or(() -> checks.day(command.replacement().when()))
                                .or(() -> ImpossibleFacts.in(command.replacement(), dossier.without(command.entry())))
                                .map(refused -> refused.at(
                                        "/replacement" + refused.pointer().orElse("")))),
                () -> List.of(new VsvEntryCorrected(
                        command.when(), command.entry(), command.replacement(), command.reason())));
    }

    static Decision decide(RetractEntry command, VsvDossier dossier, VsvChecks checks) {
        return Decision.unless(
                checks.day(command.when())
                        .or(() -> standing(command.entry(), dossier))
                        .or(() -> retracting(command.entry(), dossier)),
                () -> List.of(new VsvEntryRetracted(command.when(), command.entry(), command.reason())));
    }

    private static Optional<Refused> standing(EventId entry, VsvDossier dossier) {
        return ChangeableEntry.objection(
                entry, dossier.recorded(), dossier.revisions(), VsvRefusal.UNKNOWN_ENTRY, VsvRefusal.RETRACTED_ENTRY);
    }

    private static Optional<VsvEvent> entry(EventId entry, VsvDossier dossier) {
        return dossier.entry(entry).map(VsvFact::event);
    }

    private static Optional<Refused> replacing(VsvEvent entry, VsvEvent replacement) {
        var said = entry instanceof VsvEntryCorrected correction ? correction.replacement() : entry;
        if (said instanceof VsvsMerged) {
            return Optional.of(VsvRefusal.NOT_CHANGEABLE.at(""));
        }
        if (said.getClass() != replacement.getClass() || said instanceof VsvEvent.Record) {
            return Optional.of(VsvRefusal.OTHER_KIND.at("/type"));
        }
        return said instanceof PathwayAdopted before
                        && replacement instanceof PathwayAdopted after
                        && !new PathwayAdopted(after.when(), before.pathway(), before.version(), before.text())
                                .equals(after)
                ? Optional.of(VsvRefusal.OTHER_PATHWAY.at(""))
                : Optional.empty();
    }

    private static Optional<Refused> retracting(EventId entry, VsvDossier dossier) {
        return entry(entry, dossier)
                .filter(said -> said instanceof VsvsMerged || said instanceof VsvFounded)
                .map(said -> VsvRefusal.NOT_CHANGEABLE.at("/entry"));
    }
}
