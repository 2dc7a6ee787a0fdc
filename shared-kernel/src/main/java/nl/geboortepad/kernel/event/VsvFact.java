package nl.geboortepad.kernel.event;

import java.time.Instant;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;

/** A statement in the stream of one partnership. */
public record VsvFact(EventId id, Vsv stream, long version, VsvEvent event, Instant recordedAt, Actor actor)
        implements Statement {
    @Override
    public VsvFact with(Event other) {
        return new VsvFact(id, stream, version, (VsvEvent) other, recordedAt, actor);
    }
}
