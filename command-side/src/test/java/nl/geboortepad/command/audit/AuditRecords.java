package nl.geboortepad.command.audit;

import java.util.List;
import nl.geboortepad.command.handling.StreamsInMemory;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditFact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.AuditId;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Audits on a command bus, with a store in memory. */
public final class AuditRecords {
    private final EventStore store;
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    /** @param store may hold pregnancies too */
    public AuditRecords(EventStore store) {
        this.store = store;
        var resources = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Audit.class),
                new SimpleResourceParameterResolverFactory(List.of(Given.rules())));
        var repository = EventSourcingRepository.builder(Audit.class)
                .eventStore(store)
                .parameterResolverFactory(resources)
                .<EventSourcingRepository<Audit>>build();
        AggregateAnnotationCommandHandler.<Audit>builder()
                .aggregateType(Audit.class)
                .repository(repository)
                .parameterResolverFactory(resources)
                .build()
                .subscribe(bus);
    }

    public CommandGateway gateway() {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    public FactStreams streams() {
        return StreamsInMemory.of(store);
    }

    public List<AuditEvent> events(AuditId audit) {
        return streams().facts(audit).stream().map(AuditFact::event).toList();
    }

    /** What lies beside the events, as text. */
    public String metadata(AuditId audit) {
        var all = new StringBuilder();
        store.readEvents(audit.toString()).forEachRemaining(m -> all.append(m.getMetaData()));
        return all.toString();
    }
}
