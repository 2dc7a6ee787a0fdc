package nl.geboortepad.kernel.event;

import java.time.Instant;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;

/**
 * An event with all that is known about its recording.
 *
 * @param stream the pregnancy in whose stream it lies; after a merge not always the one that is asked for
 * @param version its place in that stream, counted from 0
 * @param recordedAt when it was recorded here; never decreases within a stream
 */
public record Fact(EventId id, PregnancyId stream, long version, PregnancyEvent event, Instant recordedAt, Actor actor)
        implements Statement {
    @Override
    public Fact with(Event other) {
        return new Fact(id, stream, version, (PregnancyEvent) other, recordedAt, actor);
    }
}
