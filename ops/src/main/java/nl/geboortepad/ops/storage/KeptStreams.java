package nl.geboortepad.ops.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.StoredEvent;

/**
 * The streams that were read lately, opened and parsed. The last event that is known of a stream is read again each time, with
 * all that came after it: where the store holds another in its place, or none (a transaction that was rolled back, an erasure,
 * a copy of the database that was put back), all is read anew.
 */
final class KeptStreams {
    private static final int MOST_EVENTS = 50_000;
    /** As with aggregates: none stays long after its last use, since what it holds may be erased elsewhere. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final BiFunction<String, Long, Stream<StoredEvent>> store;
    private final Cache<String, List<StoredEvent>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((String stream, List<StoredEvent> events) -> events.size())
            .expireAfterAccess(LONGEST)
            .build();

    /** @param store gives the events of a stream from a version on, in order of recording */
    KeptStreams(BiFunction<String, Long, Stream<StoredEvent>> store) {
        this.store = store;
    }

    /** In order of recording; empty when there is no such stream. */
    Stream<StoredEvent> events(String stream) {
        var events = Optional.ofNullable(kept.getIfPresent(stream))
                .flatMap(known -> goneOn(stream, known))
                .orElseGet(() -> store.apply(stream, 0L).toList());
        if (events.isEmpty()) {
            kept.invalidate(stream);
        } else {
            kept.put(stream, events);
        }
        return events.stream();
    }

    private Optional<List<StoredEvent>> goneOn(String stream, List<StoredEvent> known) {
        var last = known.getLast();
        var since = store.apply(stream, last.version()).toList();
        if (since.isEmpty() || !since.getFirst().id().equals(last.id())) {
            return Optional.empty();
        }
        if (since.size() == 1) {
            return Optional.of(known);
        }
        var all = new ArrayList<>(known);
        all.addAll(since.subList(1, since.size()));
        return Optional.of(List.copyOf(all));
    }
}
