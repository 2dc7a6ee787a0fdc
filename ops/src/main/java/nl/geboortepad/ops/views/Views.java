package nl.geboortepad.ops.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.ops.storage.ReadPositions;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.settled.Rebuilding;
import nl.geboortepad.query.settled.ViewReading;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The views and how far each has read. */
@Component
public class Views {
    private final EventProcessingConfiguration processing;
    private final EventStore store;
    private final Rebuilding rebuilding;
    private final ReadPositions positions;
    private final ViewReading reading;
    private final RowsView worklist;
    private final JudgedCases cases;
    private final Clock clock;

    Views(
            EventProcessingConfiguration processing,
            EventStore store,
            Rebuilding rebuilding,
            ReadPositions positions,
            ViewReading reading,
            RowsView worklist,
            JudgedCases cases,
            Clock clock) {
        this.processing = processing;
        this.store = store;
        this.rebuilding = rebuilding;
        this.positions = positions;
        this.reading = reading;
        this.worklist = worklist;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * How a view stands.
     *
     * @param behind events that are stored and not yet in the view, of which the oldest has waited {@code oldest} seconds
     * @param rebuilding its rows are made again; a view that reads all again for that answers nothing until it has
     * @param progress how far that is, of a view that answers meanwhile
     */
    @Says(nl = "hoe elke weergave ervoor staat", en = "how each view stands")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Standing(
            boolean running,
            boolean failing,
            long behind,
            long oldest,
            boolean rebuilding,
            Optional<RebuildProgress> progress) {}

    /**
     * How far the rows of all cases were made again.
     *
     * @param of how many cases there are
     * @param perSecond while it goes on; absent at its very beginning, and so is how many seconds are left
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record RebuildProgress(long done, long of, Optional<Long> perSecond, Optional<Long> secondsLeft) {
        private static RebuildProgress of(CasePass.Progress progress) {
            return new RebuildProgress(progress.done(), progress.of(), progress.perSecond(), progress.secondsLeft());
        }
    }

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
        long ahead = behind(segments);
        // An event before one that was read already is no position of its own; and what was read counts where it is
        // kept.
        long behind = Math.max(ahead, reading.unread(view.getName()).events());
        var progress = Optional.of(view.getName())
                .filter(RowsView.NAME::equals)
                .flatMap(name -> cases.rebuilt())
                .map(RebuildProgress::of);
        return new Standing(
                view.isRunning(),
                view.isError() || segments.stream().anyMatch(EventTrackerStatus::isErrorState),
                behind,
                // Where nothing lies ahead there is nothing to wait for either.
                ahead == 0 ? 0 : secondsWaited(segments),
                rebuilding.all().containsKey(view.getName()) || progress.isPresent(),
                progress);
    }

    /** Since the first event that is not in the view was recorded. */
    private long secondsWaited(Collection<EventTrackerStatus> segments) {
        var reached = segments.stream()
                .map(EventTrackerStatus::getTrackingToken)
                .filter(token -> token != null)
                .min(Comparator.comparingLong(Views::position))
                .orElse(null);
        try (var unread =
                store.openStream(reached instanceof ReplayToken replay ? replay.getCurrentToken() : reached)) {
            return unread.hasNextAvailable(1, TimeUnit.SECONDS)
                    ? Math.max(
                            0,
                            Duration.between(unread.nextAvailable().getTimestamp(), clock.instant())
                                    .toSeconds())
                    : 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** A view that was built again and has read as far as it had answers again. */
    void endRebuilds() {
        rebuilding.all().forEach((name, upTo) -> {
            if (upTo.isEmpty()) {
                rebuilding.mustReach(name, position(store.createHeadToken()));
            } else if (positions.lowest(name).orElse(-1) >= upTo.getAsLong()) {
                rebuilding.ends(name, upTo.getAsLong());
            }
        });
    }

    /**
     * Makes the rows of a view again: those of the worklist in place, while it answers; any other is emptied and reads everything again,
     * and answers 503 until it has.
     */
    public void rebuild(StreamingEventProcessor view) {
        if (view.getName().equals(RowsView.NAME)) {
            worklist.rebuild();
        } else {
            readAgain(view);
        }
    }

    private static void readAgain(StreamingEventProcessor view) {
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

    /** The position up to which it is known to have read. */
    long reached(String view) {
        return positions.lowest(view).orElse(0);
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
