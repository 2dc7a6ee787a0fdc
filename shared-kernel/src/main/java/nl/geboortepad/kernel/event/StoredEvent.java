package nl.geboortepad.kernel.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;

/**
 * An event as a store hands it over, which becomes a fact beside the facts that lie before it in its stream.
 *
 * @param version its place in its stream, counted from 0
 * @param stamped the time on the clock of the machine that recorded it
 * @param metadata who asked for it, and all else that lies beside it
 */
public record StoredEvent(String id, long version, Event event, Instant stamped, Map<String, ?> metadata) {

    /** @param before the facts before it in the stream, in order of recording */
    public Fact in(PregnancyId stream, List<Fact> before) {
        return new Fact(
                new EventId(id),
                stream,
                version,
                (PregnancyEvent) event,
                recordedNeverBefore(before),
                Actor.of(metadata));
    }

    /** @param before the facts before it in the stream, in order of recording */
    public VsvFact in(Vsv stream, List<VsvFact> before) {
        return new VsvFact(
                new EventId(id), stream, version, (VsvEvent) event, recordedNeverBefore(before), Actor.of(metadata));
    }

    /** @param before the facts before it in the stream, in order of recording */
    public AuditFact in(AuditId stream, List<AuditFact> before) {
        return new AuditFact(
                new EventId(id), stream, version, (AuditEvent) event, recordedNeverBefore(before), Actor.of(metadata));
    }

    /**
     * In whole milliseconds, and never before the former fact: the clocks of two machines differ a little. Where one machine
     * records a birth at 10:00:00.250 and the other a check-up after it at 10:00:00.100, both count as of .250.
     */
    private Instant recordedNeverBefore(List<? extends Statement> before) {
        var recorded = stamped.truncatedTo(ChronoUnit.MILLIS);
        return !before.isEmpty() && before.getLast().recordedAt().isAfter(recorded)
                ? before.getLast().recordedAt()
                : recorded;
    }
}
