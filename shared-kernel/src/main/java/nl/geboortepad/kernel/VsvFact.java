package nl.geboortepad.kernel;

import java.time.Instant;

/** A statement in the stream of one partnership. */
public record VsvFact(EventId id, Vsv stream, long version, VsvEvent event, Instant recordedAt, Actor actor)
        implements Statement {
    @Override
    public VsvFact with(Event other) {
        return new VsvFact(id, stream, version, (VsvEvent) other, recordedAt, actor);
    }
}
