package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;

/**
 * The ways in which a course can be read where a source gives a range of days instead of a day. A verdict stands when
 * every reading gives it; where they differ it cannot be told.
 *
 * @param exact whether these are all the readings that can make a difference; if not, nothing can be told
 * @param doubtful the facts whose day is not known and may matter
 */
record Readings(List<Course> courses, boolean exact, List<Fact> doubtful) {
    private static final int MOST = 1024;
    private static final Text ABOUT = new Text(
            "de bron geeft een reeks dagen; gerekend is met de laatste",
            "the source gives a range of days; the last is used");

    static Readings of(Course course, Norm norm) {
        var doubt = new Doubt(course, norm);
        var doubtful = doubt.facts();
        if (doubtful.isEmpty()) {
            return new Readings(List.of(course), true, List.of());
        }
        List<List<Fact>> readings = List.of(course.facts());
        for (var fact : doubtful) {
            var days = doubt.days(fact);
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
        if (doubtful.isEmpty()) {
            return norm.judge(courses.getFirst());
        }
        if (!exact) {
            return norm.judge(courses.getFirst()).stream()
                    .map(j -> j.with(Steps.always(cannotTell(), ids())))
                    .toList();
        }
        Map<String, List<Judgement>> byOccurrence = new LinkedHashMap<>();
        for (var reading : courses) {
            norm.occurrences(reading)
                    .forEach(j -> byOccurrence
                            .computeIfAbsent(j.occurrence(), k -> new ArrayList<>())
                            .add(j));
        }
        return byOccurrence.isEmpty()
                ? norm.judge(courses.getLast())
                : byOccurrence.values().stream()
                        .map(js -> js.getLast().with(agreed(js)))
                        .toList();
    }

    /** On each day the verdict on which all readings agree; where only its day differs, that of the last reading. */
    private Steps agreed(List<Judgement> readings) {
        if (readings.size() < courses.size()) {
            return Steps.always(cannotTell(), ids());
        }
        var all = readings.stream().map(Judgement::steps).toList();
        var painter = Steps.paint(cannotTell(), ids());
        for (var edge : Steps.edges(all)) {
            var steps = all.stream().map(s -> s.on(edge)).toList();
            var last = steps.getLast();
            if (steps.stream().allMatch(s -> alike(s.verdict(), last.verdict()))) {
                var same = steps.stream().allMatch(s -> s.verdict().equals(last.verdict()));
                var note = same ? last.note() : Text.both(last.note(), Optional.of(ABOUT));
                painter.from(edge, last.verdict(), last.because(), note);
            } else {
                painter.from(edge, cannotTell(), ids());
            }
        }
        return painter.done();
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

    private static List<Fact> pinned(List<Fact> facts, Fact fact, LocalDate day) {
        return facts.stream()
                .map(f -> f == fact ? f.with(Pinned.on(f.event(), day)) : f)
                .toList();
    }
}
