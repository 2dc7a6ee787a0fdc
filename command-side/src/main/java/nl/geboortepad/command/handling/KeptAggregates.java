package nl.geboortepad.command.handling;

import java.util.function.Predicate;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Repository;

/**
 * Aggregates that stay in memory between commands. The store decides: it takes no event from a copy that lies behind, and what
 * is answered from a copy without storing anything is looked up by {@link OnlyFromFreshCopies}. What can be read no longer is
 * dropped.
 */
public final class KeptAggregates<T> extends CachingEventSourcingRepository<T> {
    private final EventStore store;
    private final Cache kept;
    private final Predicate<String> readable;

    private KeptAggregates(Builder<T> builder, EventStore store, Cache kept, Predicate<String> readable) {
        super(builder.cache(kept));
        this.store = store;
        this.kept = kept;
        this.readable = readable;
    }

    /** Whether what lies in a stream can be read still: its key was not destroyed. */
    public interface Readable extends Predicate<String> {}

    public static <T> Repository<T> of(
            Class<T> type,
            EventStore store,
            Readable readable,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return new KeptAggregates<>(
                EventSourcingRepository.builder(type)
                        .eventStore(store)
                        .parameterResolverFactory(parameters)
                        .handlerDefinition(handlers),
                store,
                new LatelyUsed(),
                readable);
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String stream, Long expectedVersion) {
        if (kept.containsKey(stream)) {
            if (readable.test(stream)) {
                var copy = super.doLoadWithLock(stream, expectedVersion);
                UsedCopies.of(CurrentUnitOfWork.get().root()).add(copy, store);
                return copy;
            }
            kept.remove(stream);
        }
        return super.doLoadWithLock(stream, expectedVersion);
    }

    /** What was asked of a stream that is not there leaves nothing behind. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        super.doSaveWithLock(aggregate);
        if (aggregate.version() == null) {
            kept.remove(aggregate.identifierAsString());
        }
    }
}
