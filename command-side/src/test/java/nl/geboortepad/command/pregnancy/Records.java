package nl.geboortepad.command.pregnancy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.StreamsInMemory;
import nl.geboortepad.command.registry.NamedRequests;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Several pregnancies on a command bus, with a store in memory. */
public final class Records {
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final FactStreams streams = StreamsInMemory.of(store);
    private final PregnancyChecks checks = Given.checks();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final DefaultCommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();

    public Records() {
        var resources = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Pregnancy.class),
                new SimpleResourceParameterResolverFactory(List.of(checks, streams)));
        var repository = EventSourcingRepository.builder(Pregnancy.class)
                .eventStore(store)
                .parameterResolverFactory(resources)
                .<EventSourcingRepository<Pregnancy>>build();
        AggregateAnnotationCommandHandler.<Pregnancy>builder()
                .aggregateType(Pregnancy.class)
                .repository(repository)
                .parameterResolverFactory(resources)
                .build()
                .subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new PregnancyMerger(repository, streams, checks)).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new PregnancyCorrections(repository, streams, checks)).subscribe(bus);
    }

    /** Keys are claimed there, as everywhere. */
    public Records claiming(Registry registry) {
        bus.registerHandlerInterceptor(new NamedRequests(registry));
        return this;
    }

    public EventStore store() {
        return store;
    }

    public CommandGateway gateway() {
        return gateway;
    }

    public PregnancyChecks checks() {
        return checks;
    }

    Answer send(PregnancyCommand command) {
        return gateway.sendAndWait(command, 10, TimeUnit.SECONDS);
    }

    void store(PregnancyId pregnancy, List<EventMessage<?>> recorded) {
        store.publish(IntStream.range(0, recorded.size())
                .mapToObj(i -> in(pregnancy, i, recorded.get(i)))
                .toList());
    }

    private static EventMessage<?> in(PregnancyId pregnancy, int version, EventMessage<?> message) {
        return new GenericDomainEventMessage<>(
                "Pregnancy",
                pregnancy.toString(),
                version,
                message.getPayload(),
                message.getMetaData(),
                // Ids are unique over all streams.
                pregnancy.equals(Given.HERS) ? message.getIdentifier() : pregnancy + "-" + version,
                message.getTimestamp());
    }

    public List<PregnancyEvent> events(PregnancyId pregnancy) {
        return streams.facts(pregnancy).stream().map(Fact::event).toList();
    }

    /** A woman who is registered with a VSV. */
    public void register(PregnancyId pregnancy, String vsv) {
        var registered = new PregnancyRegistered(
                When.day(Given.CARE_FROM), Given.WOMAN, Optional.of(new Vsv(vsv)), Optional.empty(), Optional.empty());
        store(pregnancy, Given.inCare(registered));
    }

    /** What lies beside the events, as text. */
    public String metadata(PregnancyId pregnancy) {
        return store.readEvents(pregnancy.toString())
                .asStream()
                .map(message -> message.getMetaData().toString())
                .collect(Collectors.joining("\n"));
    }

    public FactStreams streams() {
        return streams;
    }

    /** All that was recorded, as the registry hears of it. */
    public void tell(Registry registry) {
        readAll(new WhenDatesChangeThenRegistryKnows(streams, registry));
    }

    void readAll(Object... policies) {
        try (var events = store.openStream(null)) {
            while (events.hasNextAvailable()) {
                var event = events.nextAvailable();
                for (var policy : policies) {
                    new AnnotationEventHandlerAdapter(policy).handle(event);
                }
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
