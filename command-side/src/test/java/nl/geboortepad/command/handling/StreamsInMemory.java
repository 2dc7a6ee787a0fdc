package nl.geboortepad.command.handling;

import nl.geboortepad.kernel.event.FactStreams;
import org.axonframework.eventsourcing.eventstore.EventStore;

public final class StreamsInMemory {
    private StreamsInMemory() {}

    public static FactStreams of(EventStore store) {
        return new FactStreams(stream -> store.readEvents(stream).asStream().map(Logbook::stored));
    }
}
