package nl.geboortepad.command.handling;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The copies in memory by which one command was decided, each with the version that it had. */
final class UsedCopies {
    private static final String NAME = "copies in memory";

    private final List<Copy> copies = new ArrayList<>();

    private record Copy(EventSourcedAggregate<?> aggregate, long version, EventStore store) {
        /** The store takes nothing from a copy that lies behind, so what wrote needs no look. */
        boolean wrote() {
            return aggregate.version() != version;
        }

        boolean liesBehind() {
            return store.readEvents(aggregate.identifierAsString(), version + 1).hasNext();
        }
    }

    static UsedCopies of(UnitOfWork<?> command) {
        return command.getOrComputeResource(NAME, name -> new UsedCopies());
    }

    void add(EventSourcedAggregate<?> copy, EventStore store) {
        copies.add(new Copy(copy, copy.version(), store));
    }

    /** Whether somebody else wrote since one of them was read. */
    boolean lieBehind() {
        return copies.stream().anyMatch(Copy::liesBehind);
    }

    /** The same of those that the store will not be asked to add anything to. */
    boolean onlyReadLieBehind() {
        return copies.stream().filter(copy -> !copy.wrote()).anyMatch(Copy::liesBehind);
    }
}
