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
                standing(command.entry(), dossier)
                        .or(() -> Refused.all(
                                checks.day(command.when()),
                                entry(command.entry(), dossier)
                                        .flatMap(before -> replacing(before, command, dossier, checks))
                                        .map(refused -> refused.below("/replacement")))),
                () -> List.of(new VsvEntryCorrected(
                        command.when(), command.entry(), command.replacement(), command.reason())));
    }

    static Decision decide(RetractEntry command, VsvDossier dossier, VsvChecks checks) {
        return Decision.unless(
                standing(command.entry(), dossier)
                        .or(() -> retracting(command.entry(), dossier))
                        .or(() -> Refused.all(checks.day(command.when()))),
                () -> List.of(new VsvEntryRetracted(command.when(), command.entry(), command.reason())));
    }

    private static Optional<Refused> standing(EventId entry, VsvDossier dossier) {
        return ChangeableEntry.objection(
                entry, dossier.recorded(), dossier.revisions(), VsvRefusal.UNKNOWN_ENTRY, VsvRefusal.RETRACTED_ENTRY);
    }

    private static Optional<VsvEvent> entry(EventId entry, VsvDossier dossier) {
        return dossier.entry(entry).map(VsvFact::event);
    }

    private static Optional<Refused> replacing(
            VsvEvent entry, CorrectEntry command, VsvDossier dossier, VsvChecks checks) {
        var said = entry instanceof VsvEntryCorrected correction ? correction.replacement() : entry;
        var replacement = command.replacement();
        return kind(said, replacement)
                .or(() -> Refused.all(
                        pathway(said, replacement), checks.objection(replacement, dossier.without(command.entry()))));
    }

    private static Optional<Refused> kind(VsvEvent said, VsvEvent replacement) {
        if (said instanceof VsvsMerged) {
            return Optional.of(VsvRefusal.NOT_CHANGEABLE.at(""));
        }
        return said.getClass() != replacement.getClass() || said instanceof VsvEvent.Record
                ? Optional.of(VsvRefusal.OTHER_KIND.at("/type"))
                : Optional.empty();
    }

    private static Optional<Refused> pathway(VsvEvent said, VsvEvent replacement) {
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
