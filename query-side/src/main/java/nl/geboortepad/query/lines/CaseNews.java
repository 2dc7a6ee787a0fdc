package nl.geboortepad.query.lines;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.History;

/**
 * When something became known of a pregnancy, by the partnership that it was in by what was known then. What was recorded
 * up to a moment decides, so that it stays what it was whatever comes later.
 */
final class CaseNews {
    private final PregnancyId pregnancy;
    private final Function<PregnancyId, List<Fact>> streams;
    private final CaseJudging.OneCase judging;
    private Optional<Vsv> vsv = Optional.empty();
    private Set<PregnancyId> read = Set.of();

    private CaseNews(PregnancyId pregnancy, Function<PregnancyId, List<Fact>> streams, CaseJudging.OneCase judging) {
        this.pregnancy = pregnancy;
        this.streams = streams;
        this.judging = judging;
    }

    /** @param recorded all facts of every stream that was ever part of it, and {@code moments} those of its own life */
    static Map<Vsv, SortedSet<Instant>> of(
            PregnancyId pregnancy,
            Collection<List<Fact>> recorded,
            SortedSet<Instant> moments,
            Function<PregnancyId, List<Fact>> streams,
            CaseJudging.OneCase judging) {
        var facts = recorded.stream().flatMap(List::stream).collect(Collectors.groupingBy(Fact::recordedAt));
        var changes = judging.changes().stream().map(VsvFact::recordedAt).collect(Collectors.toSet());
        var so = new CaseNews(pregnancy, streams, judging);
        var news = new HashMap<Vsv, SortedSet<Instant>>();
        for (var moment : moments) {
            var then = facts.getOrDefault(moment, List.of());
            var partnershipChanged = changes.contains(moment);
            if (partnershipChanged || then.stream().anyMatch(fact -> tellsWhere(fact.event()))) {
                so.look(moment);
            }
            if (partnershipChanged || then.stream().anyMatch(fact -> so.read.contains(fact.stream()))) {
                so.vsv.ifPresent(
                        here -> news.computeIfAbsent(here, v -> new TreeSet<>()).add(moment));
            }
        }
        return news;
    }

    private void look(Instant moment) {
        var history = History.read(pregnancy, moment, streams);
        read = history.streams();
        vsv = history.mergedInto(pregnancy).isPresent()
                ? Optional.empty()
                : Course.of(history).vsv().map(judging.setting(moment)::now);
    }

    /** Whether it may say where she is, or what belongs to her record. */
    private static boolean tellsWhere(PregnancyEvent event) {
        return event instanceof PregnancyRegistered
                || event instanceof TransferredToOtherVsv
                || event instanceof EntryCorrected
                || event instanceof EntryRetracted
                || event instanceof PregnanciesMerged
                || event instanceof MergeUndone;
    }
}
