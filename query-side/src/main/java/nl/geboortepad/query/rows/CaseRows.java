package nl.geboortepad.query.rows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.access.Sight;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Effort;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.query.reading.ReadAccess;
import nl.geboortepad.query.reading.ReadAccess.SeenBySome;

/**
 * The lines of one pregnancy at every moment at which something was recorded. A function of the streams alone: it does
 * not matter how their events came in.
 */
final class CaseRows {
    /** Some seconds: far less than a transaction may last, and a hundred times what a real record takes. */
    private static final long MOST_EFFORT = 2_000_000;
    /** To write a row, and read it back, costs as much as to look at so many facts. */
    private static final int ONE_ROW = 50;

    private final PregnancyId pregnancy;
    private final Function<PregnancyId, List<Fact>> streams;
    private final CaseJudging.OneCase judging;
    private final UnaryOperator<String> kept;
    private final ReadAccess access;
    private final List<SeenBySome> parts;
    private final Optional<Sight> inside;
    /** Of every stream that was ever merged into it, also where that was undone. */
    private final Map<String, List<Fact>> facts = new TreeMap<>();

    /** @param kept how what is judged is called in the database */
    CaseRows(
            PregnancyId pregnancy,
            Function<PregnancyId, List<Fact>> streams,
            CaseJudging.OneCase judging,
            UnaryOperator<String> kept) {
        this.pregnancy = pregnancy;
        this.streams = streams;
        this.judging = judging;
        this.kept = kept;
        this.access =
                ReadAccess.to(History.read(pregnancy, Instant.MAX, streams), course -> judging.setting(Instant.MAX));
        this.parts = access.seeAllButStrangers();
        this.inside = access.ofThoseInside();
        History.streams(pregnancy, streams).forEach(stream -> facts.put(stream.toString(), streams.apply(stream)));
    }

    PregnancyId pregnancy() {
        return pregnancy;
    }

    /** Who may look, by all that is known. */
    ReadAccess access() {
        return access;
    }

    /** Those whose record may change what is said of it. */
    Set<Vsv> partnerships() {
        return judging.partnerships();
    }

    /** @param found the rows that the view holds, each with when it ended */
    CaseUpdate update(Map<Row.Key, Instant> found, List<Row> rows) {
        var last = streams.apply(pregnancy).getLast();
        return new CaseUpdate(pregnancy, last.version(), last.recordedAt(), reached(), trace(reached()), found, rows);
    }

    /** The last moment at which something was recorded of it. */
    Instant reached() {
        return moments().last();
    }

    /** A digest of the facts up to a moment, and of who is not to see which: the same facts, the same rows. */
    UUID trace(Instant upTo) {
        var trace = new StringBuilder();
        facts.values()
                .forEach(stream -> stream.stream()
                        .filter(fact -> !fact.recordedAt().isAfter(upTo))
                        .forEach(fact -> trace.append(fact.id()).append(fact.recordedAt())));
        judging.changes().stream()
                .filter(change -> !change.recordedAt().isAfter(upTo))
                .forEach(change -> trace.append(change.id()).append(change.recordedAt()));
        parts.forEach(part -> trace.append(part.organisations()).append(unseen(part.sight(), upTo)));
        inside.ifPresent(sight -> trace.append(unseen(sight, upTo)));
        return UUID.nameUUIDFromBytes(trace.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<EventId> unseen(Sight sight, Instant upTo) {
        return facts.values().stream()
                .flatMap(List::stream)
                .filter(fact -> !fact.recordedAt().isAfter(upTo) && !sight.sees(fact))
                .map(Fact::id)
                .toList();
    }

    /** Every line that was ever known. */
    List<Row> rows() {
        return rows(moments(), List.of());
    }

    /** What became of the lines that were known at a moment, and what was known later. */
    List<Row> rowsAfter(Instant moment, Collection<Row.Key> known) {
        return rows(moments().tailSet(moment, false), known);
    }

    private List<Row> rows(NavigableSet<Instant> moments, Collection<Row.Key> known) {
        var effort = Effort.atMost(MOST_EFFORT);
        var rows = new ArrayList<Row>();
        var open = new HashMap<Row.LineDigest, Row>();
        known.forEach(key -> open.put(key.says(), new Row(key, Optional.empty(), Instant.MAX)));
        for (var moment : moments) {
            var now = new HashMap<Row.LineDigest, RowContent>();
            at(moment, effort).stream()
                    .map(line -> line.called(kept))
                    .forEach(line -> now.put(Row.LineDigest.of(line), line));
            effort.spend((long) ONE_ROW * Math.abs(now.size() - open.size()));
            open.values().removeIf(row -> {
                var gone = !now.containsKey(row.key().says());
                if (gone) {
                    rows.add(new Row(row.key(), row.line(), moment));
                }
                return gone;
            });
            now.forEach((says, line) ->
                    open.computeIfAbsent(says, s -> new Row(new Row.Key(s, moment), Optional.of(line), Instant.MAX)));
        }
        rows.addAll(open.values());
        return rows;
    }

    /** While it is part of another pregnancy, that other one is judged. */
    private Set<RowContent> at(Instant moment, Effort effort) {
        var history = History.read(pregnancy, moment, streams);
        if (history.mergedInto(pregnancy).isPresent()) {
            return Set.of();
        }
        var then = Access.of(history);
        var course = Course.of(history, then);
        var setting = judging.setting(moment);
        var judgements = judging.judge(course, setting, effort);
        var lines = RowContent.of(then, course, setting, judgements);
        for (var part : parts) {
            inPart(part.sight(), moment, setting, effort, Optional.of(judgements))
                    .forEach(line -> lines.add(new RowContent.InPart(part.organisations(), line)));
        }
        inside.ifPresent(sight -> inPart(sight, moment, setting, effort, Optional.empty())
                .forEach(line -> lines.add(new RowContent.InPart(List.of(), line))));
        return lines;
    }

    /**
     * What is asked of one case by name is answered in the same way.
     *
     * @param byAll where verdicts are shown only as far as they come to the same
     */
    private Set<RowContent> inPart(
            Sight sight, Instant moment, Setting setting, Effort effort, Optional<List<Judgement>> byAll) {
        var history = History.read(pregnancy, moment, sight.of(streams));
        if (history.recorded().isEmpty()) {
            return Set.of();
        }
        var then = Access.of(history);
        var course = Course.of(history, then);
        return RowContent.inPart(then, course, setting, judging.judge(course, setting, effort), byAll);
    }

    /** What was recorded elsewhere before its own first fact was not this pregnancy yet. */
    private NavigableSet<Instant> moments() {
        var moments = new TreeSet<Instant>();
        facts.values().forEach(stream -> stream.forEach(fact -> moments.add(fact.recordedAt())));
        judging.changes().forEach(change -> moments.add(change.recordedAt()));
        return moments.tailSet(streams.apply(pregnancy).getFirst().recordedAt(), true);
    }
}
