package nl.geboortepad.command.pregnancy;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.command.handling.RecordedMessage;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Facts as the event store holds them. */
@Component
class StoredStreams implements FactStreams {
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

    /** The fact in a message. */
    static Fact next(PregnancyId stream, List<Fact> before, DomainEventMessage<?> message) {
        var recording = RecordedMessage.of(message, before);
        return new Fact(
                recording.id(),
                stream,
                recording.version(),
                (PregnancyEvent) message.getPayload(),
                recording.at(),
                recording.actor());
    }
}
