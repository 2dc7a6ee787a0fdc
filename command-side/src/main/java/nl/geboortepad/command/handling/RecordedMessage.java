package nl.geboortepad.command.handling;

import java.time.Instant;
import java.util.List;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import org.axonframework.eventhandling.DomainEventMessage;

/** What the store tells of an event beside its content: all that makes a statement of it. */
public record RecordedMessage(EventId id, long version, Instant at, Actor actor) {

    /**
     * Clocks of several machines differ; recorded time within a stream never goes back.
     *
     * @param before what is in the stream before it
     */
    public static RecordedMessage of(DomainEventMessage<?> message, List<? extends Statement> before) {
        var at = message.getTimestamp();
        if (!before.isEmpty() && before.getLast().recordedAt().isAfter(at)) {
            at = before.getLast().recordedAt();
        }
        return new RecordedMessage(
                new EventId(message.getIdentifier()), message.getSequenceNumber(), at, Actor.of(message.getMetaData()));
    }
}
