package nl.geboortepad.command.handling;

import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.StoredEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;

public final class StreamsInMemory {
    private StreamsInMemory() {}

    public static FactStreams of(EventStore store) {
        return new FactStreams(stream -> store.readEvents(stream)
                .asStream()
                .map(message -> new StoredEvent(
                        message.getIdentifier(),
                        message.getSequenceNumber(),
                        (Event) message.getPayload(),
                        message.getTimestamp(),
                        message.getMetaData())));
    }
}
