package nl.geboortepad.command.handling;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.Correction;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.pathways.record.Revisions;

/** Which entries can be set right or taken back. */
public final class ChangeableEntry {
    private ChangeableEntry() {}

    /**
     * The entry is there and counts; so does what it corrects, when it is a correction itself.
     *
     * @param recorded all entries of the record
     * @param unknown refuses an entry that is not among them, and {@code retracted} one that no longer counts
     */
    public static Optional<Refused> objection(
            EventId entry,
            List<? extends Statement> recorded,
            Revisions revisions,
            Refusal unknown,
            Refusal retracted) {
        var fact = recorded.stream().filter(f -> f.id().equals(entry)).findFirst();
        if (fact.isEmpty()) {
            return Optional.of(unknown.at("/entry"));
        }
        if (revisions.retractedBy(entry).isPresent()) {
            return Optional.of(retracted.at("/entry"));
        }
        return fact.get().event() instanceof Correction correction
                ? objection(correction.entry(), recorded, revisions, unknown, retracted)
                : Optional.empty();
    }
}
