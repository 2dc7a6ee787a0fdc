package nl.geboortepad.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.query.reading.Case;

/**
 * The facts of a case in the order in which this case came to know them. What was recorded in a stream that was merged
 * into it later comes with the merge: before, it was another case. What such a stream told stays told when the merge is
 * undone, but no longer counts.
 */
final class OrderOfRecording {
    private final Case theCase;
    private final List<Frame> frames = new ArrayList<>();
    private final Set<EventId> told = new HashSet<>();

    private OrderOfRecording(Case theCase) {
        this.theCase = theCase;
    }

    /** @param known all that the case consisted of once {@code fact} was recorded, in order of recording */
    record Frame(Fact fact, List<Fact> known) {
        History history() {
            return History.of(known);
        }
    }

    static List<Frame> of(Case theCase) {
        var recording = new OrderOfRecording(theCase);
        recording.moments().forEach(recording::take);
        return recording.frames;
    }

    private TreeSet<Instant> moments() {
        var moments = new TreeSet<Instant>();
        History.streams(theCase.pregnancy(), theCase.streams()).stream()
                .flatMap(stream -> theCase.streams().apply(stream).stream())
                .map(Fact::recordedAt)
                .filter(moment -> !moment.isAfter(theCase.viewpoint().upTo()))
                .forEach(moments::add);
        return moments;
    }

    private void take(Instant moment) {
        var then = History.read(theCase.pregnancy(), moment, theCase.streams()).recorded();
        var fresh = then.stream()
                .filter(fact -> !told.contains(fact.id()))
                // The merge itself before what came with it.
                .sorted(Comparator.comparing(fact -> !fact.stream().equals(theCase.pregnancy())))
                .toList();
        for (var fact : fresh) {
            told.add(fact.id());
            frames.add(new Frame(
                    fact, then.stream().filter(f -> told.contains(f.id())).toList()));
        }
    }
}
