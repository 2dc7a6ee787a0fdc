package nl.geboortepad.query.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyId;
import nl.geboortepad.kernel.RecordEvent.PregnanciesMerged;
import nl.geboortepad.pathways.History;

/**
 * The facts of a case in the order in which this case came to know them. What was recorded in a stream that was merged
 * into it later comes with the merge: before, it was another case.
 */
final class Recording {
    private final List<Fact> known = new ArrayList<>();
    private final List<Fact> waiting = new ArrayList<>();
    private final Set<PregnancyId> read = new HashSet<>();

    private Recording(PregnancyId pregnancy) {
        read.add(pregnancy);
    }

    static List<Fact> of(PregnancyId pregnancy, History history) {
        var recording = new Recording(pregnancy);
        history.recorded().forEach(recording::take);
        return recording.known;
    }

    private void take(Fact fact) {
        if (!read.contains(fact.stream())) {
            waiting.add(fact);
            return;
        }
        known.add(fact);
        if (fact.event() instanceof PregnanciesMerged m && m.survivor().equals(fact.stream())) {
            read.add(m.absorbed());
            var released = List.copyOf(waiting);
            waiting.clear();
            released.forEach(this::take);
        }
    }
}
