package nl.geboortepad.query.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The recorded facts, stream by stream, as the event store holds them. */
@Component
public final class StoredFacts {
    private final EventStore store;

    public StoredFacts(EventStore store) {
        this.store = store;
    }

    /** All facts of one stream in order of recording; none when there is no such stream. */
    public List<Fact> facts(PregnancyId pregnancy) {
        var facts = new ArrayList<Fact>();
        var recorded = Instant.MIN;
        var events = store.readEvents(pregnancy.toString());
        while (events.hasNext()) {
            var fact = fact(pregnancy, events.next(), recorded);
            recorded = fact.recordedAt();
            facts.add(fact);
        }
        return facts;
    }

    /** All facts of the record of one partnership in order of recording; none when it has none. */
    public List<VsvFact> facts(Vsv vsv) {
        var facts = new ArrayList<VsvFact>();
        var recorded = Instant.MIN;
        var events = store.readEvents(vsv.toString());
        while (events.hasNext()) {
            var message = events.next();
            recorded = heard(message, recorded);
            facts.add(new VsvFact(
                    new EventId(message.getIdentifier()),
                    vsv,
                    message.getSequenceNumber(),
                    (VsvEvent) message.getPayload(),
                    recorded,
                    Actor.of(message.getMetaData())));
        }
        return facts;
    }

    /** Clocks of several machines differ a little; within a stream, what came later was heard later. */
    private static Fact fact(PregnancyId pregnancy, DomainEventMessage<?> message, Instant notBefore) {
        return new Fact(
                new EventId(message.getIdentifier()),
                pregnancy,
                message.getSequenceNumber(),
                (PregnancyEvent) message.getPayload(),
                heard(message, notBefore),
                Actor.of(message.getMetaData()));
    }

    private static Instant heard(DomainEventMessage<?> message, Instant notBefore) {
        var heard = message.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        return heard.isBefore(notBefore) ? notBefore : heard;
    }
}
