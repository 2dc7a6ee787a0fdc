package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;

/**
 * The ways in which a course can be read where a source gives a range of days instead of a day. A verdict stands when
 * every reading gives it; where they differ it cannot be told.
 *
 * @param exact whether these are all the readings that can make a difference; if not, nothing can be told
 * @param doubtful the facts whose day is not known and may matter
 */
record Readings(List<Course> courses, boolean exact, List<Fact> doubtful) {
    private static final int MOST = 4096;

    static Readings of(Course course, Norm norm) {
        var mentions = norm.mentions();
        var doubtful = course.facts().stream()
                .filter(f -> !f.event().when().certain())
                .filter(f -> mentions.contains(f.event().getClass()))
                .toList();
        if (doubtful.isEmpty()) {
            return new Readings(List.of(course), true, List.of());
        }
        var edges = edges(course, norm);
        List<List<Fact>> readings = List.of(course.facts());
        for (var fact : doubtful) {
            var days = candidates(fact, edges);
            if ((long) readings.size() * days.size() > MOST) {
                return new Readings(List.of(course), false, doubtful);
            }
            readings = readings.stream()
                    .flatMap(r -> days.stream().map(day -> pinned(r, fact, day)))
                    .toList();
        }
        return new Readings(readings.stream().map(Course::of).toList(), true, doubtful);
    }

    List<Judgement> judge(Norm norm) {
        var judged = courses.stream().map(norm::judge).toList();
        if (!exact) {
            return judged.getFirst().stream()
                    .map(j -> j.with(Steps.always(cannotTell(), ids())))
                    .toList();
        }
        Map<String, List<Judgement>> byOccurrence = new LinkedHashMap<>();
        judged.forEach(js -> js.forEach(j -> byOccurrence
                .computeIfAbsent(j.occurrence(), k -> new ArrayList<>())
                .add(j)));
        return byOccurrence.values().stream()
                .map(js -> js.getLast().with(agreed(js)))
                .toList();
    }

    /** On each day the verdict on which all readings agree; where only its day differs, that of the last reading. */
    private Steps agreed(List<Judgement> readings) {
        var all = readings.stream().map(Judgement::steps).toList();
        Optional<Steps.Painter> painter = Optional.empty();
        for (var edge : Steps.edges(all)) {
            var steps = all.stream().map(s -> s.on(edge)).toList();
            var last = steps.getLast();
            var same = readings.size() == courses.size()
                    && steps.stream().allMatch(s -> alike(s.verdict(), last.verdict()));
            var verdict = same ? last.verdict() : cannotTell();
            var because = same ? last.because() : ids();
            var note = same ? last.note() : Optional.<Text>empty();
            painter = painter.map(p -> p.from(edge, verdict, because, note))
                    .or(() -> Optional.of(Steps.paint(verdict, because)));
        }
        return painter.orElseThrow().done();
    }

    private static boolean alike(Verdict a, Verdict b) {
        return a.kind() == b.kind() && (a.kind() != Verdict.Kind.BROKEN || a.equals(b));
    }

    private Verdict cannotTell() {
        var types = doubtful.stream().map(f -> f.event().type()).distinct().toList();
        return new Verdict.CannotTell(new Text(
                "hangt af van een dag die de bron niet geeft: " + String.join(", ", types),
                "depends on a day that the source does not give: " + String.join(", ", types)));
    }

    private List<EventId> ids() {
        return doubtful.stream().map(Fact::id).toList();
    }

    /** The days on which something else happens or a window opens or closes: only there can a verdict turn. */
    private static TreeSet<LocalDate> edges(Course course, Norm norm) {
        var edges = new TreeSet<LocalDate>();
        var windows = norm.rules().stream().flatMap(r -> r.windows().stream()).toList();
        for (var fact : course.facts()) {
            for (var day :
                    List.of(fact.event().when().first(), fact.event().when().last())) {
                edges.add(day);
                windows.forEach(w -> edgesOf(w, day).forEach(edges::add));
            }
        }
        course.dueDate()
                .ifPresent(due -> windows.forEach(w -> {
                    if (w instanceof Window.Gestational g) {
                        edges.add(g.opens().day(due));
                        edges.add(g.before().day(due));
                    }
                }));
        course.coverage().sources().forEach(s -> {
            edges.add(s.covers().from());
            edges.add(s.covers().to());
        });
        return edges;
    }

    private static Stream<LocalDate> edgesOf(Window window, LocalDate day) {
        return switch (window) {
            case Window.Gestational g -> Stream.empty();
            case Window.After a ->
                Stream.of(
                        day.plusDays(a.within() + 1L),
                        day.minusDays(a.within() + 1L),
                        day.plusDays(a.opensAfter()),
                        day.minusDays(a.opensAfter()));
        };
    }

    private static List<LocalDate> candidates(Fact fact, TreeSet<LocalDate> edges) {
        var range = new Interval(
                fact.event().when().first(), fact.event().when().last().plusDays(1));
        var days = new TreeSet<LocalDate>(List.of(range.from(), range.lastDay()));
        edges.stream()
                .filter(d -> d.isAfter(LocalDate.MIN) && d.isBefore(LocalDate.MAX))
                .flatMap(d -> Stream.of(d.minusDays(1), d, d.plusDays(1)))
                .filter(range::contains)
                .forEach(days::add);
        return List.copyOf(days);
    }

    private static List<Fact> pinned(List<Fact> facts, Fact fact, LocalDate day) {
        return facts.stream()
                .map(f -> f.id().equals(fact.id()) ? f.with(Pinned.on(f.event(), day)) : f)
                .toList();
    }
}
