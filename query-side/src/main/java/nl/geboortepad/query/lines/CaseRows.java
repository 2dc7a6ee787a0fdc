package nl.geboortepad.query.lines;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
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
 * The lines of one pregnancy, as they are known now or were at a moment. A function of the streams alone: it does not matter
 * how their events came in.
 */
public final class CaseRows {
    /** Some seconds: far less than a transaction may last, and a hundred times what a real record takes. */
    private static final long MOST_EFFORT = 2_000_000;
    /** To write a row, and read it back, costs as much as to look at so many facts. */
    private static final int ONE_ROW = 50;

    private final PregnancyId pregnancy;
    private final Function<PregnancyId, List<Fact>> streams;
    private final CaseJudging.OneCase judging;
    private final UnaryOperator<String> kept;
    private final Known latest;
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
        this.latest = known(Instant.MAX);
        this.access = ReadAccess.of(latest.access(), latest.course(), latest.setting());
        this.parts = access.seeAllButStrangers();
        this.inside = access.ofThoseInside();
        History.streams(pregnancy, streams).forEach(stream -> facts.put(stream.toString(), streams.apply(stream)));
    }

    /** What it amounted to by what was known at a moment. */
    private record Known(Instant moment, History history, Access access, Course course, Setting setting) {}

    private Known known(Instant moment) {
        var history = History.read(pregnancy, moment, streams);
        var then = Access.of(history);
        return new Known(moment, history, then, Course.of(history, then), judging.setting(moment));
    }

    /** Who may look, by all that is known. */
    public ReadAccess access() {
        return access;
    }

    /** Those whose record may change what is said of it. */
    public Set<Vsv> partnerships() {
        return judging.partnerships();
    }

    CaseUpdate update() {
        var own = streams.apply(pregnancy);
        return new CaseUpdate(
                pregnancy,
                own.getLast().version(),
                own.getFirst().recordedAt(),
                reached(),
                trace(),
                lines(latest),
                CaseNews.of(pregnancy, facts.values(), moments(), streams, judging));
    }

    /** The last moment at which something was recorded of it: what is known later is the same. */
    Instant reached() {
        return moments().last();
    }

    /** A digest of all facts, and of who is not to see which: the same facts, the same rows. */
    UUID trace() {
        var trace = new StringBuilder();
        facts.values()
                .forEach(
                        stream -> stream.forEach(fact -> trace.append(fact.id()).append(fact.recordedAt())));
        judging.changes().forEach(change -> trace.append(change.id()).append(change.recordedAt()));
        parts.forEach(part -> trace.append(part.organisations()).append(unseen(part.sight())));
        inside.ifPresent(sight -> trace.append(unseen(sight)));
        return UUID.nameUUIDFromBytes(trace.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<EventId> unseen(Sight sight) {
        return facts.values().stream()
                .flatMap(List::stream)
                .filter(fact -> !sight.sees(fact))
                .map(Fact::id)
                .toList();
    }

    /**
     * The lines as they were known at a moment, for those who may look by what is known now.
     *
     * @throws Effort.Exceeded when it takes too much work to judge
     */
    Set<RowContent> lines(Instant moment) {
        return lines(known(moment));
    }

    private Set<RowContent> lines(Known known) {
        var effort = Effort.atMost(MOST_EFFORT);
        var lines = new LinkedHashSet<RowContent>();
        of(known, effort).forEach(line -> lines.add(line.called(kept)));
        effort.spend((long) ONE_ROW * lines.size());
        return lines;
    }

    /** While it is part of another pregnancy, that other one is judged. */
    private Set<RowContent> of(Known known, Effort effort) {
        if (known.history().mergedInto(pregnancy).isPresent()) {
            return Set.of();
        }
        var judgements = judging.judge(known.course(), known.setting(), effort);
        var lines = RowContent.of(known.access(), known.course(), known.setting(), judgements);
        for (var part : parts) {
            inPart(part.sight(), known, effort, Optional.of(judgements))
                    .forEach(line -> lines.add(new RowContent.InPart(part.organisations(), line)));
        }
        inside.ifPresent(sight -> inPart(sight, known, effort, Optional.empty())
                .forEach(line -> lines.add(new RowContent.InPart(List.of(), line))));
        return lines;
    }

    /**
     * What is asked of one case by name is answered in the same way.
     *
     * @param byAll where verdicts are shown only as far as they come to the same
     */
    private Set<RowContent> inPart(Sight sight, Known whole, Effort effort, Optional<List<Judgement>> byAll) {
        var history = History.read(pregnancy, whole.moment(), sight.of(streams));
        if (history.recorded().isEmpty()) {
            return Set.of();
        }
        var then = Access.of(history);
        var course = Course.of(history, then);
        return RowContent.inPart(then, course, whole.setting(), judging.judge(course, whole.setting(), effort), byAll);
    }

    /** What was recorded elsewhere before its own first fact was not this pregnancy yet. */
    private NavigableSet<Instant> moments() {
        var moments = new TreeSet<Instant>();
        facts.values().forEach(stream -> stream.forEach(fact -> moments.add(fact.recordedAt())));
        judging.changes().forEach(change -> moments.add(change.recordedAt()));
        return moments.tailSet(streams.apply(pregnancy).getFirst().recordedAt(), true);
    }
}
