package nl.geboortepad.ops.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.geboortepad.query.settled.ViewReading;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What no view has read yet of the events in Axon Server. */
final class AxonServerReading implements ViewReading {
    /** No moment of an event lies further before that of an event before it: no transaction lasts longer. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(60);

    private final ReadPositions positions;
    private final EventStore store;

    AxonServerReading(ReadPositions positions, EventStore store) {
        this.positions = positions;
        this.store = store;
    }

    @Override
    public Unread unread(String view) {
        long read = positions.of(view).stream()
                .mapToLong(AxonServerReading::position)
                .min()
                .orElse(-1);
        long behind = Math.max(0, position(store.createHeadToken()) - read);
        if (behind == 0) {
            return new Unread(0, Optional.empty());
        }
        try (var next = store.openStream(read < 0 ? null : new GlobalSequenceTrackingToken(read))) {
            return new Unread(
                    behind,
                    next.hasNextAvailable(1, TimeUnit.SECONDS)
                            ? Optional.of(next.nextAvailable().getTimestamp().minus(LONGEST_TRANSACTION))
                            : Optional.empty());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while looking how far a view has read", stopping);
        }
    }

    private static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
