package nl.geboortepad.ops.views;

import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import nl.geboortepad.kernel.text.Says;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The views and how far each has read. */
@Component
public class Views {
    private final EventProcessingConfiguration processing;
    private final EventStore store;

    Views(EventProcessingConfiguration processing, EventStore store) {
        this.processing = processing;
        this.store = store;
    }

    /**
     * How a view stands.
     *
     * @param behind events that are stored and not yet in the view
     * @param rebuilding it reads again what it had read before
     */
    @Says(nl = "hoe elke weergave ervoor staat", en = "how each view stands")
    public record Standing(boolean running, boolean failing, long behind, boolean rebuilding) {}

    public SequencedMap<String, StreamingEventProcessor> all() {
        var views = new TreeMap<String, StreamingEventProcessor>();
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor view) {
                views.put(name, view);
            }
        });
        return views;
    }

    public Standing standing(StreamingEventProcessor view) {
        Collection<EventTrackerStatus> segments = view.processingStatus().values();
        long behind = behind(segments);
        return new Standing(
                view.isRunning(),
                view.isError() || segments.stream().anyMatch(EventTrackerStatus::isErrorState),
                behind,
                // Its token says that it replays until the next new event comes, which may take all night.
                behind > 0 && segments.stream().anyMatch(EventTrackerStatus::isReplaying));
    }

    /** Empties a view and lets it read everything again; it answers meanwhile from what it has read so far. */
    public void rebuild(StreamingEventProcessor view) {
        view.shutDown();
        try {
            view.resetTokens();
        } finally {
            view.start();
        }
    }

    Map<String, Standing> standings() {
        var standings = new TreeMap<String, Standing>();
        all().forEach((name, view) -> standings.put(name, standing(view)));
        return standings;
    }

    private long behind(Collection<EventTrackerStatus> segments) {
        var head = position(store.createHeadToken());
        return segments.stream()
                // Not "caught up": Axon says so of events that were fetched and still wait to be written
                .map(s -> s.getCurrentPosition().orElse(0))
                .min(Long::compare)
                .map(reached -> Math.max(0, head - reached))
                .orElse(head);
    }

    private static long position(TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
