package nl.geboortepad.pathways.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.PregnancyId;

/**
 * What was known of one pregnancy at some moment, in order of recording.
 *
 * @param recorded everything, corrections and what they correct included
 * @param standing what still counts: corrected entries with their last content, retracted ones left out
 * @param revisions which entry changed which
 */
public record History(List<Fact> recorded, List<Fact> standing, Revisions revisions) {

    public static History of(List<Fact> recorded) {
        var revisions = Revisions.of(recorded);
        return new History(List.copyOf(recorded), revisions.standing(recorded), revisions);
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

    /** Every stream that was ever part of this pregnancy, also where that was undone. */
    public static SequencedSet<PregnancyId> streams(PregnancyId pregnancy, Function<PregnancyId, List<Fact>> stream) {
        var streams = new LinkedHashSet<PregnancyId>();
        streams(pregnancy, stream, streams);
        return streams;
    }

    private static void streams(
            PregnancyId pregnancy, Function<PregnancyId, List<Fact>> stream, Set<PregnancyId> streams) {
        if (streams.add(pregnancy)) {
            stream.apply(pregnancy).stream()
                    .flatMap(fact -> fact.event() instanceof PregnanciesMerged m
                                    && m.survivor().equals(pregnancy)
                            ? Stream.of(m.absorbed())
                            : Stream.empty())
                    .forEach(other -> streams(other, stream, streams));
        }
    }

    /** The pregnancy that this one was merged into, as far as these facts tell. */
    public Optional<PregnancyId> mergedInto(PregnancyId pregnancy) {
        var into = Optional.<PregnancyId>empty();
        for (var fact : recorded) {
            if (fact.event() instanceof PregnanciesMerged m && m.absorbed().equals(pregnancy)) {
                into = Optional.of(m.survivor());
            } else if (fact.event() instanceof MergeUndone u && u.absorbed().equals(pregnancy)) {
                into = Optional.empty();
            }
        }
        return into;
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
}
