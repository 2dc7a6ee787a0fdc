package nl.geboortepad.pathways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.PregnancyId;
import nl.geboortepad.kernel.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.RecordEvent.PregnanciesMerged;

/**
 * What was known of one pregnancy at some moment, in order of recording.
 *
 * @param recorded everything, corrections and what they correct included
 * @param standing what still counts: corrected entries with their last content, retracted ones left out
 */
public record History(List<Fact> recorded, List<Fact> standing) {

    public static History of(List<Fact> recorded) {
        return new History(List.copyOf(recorded), standing(recorded));
    }

    /**
     * The history of a pregnancy as known at {@code moment}, with the streams that were merged into it by then.
     *
     * @param stream reads all facts of one stream, in order of recording
     */
    public static History read(PregnancyId pregnancy, Instant moment, Function<PregnancyId, List<Fact>> stream) {
        var facts = new ArrayList<Fact>();
        var read = new HashSet<PregnancyId>();
        gather(pregnancy, moment, stream, read, facts);
        facts.sort(Comparator.comparing(Fact::recordedAt)
                .thenComparing(f -> !f.stream().equals(pregnancy))
                .thenComparing(f -> f.stream().id())
                .thenComparingLong(Fact::version));
        return of(facts);
    }

    /** The streams that this history is read from: the pregnancy itself and those merged into it. */
    public Set<PregnancyId> streams() {
        var streams = new LinkedHashSet<PregnancyId>();
        recorded.forEach(f -> streams.add(f.stream()));
        return streams;
    }

    private static void gather(
            PregnancyId pregnancy,
            Instant moment,
            Function<PregnancyId, List<Fact>> stream,
            Set<PregnancyId> read,
            List<Fact> facts) {
        if (!read.add(pregnancy)) {
            return;
        }
        var own = stream.apply(pregnancy).stream()
                .filter(f -> !f.recordedAt().isAfter(moment))
                .toList();
        facts.addAll(own);
        absorbed(pregnancy, own).forEach(other -> gather(other, moment, stream, read, facts));
    }

    private static Set<PregnancyId> absorbed(PregnancyId survivor, List<Fact> facts) {
        var absorbed = new LinkedHashSet<PregnancyId>();
        for (var fact : facts) {
            if (fact.event() instanceof PregnanciesMerged m && m.survivor().equals(survivor)) {
                absorbed.add(m.absorbed());
            } else if (fact.event() instanceof MergeUndone u && u.survivor().equals(survivor)) {
                absorbed.remove(u.absorbed());
            }
        }
        return absorbed;
    }

    /** Later entries speak first: a correction or retraction that was itself retracted has no effect. */
    private static List<Fact> standing(List<Fact> recorded) {
        var retracted = new HashSet<EventId>();
        var content = new HashMap<EventId, PregnancyEvent>();
        var origins = origins(recorded);
        for (var fact : recorded.reversed()) {
            if (retracted.contains(fact.id())) {
                continue;
            }
            if (fact.event() instanceof EntryRetracted r) {
                retracted.add(r.entry());
            } else if (fact.event() instanceof EntryCorrected c) {
                content.putIfAbsent(origins.getOrDefault(c.entry(), c.entry()), c.replacement());
            }
        }
        return recorded.stream()
                .filter(f -> !(f.event() instanceof EntryCorrected) && !(f.event() instanceof EntryRetracted))
                .filter(f -> !retracted.contains(f.id()))
                .map(f -> content.containsKey(f.id()) ? f.with(content.get(f.id())) : f)
                .toList();
    }

    /** A correction of a correction is a correction of the first entry. */
    private static HashMap<EventId, EventId> origins(List<Fact> recorded) {
        var origins = new HashMap<EventId, EventId>();
        for (var fact : recorded) {
            if (fact.event() instanceof EntryCorrected c) {
                origins.put(fact.id(), origins.getOrDefault(c.entry(), c.entry()));
            }
        }
        return origins;
    }
}
