package nl.geboortepad.pathways.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.Correction;
import nl.geboortepad.kernel.event.Retraction;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;

/** Which entries still count as they were made, and which later entry changed that. */
public final class Revisions {
    private final Map<EventId, EventId> origins = new HashMap<>();
    private final Map<EventId, EventId> retracted = new HashMap<>();
    private final Map<EventId, List<Statement>> corrected = new HashMap<>();

    private Revisions() {}

    /** Later entries speak first: a correction or retraction that was itself retracted has no effect. */
    public static Revisions of(List<? extends Statement> recorded) {
        var revisions = new Revisions();
        recorded.forEach(revisions::trace);
        recorded.reversed().forEach(revisions::take);
        return revisions;
    }

    private void trace(Statement fact) {
        if (fact.event() instanceof Correction c) {
            origins.put(fact.id(), origin(c.entry()));
        }
    }

    private void take(Statement fact) {
        if (retracted.containsKey(fact.id())) {
            return;
        }
        if (fact.event() instanceof Retraction r) {
            retracted.putIfAbsent(r.entry(), fact.id());
        } else if (fact.event() instanceof Correction) {
            corrected
                    .computeIfAbsent(origin(fact.id()), entry -> new ArrayList<>())
                    .addFirst(fact);
        }
    }

    /** A correction of a correction is a correction of the first entry; any other entry is its own origin. */
    public EventId origin(EventId entry) {
        return origins.getOrDefault(entry, entry);
    }

    /** The retraction that took an entry away. */
    public Optional<EventId> retractedBy(EventId entry) {
        return Optional.ofNullable(retracted.get(entry));
    }

    /** The corrections of an entry in the order of recording, those of a correction among them; the last one counts. */
    public List<EventId> correctedBy(EventId entry) {
        return corrected.getOrDefault(origin(entry), List.of()).stream()
                .filter(c -> origin(entry).equals(entry)
                        || ((Correction) c.event()).entry().equals(entry))
                .map(Statement::id)
                .toList();
    }

    /** The entry with the content that counts; as it was made where it no longer counts at all. */
    public <S extends Statement> S now(S recorded) {
        var corrections = corrected.get(recorded.id());
        if (corrections == null || retracted.containsKey(recorded.id())) {
            return recorded;
        }
        @SuppressWarnings("unchecked") // the same statement but for its event
        var now = (S) recorded.with(((Correction) corrections.getLast().event()).replacement());
        return now;
    }

    /** What still counts: corrected entries with their last content, retracted ones left out. */
    public <S extends Statement> List<S> standing(List<S> recorded) {
        return recorded.stream()
                .filter(f -> !(f.event() instanceof Correction) && !(f.event() instanceof Retraction))
                .filter(f -> !retracted.containsKey(f.id()))
                .map(this::now)
                .toList();
    }
}
