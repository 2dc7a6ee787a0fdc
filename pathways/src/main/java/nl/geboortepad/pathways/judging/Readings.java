package nl.geboortepad.pathways.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.pattern.EventCopy;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * The ways in which a story can be read where a source gives a range of days instead of a day, leaves a yes or no open, or
 * contradicts another. A verdict stands when every reading gives it; where they differ it cannot be told.
 *
 * @param exact whether these are all the readings that can make a difference; if not, nothing can be told
 * @param doubtful the facts whose day is not known and may matter
 * @param sides what else can be taken in more than one way
 */
record Readings(List<Story> stories, boolean exact, List<Statement> doubtful, List<Alternatives> alternatives) {
    private static final int MOST = 1024;
    private static final Text ABOUT = new Text(
            "de bron geeft een reeks dagen; gerekend is met de laatste",
            "the source gives a range of days; the last is used");

    static Readings of(Story story, Part part, List<Interval> inForce, Effort effort) {
        var doubt = new UncertainDays(story, part, inForce);
        var doubtful = doubt.facts();
        var sides = Alternatives.of(story, part).toList();
        var untold = new Readings(List.of(story), false, doubtful, sides);
        if (doubtful.isEmpty() && sides.isEmpty()) {
            effort.spend(story.facts().size());
            return new Readings(List.of(story), true, doubtful, sides);
        }
        if (tooMany(doubtful.size(), sides) || !effort.mayTry(0)) {
            return untold;
        }
        List<List<Statement>> readings = List.of(story.statements());
        for (var side : sides) {
            readings = readings.stream().flatMap(side::taken).toList();
        }
        for (var days : doubt.days(doubtful)) {
            var more = (long) readings.size() * days.days().size();
            if (more > MOST || !effort.mayTry(more * story.facts().size())) {
                return untold;
            }
            readings = readings.stream()
                    .flatMap(r -> days.days().stream().map(day -> pinned(r, days.fact(), day)))
                    .toList();
        }
        if (!effort.mayTry((long) readings.size() * story.facts().size())) {
            return untold;
        }
        var stories = readings.size() == 1
                ? List.of(story)
                : readings.stream().map(story::retold).map(Story.class::cast).toList();
        return new Readings(stories, true, doubtful, sides);
    }

    /** Each day that is not known is one of two at least: whether there are too many is known before any is laid. */
    private static boolean tooMany(int doubtful, List<Alternatives> sides) {
        var least = 1L;
        for (var side : sides) {
            least *= Math.max(1, side.ways().size());
            if (least > MOST) {
                return true;
            }
        }
        return doubtful > MOST || least * Math.pow(2, doubtful) > MOST;
    }

    /** The story in the reading that is used where they all come to the same. */
    Story last() {
        return stories.getLast();
    }

    /**
     * Of whatever asks for it in some reading; nothing when nothing does in any.
     *
     * @param occurrences what asks for it in one reading
     */
    List<Judgement> judge(Function<Story, List<Judgement>> occurrences, Function<Story, Judgement> nothingAsked) {
        if (doubtful.isEmpty() && alternatives.isEmpty()) {
            return occurrences.apply(stories.getFirst());
        }
        if (!exact) {
            var any = occurrences.apply(stories.getFirst());
            return (any.isEmpty() ? List.of(nothingAsked.apply(stories.getFirst())) : any)
                    .stream()
                            .map(j -> j.with(Steps.always(cannotTell(), ids())))
                            .toList();
        }
        Map<Again, List<Judgement>> byOccurrence = new LinkedHashMap<>();
        for (var reading : stories) {
            var times = new HashMap<String, Integer>();
            occurrences
                    .apply(reading)
                    .forEach(j -> byOccurrence
                            .computeIfAbsent(
                                    new Again(j.occurrence(), times.merge(j.occurrence(), 1, Integer::sum)),
                                    k -> new ArrayList<>())
                            .add(j));
        }
        return byOccurrence.values().stream()
                .map(js -> js.getLast().with(agreed(js)))
                .toList();
    }

    /** Two versions of a norm may each ask for the same, for the days on which they hold. */
    private record Again(String occurrence, int time) {}

    /** On each day the verdict on which all readings agree; where only its day differs, that of the last reading. */
    private Steps agreed(List<Judgement> readings) {
        if (readings.size() < stories.size()) {
            return Steps.always(cannotTell(), ids());
        }
        var all = readings.stream().map(Judgement::steps).toList();
        var painter = Steps.paint(cannotTell(), ids());
        for (var edge : Steps.edges(all)) {
            var steps = all.stream().map(s -> s.on(edge)).toList();
            var last = steps.getLast();
            if (steps.stream().allMatch(s -> alike(s.verdict(), last.verdict()))) {
                var same = steps.stream().allMatch(s -> s.verdict().equals(last.verdict()));
                var note = same ? last.note() : Text.both(last.note(), Optional.of(about()));
                painter.from(edge, inTime(steps, last.verdict()), last.because(), note);
            } else {
                painter.from(edge, cannotTell(), ids());
            }
        }
        return painter.done();
    }

    /** As long as it can be that it is not too late, it is not said to be. */
    private static Verdict inTime(List<Steps.Step> steps, Verdict last) {
        return last instanceof Verdict.Missed missed
                        && steps.stream().anyMatch(s -> s.verdict() instanceof Verdict.Missed other && !other.tooLate())
                ? new Verdict.Missed(missed.due(), false)
                : last;
    }

    private static boolean alike(Verdict a, Verdict b) {
        return a.kind() == b.kind() && (a.kind() != Verdict.Kind.BROKEN || a.equals(b));
    }

    private Text about() {
        return why(ABOUT);
    }

    private Verdict cannotTell() {
        var types = doubtful.stream().map(f -> f.event().type()).distinct().toList();
        return new Verdict.CannotTell(why(new Text(
                "hangt af van een dag die de bron niet geeft: " + String.join(", ", types),
                "depends on a day that the source does not give: " + String.join(", ", types))));
    }

    /** What is not known, {@code days} being what to say of a day. */
    private Text why(Text days) {
        return Stream.concat(
                        alternatives.stream().map(Alternatives::why),
                        doubtful.isEmpty() ? Stream.empty() : Stream.of(days))
                .distinct()
                .reduce((a, b) -> new Text(a.nl() + "; " + b.nl(), a.en() + "; " + b.en()))
                .orElse(days);
    }

    private List<EventId> ids() {
        return Stream.concat(
                        alternatives.stream().flatMap(s -> s.ids().stream()),
                        doubtful.stream().map(Statement::id))
                .distinct()
                .toList();
    }

    private static List<Statement> pinned(List<Statement> facts, Statement fact, LocalDate day) {
        return facts.stream()
                .map(f -> f.id().equals(fact.id()) ? f.with(EventCopy.on(f.event(), day)) : f)
                .toList();
    }
}
