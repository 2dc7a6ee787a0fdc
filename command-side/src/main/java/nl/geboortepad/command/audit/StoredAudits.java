package nl.geboortepad.command.audit;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.command.handling.RecordedMessage;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditFact;
import nl.geboortepad.kernel.identity.AuditId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Audits as the event store holds them. */
@Component
public class StoredAudits {
    private final EventStore events;

    StoredAudits(EventStore events) {
        this.events = events;
    }

    /** Empty when there is no such audit. */
    public AuditDossier dossier(AuditId audit) {
        var facts = new ArrayList<AuditFact>();
        events.readEvents(audit.toString()).forEachRemaining(message -> facts.add(next(audit, facts, message)));
        return new AuditDossier(facts);
    }

    static AuditFact next(AuditId audit, List<AuditFact> before, DomainEventMessage<?> message) {
        var recording = RecordedMessage.of(message, before);
        return new AuditFact(
                recording.id(),
                audit,
                recording.version(),
                (AuditEvent) message.getPayload(),
                recording.at(),
                recording.actor());
    }
}
