package nl.geboortepad.query.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyId;
import nl.geboortepad.kernel.RecordEvent.PregnanciesMerged;
import nl.geboortepad.pathways.Course;
import nl.geboortepad.pathways.History;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.query.Cases;

/**
 * The lines of one pregnancy at every moment at which something was recorded. A function of the streams alone: it does
 * not matter how their events came in.
 */
final class Knowing {
    private final PregnancyId pregnancy;
    private final Function<PregnancyId, List<Fact>> streams;
    private final Function<Course, List<Judgement>> judge;

    Knowing(PregnancyId pregnancy, Function<PregnancyId, List<Fact>> streams, Function<Course, List<Judgement>> judge) {
        this.pregnancy = pregnancy;
        this.streams = streams;
        this.judge = judge;
    }

    /** Every line that was ever known, with the moments between which it was. */
    List<Line.Known> lines() {
        var known = new ArrayList<Line.Known>();
        var open = new LinkedHashMap<Line, Instant>();
        for (var moment : moments()) {
            var now = at(moment);
            open.entrySet().removeIf(line -> {
                var gone = !now.contains(line.getKey());
                if (gone) {
                    known.add(new Line.Known(line.getKey(), line.getValue(), moment));
                }
                return gone;
            });
            now.forEach(line -> open.putIfAbsent(line, moment));
        }
        open.forEach((line, from) -> known.add(new Line.Known(line, from, Instant.MAX)));
        return known;
    }

    /** While it is part of another pregnancy, that other one is judged. */
    private Set<Line> at(Instant moment) {
        var history = History.read(pregnancy, moment, streams);
        if (Cases.mergedInto(pregnancy, history).isPresent()) {
            return Set.of();
        }
        var course = Course.of(history);
        return Line.of(course, judge.apply(course));
    }

    private Set<Instant> moments() {
        var moments = new TreeSet<Instant>();
        gather(pregnancy, new HashSet<>(), moments);
        // What was recorded elsewhere before the first own fact was not this pregnancy yet.
        return streams.apply(pregnancy).isEmpty()
                ? Set.of()
                : moments.tailSet(streams.apply(pregnancy).getFirst().recordedAt(), true);
    }

    /** Of every stream that was ever merged into it, also where that was undone. */
    private void gather(PregnancyId stream, Set<PregnancyId> read, Set<Instant> moments) {
        if (read.add(stream)) {
            for (var fact : streams.apply(stream)) {
                moments.add(fact.recordedAt());
                if (fact.event() instanceof PregnanciesMerged m && m.survivor().equals(stream)) {
                    gather(m.absorbed(), read, moments);
                }
            }
        }
    }
}
