package nl.geboortepad.pathways.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/** Where what is judged by some of the facts is judged the same by all of them: there the others change nothing. */
public final class HoldsEitherWay {
    private HoldsEitherWay() {}

    /** @param byAll every judgement by all facts */
    public static boolean on(LocalDate day, Judgement bySome, List<Judgement> byAll) {
        return byAll.stream()
                .anyMatch(other -> isOfTheSame(bySome, other)
                        && other.on(day).verdict().equals(bySome.on(day).verdict()));
    }

    /** The days on which it is so, in order. */
    public static List<Interval> days(Judgement bySome, List<Judgement> byAll) {
        var ofTheSame =
                byAll.stream().filter(other -> isOfTheSame(bySome, other)).toList();
        var edges = new TreeSet<LocalDate>();
        Stream.concat(Stream.of(bySome), ofTheSame.stream())
                .forEach(judgement -> edges.addAll(edges(judgement.steps())));
        edges.remove(LocalDate.MAX);
        var days = new ArrayList<Interval>();
        for (var from : edges) {
            var to = edges.higher(from);
            if (on(from, bySome, ofTheSame)) {
                days.add(to == null ? Interval.from(from) : new Interval(from, to));
            }
        }
        return Interval.joined(days);
    }

    private static boolean isOfTheSame(Judgement one, Judgement other) {
        return one.norm().id().equals(other.norm().id())
                && one.since().equals(other.since())
                && one.occurrence().equals(other.occurrence())
                && one.window().equals(other.window());
    }

    /** Where a verdict can change: also within a step, since of days on which something did not hold only those that came are seen. */
    private static List<LocalDate> edges(Steps steps) {
        var edges = new ArrayList<LocalDate>();
        for (var step : steps.steps()) {
            edges.add(step.from());
            if (step.verdict() instanceof Verdict.Broken broken) {
                broken.days().forEach(days -> edges.addAll(List.of(days.from(), days.to())));
            }
        }
        return edges;
    }
}
