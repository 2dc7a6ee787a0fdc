package nl.geboortepad.kernel;

import java.time.Instant;

/** A statement in the stream of one perinatal audit. */
public record AuditFact(EventId id, AuditId stream, long version, AuditEvent event, Instant recordedAt, Actor actor)
        implements Statement {
    @Override
    public AuditFact with(Event other) {
        return new AuditFact(id, stream, version, (AuditEvent) other, recordedAt, actor);
    }
}
