package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.Optional;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.record.VsvHistory;
import nl.geboortepad.query.answer.Because;

/** What was known of one partnership, as a question wants to see it. */
public record VsvRecord(Vsv vsv, Viewpoint viewpoint, VsvHistory history, VsvCourse course) {

    /** How far its stream was read, counted from 0; -1 when nothing was known yet. */
    public long version() {
        return history.recorded().isEmpty() ? -1 : history.recorded().getLast().version();
    }

    /** The moment that the answer is about. */
    public Instant knownAt() {
        return viewpoint.moment();
    }

    /** The partnership that this one went on in, at the moment asked about. */
    public Optional<Vsv> mergedInto() {
        return history.standing().stream()
                .map(VsvFact::event)
                .filter(event ->
                        event instanceof VsvsMerged merged && merged.absorbed().equals(vsv))
                .map(event -> ((VsvsMerged) event).survivor())
                .findFirst();
    }

    /** The type and day of an event that decided something. */
    public Optional<Because> because(EventId id) {
        return history.standing().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .map(fact ->
                        new Because(id, fact.event().type(), fact.event().when().toString()));
    }
}
