package nl.geboortepad.query.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.pathways.record.History;

/**
 * Entries that turned out to be about another woman. By what is known now, whatever moment is asked about: what should
 * never have been shown is not shown again.
 */
record EntriesOfAnotherWoman(Set<EventId> entries) {
    EntriesOfAnotherWoman {
        entries = Set.copyOf(entries);
    }

    /** In every stream that was ever part of a pregnancy. */
    static EntriesOfAnotherWoman in(PregnancyId pregnancy, Function<PregnancyId, List<Fact>> streams) {
        var facts = new ArrayList<Fact>();
        History.streams(pregnancy, streams).forEach(stream -> facts.addAll(streams.apply(stream)));
        facts.sort(Comparator.comparing(Fact::recordedAt));
        var history = History.of(facts);
        var entries = new HashSet<EventId>();
        for (var fact : facts) {
            if (history.revisions().retractedBy(fact.id()).isEmpty()) {
                take(fact, history, entries);
            }
        }
        return new EntriesOfAnotherWoman(entries);
    }

    private static void take(Fact fact, History history, Set<EventId> entries) {
        if (fact.event() instanceof EntryRetracted r && r.reason() == CorrectionReason.WRONG_WOMAN) {
            entries.add(r.entry());
            corrections(r.entry(), history).forEach(c -> entries.add(c.id()));
        } else if (fact.event() instanceof EntryCorrected c && c.reason() == CorrectionReason.WRONG_WOMAN) {
            var origin = history.revisions().origin(c.entry());
            entries.add(origin);
            for (var correction : corrections(origin, history)) {
                if (correction.id().equals(fact.id())) {
                    break;
                }
                entries.add(correction.id());
            }
        }
    }

    private static List<Fact> corrections(EventId entry, History history) {
        return history.recorded().stream()
                .filter(f -> f.event() instanceof EntryCorrected)
                .filter(f -> history.revisions().origin(f.id()).equals(entry))
                .toList();
    }

    /** Whether what counts of an entry, by a history, was said of another woman. */
    boolean speaks(EventId entry, History known) {
        var corrections = known.revisions().correctedBy(entry);
        return has(corrections.isEmpty() ? entry : corrections.getLast());
    }

    boolean has(EventId entry) {
        return entries.contains(entry);
    }
}
