package nl.geboortepad.kernel.event;

import java.time.Instant;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.EventId;

/** A statement in the stream of one perinatal audit. */
public record AuditFact(EventId id, AuditId stream, long version, AuditEvent event, Instant recordedAt, Actor actor)
        implements Statement {
    @Override
    public AuditFact with(Event other) {
        return new AuditFact(id, stream, version, (AuditEvent) other, recordedAt, actor);
    }
}
