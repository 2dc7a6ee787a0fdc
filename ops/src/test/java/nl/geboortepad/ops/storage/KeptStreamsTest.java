package nl.geboortepad.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.StoredEvent;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.api.Test;

class KeptStreamsTest {
    private final List<StoredEvent> stored = new ArrayList<>();
    private final List<Long> readFrom = new ArrayList<>();
    private final KeptStreams streams = new KeptStreams(this::read);

    @Test
    void what_was_read_is_not_read_again_but_for_its_last_event() {
        record("a", "b");
        assertThat(ids()).containsExactly("a", "b");
        record("c");
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(ids()).containsExactly("a", "b", "c");

        assertThat(readFrom).containsExactly(0L, 1L, 2L);
    }

    @Test
    void what_was_rolled_back_is_forgotten() {
        record("a", "b");
        assertThat(ids()).containsExactly("a", "b");
        stored.removeLast();

        assertThat(ids()).containsExactly("a");
    }

    @Test
    void what_another_wrote_in_the_place_of_what_was_rolled_back_is_read() {
        record("a", "b");
        assertThat(ids()).containsExactly("a", "b");
        stored.removeLast();
        record("x", "y");

        assertThat(ids()).containsExactly("a", "x", "y");
    }

    @Test
    void what_is_gone_whole_is_gone_here_too() {
        record("a", "b");
        assertThat(ids()).containsExactly("a", "b");
        stored.clear();

        assertThat(ids()).isEmpty();
        assertThat(ids()).isEmpty();
    }

    private void record(String... ids) {
        for (var id : ids) {
            stored.add(new StoredEvent(
                    id,
                    stored.size(),
                    new ConsentGiven(When.parse("2026-06-01"), Purpose.MDO_DISCUSSION),
                    Instant.EPOCH,
                    Map.of()));
        }
    }

    private Stream<StoredEvent> read(String stream, long from) {
        readFrom.add(from);
        return List.copyOf(stored).stream().filter(event -> event.version() >= from);
    }

    private List<String> ids() {
        return streams.events("s").map(StoredEvent::id).toList();
    }
}
