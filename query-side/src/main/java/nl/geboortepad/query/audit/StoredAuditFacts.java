package nl.geboortepad.query.audit;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditFact;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.EventId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The facts of an audit, as the event store holds them. */
@Component("auditsAsStored")
final class StoredAuditFacts {
    private final EventStore store;

    StoredAuditFacts(EventStore store) {
        this.store = store;
    }

    /** None when there is no such audit. */
    List<AuditFact> facts(AuditId audit) {
        var facts = new ArrayList<AuditFact>();
        store.readEvents(audit.toString())
                .forEachRemaining(message -> facts.add(new AuditFact(
                        new EventId(message.getIdentifier()),
                        audit,
                        message.getSequenceNumber(),
                        (AuditEvent) message.getPayload(),
                        message.getTimestamp(),
                        Actor.of(message.getMetaData()))));
        return facts;
    }
}
