package nl.geboortepad.command.pregnancy;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.Actor;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.PregnancyId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Facts as the event store holds them. */
@Component
class StoredStreams implements Streams {
    private final EventStore events;

    StoredStreams(EventStore events) {
        this.events = events;
    }

    @Override
    public List<Fact> facts(PregnancyId pregnancy) {
        var facts = new ArrayList<Fact>();
        events.readEvents(pregnancy.toString()).forEachRemaining(message -> facts.add(next(pregnancy, facts, message)));
        return facts;
    }

    /** The fact in a message; clocks of several machines differ, recorded time within a stream never goes back. */
    static Fact next(PregnancyId stream, List<Fact> before, DomainEventMessage<?> message) {
        var recordedAt = message.getTimestamp();
        if (!before.isEmpty() && before.getLast().recordedAt().isAfter(recordedAt)) {
            recordedAt = before.getLast().recordedAt();
        }
        return new Fact(
                new EventId(message.getIdentifier()),
                stream,
                message.getSequenceNumber(),
                (PregnancyEvent) message.getPayload(),
                recordedAt,
                Actor.of(message.getMetaData()));
    }
}
