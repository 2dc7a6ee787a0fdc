package nl.geboortepad.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.RecordEvent.EntryRetracted;
import nl.geboortepad.pathways.History;

/** Which entries of a history still count as they were made, and which later entry changed that. */
final class Revisions {
    private final Map<EventId, Fact> standing = new HashMap<>();
    private final Map<EventId, EventId> retracted = new HashMap<>();
    private final Map<EventId, List<EventId>> corrected = new HashMap<>();

    private Revisions() {}

    static Revisions of(History history) {
        var revisions = new Revisions();
        history.standing().forEach(fact -> revisions.standing.put(fact.id(), fact));
        // Later entries speak first: what was itself retracted changes nothing.
        for (var fact : history.recorded().reversed()) {
            if (!revisions.retracted.containsKey(fact.id())) {
                revisions.take(fact);
            }
        }
        return revisions;
    }

    private void take(Fact fact) {
        if (fact.event() instanceof EntryRetracted r) {
            retracted.putIfAbsent(r.entry(), fact.id());
        } else if (fact.event() instanceof EntryCorrected c) {
            corrected.computeIfAbsent(c.entry(), entry -> new ArrayList<>()).addFirst(fact.id());
        }
    }

    /** The entry with the content that counts; as it was made where it no longer counts at all. */
    Fact now(Fact recorded) {
        return standing.getOrDefault(recorded.id(), recorded);
    }

    Optional<EventId> retractedBy(Fact fact) {
        return Optional.ofNullable(retracted.get(fact.id()));
    }

    /** The corrections in the order of recording, those of a correction among them; the last one counts. */
    List<EventId> correctedBy(Fact fact) {
        var all = new ArrayList<EventId>();
        for (var correction : corrected.getOrDefault(fact.id(), List.of())) {
            all.add(correction);
            corrected.getOrDefault(correction, List.of()).forEach(all::add);
        }
        return all;
    }
}
