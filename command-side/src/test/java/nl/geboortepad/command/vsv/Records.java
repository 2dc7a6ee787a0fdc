package nl.geboortepad.command.vsv;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.StreamsInMemory;
import nl.geboortepad.kernel.identity.Vsv;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Several partnerships on a command bus, with a store in memory. */
final class Records {
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final DefaultCommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();

    Records() {
        var rules = Given.rules();
        var resources = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Partnership.class),
                new SimpleResourceParameterResolverFactory(List.of(rules)));
        var repository = EventSourcingRepository.builder(Partnership.class)
                .eventStore(store)
                .parameterResolverFactory(resources)
                .<EventSourcingRepository<Partnership>>build();
        AggregateAnnotationCommandHandler.<Partnership>builder()
                .aggregateType(Partnership.class)
                .repository(repository)
                .parameterResolverFactory(resources)
                .build()
                .subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new VsvMerger(repository, StreamsInMemory.of(store), rules))
                .subscribe(bus);
    }

    void store(Vsv vsv, List<EventMessage<?>> recorded) {
        store.publish(IntStream.range(0, recorded.size())
                .mapToObj(i -> in(vsv, i, recorded.get(i)))
                .toList());
    }

    private static EventMessage<?> in(Vsv vsv, int version, EventMessage<?> message) {
        return new GenericDomainEventMessage<>(
                "Vsv",
                vsv.toString(),
                version,
                message.getPayload(),
                message.getMetaData(),
                message.getIdentifier(),
                message.getTimestamp());
    }

    Answer send(VsvCommand command) {
        return gateway.sendAndWait(command, 10, TimeUnit.SECONDS);
    }

    List<Object> events(Vsv vsv) {
        return store.readEvents(vsv.toString())
                .asStream()
                .<Object>map(message -> message.getPayload())
                .toList();
    }
}
