package nl.geboortepad.pathways.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.pathways.course.Course;

/**
 * The facts that were true by the end of a day, in the order in which they were. Where a source gives a range of days that
 * ends after the day, the fact had perhaps not happened yet: of an intake between 1 and 9 March nobody can say on 5 March
 * whether it was held.
 *
 * @param readings the course up to the day, read with and without the facts that had perhaps not happened; in the first
 *     reading none of them had
 */
record FactsUpToDay(LocalDate day, List<Fact> facts, List<Course> readings) {
    /** Up to so many facts that had perhaps not happened are read in every combination. */
    private static final int EACH_WAY = 5;

    static FactsUpToDay of(Course course, LocalDate day) {
        var facts = course.facts().stream().filter(f -> !f.day().isAfter(day)).toList();
        var open = facts.stream().filter(f -> !had(f, day)).toList();
        return new FactsUpToDay(
                day,
                facts,
                without(open)
                        .map(left -> course.retold(
                                facts.stream().filter(f -> !left.contains(f)).toList()))
                        .toList());
    }

    private static boolean had(Fact fact, LocalDate day) {
        return !fact.event().when().last().isAfter(day);
    }

    /** The facts that each reading leaves out; with many of them, all, none, each alone, and all but each. */
    private static Stream<List<Fact>> without(List<Fact> open) {
        if (open.size() > EACH_WAY) {
            var single = open.stream().map(List::of);
            var others = open.stream().map(f -> but(open, f::equals));
            return Stream.concat(Stream.of(open, List.of()), Stream.concat(single, others));
        }
        var ways = 1 << open.size();
        return IntStream.range(0, ways).mapToObj(way -> but(open, f -> (way >> open.indexOf(f) & 1) == 1));
    }

    private static List<Fact> but(List<Fact> facts, Predicate<Fact> not) {
        return facts.stream().filter(not.negate()).toList();
    }

    Course certain() {
        return readings.getFirst();
    }

    /** The reading in which all that had perhaps happened had. */
    Course whole() {
        return certain().retold(facts);
    }

    boolean had(Fact fact) {
        return had(fact, day);
    }

    /** All that the facts say to a question, under what they say it of. */
    <K, V> Map<K, List<Testimony<V>>> told(EventGroups<PregnancyEvent, Saying<K, V>> question) {
        var told = new LinkedHashMap<K, List<Testimony<V>>>();
        for (var fact : facts) {
            question.of(fact.event())
                    .ifPresent(says -> told.computeIfAbsent(says.about(), about -> new ArrayList<>())
                            .add(new Testimony<>(says.value(), fact, had(fact))));
        }
        return told;
    }

    /** The last that the facts say to a question, of each thing that they speak of. */
    <K, V> Map<K, Possibly<V>> last(EventGroups<PregnancyEvent, Saying<K, V>> question) {
        var last = new LinkedHashMap<K, Possibly<V>>();
        told(question).forEach((about, words) -> last.put(about, Possibly.last(words)));
        return last;
    }
}
