package nl.geboortepad.pathways.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.pathways.course.Course;

/**
 * What was told of the time up to the end of a day, in the order in which it was true. A fact in a range of days that
 * goes on after the day had perhaps not come yet.
 *
 * @param readings the course up to the day, read with and without what had perhaps not come; first without any of it
 */
record Past(LocalDate day, List<Fact> facts, List<Course> readings) {
    /** So many at most are each taken with and without all others. */
    private static final int EACH_WAY = 5;

    static Past of(Course course, LocalDate day) {
        var facts = course.facts().stream().filter(f -> !f.day().isAfter(day)).toList();
        var open = facts.stream().filter(f -> !had(f, day)).toList();
        return new Past(
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

    /** What is left out of each reading. */
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

    /** With all that had perhaps come. */
    Course whole() {
        return certain().retold(facts);
    }

    boolean had(Fact fact) {
        return had(fact, day);
    }

    /** All that was said, by what it was said of. */
    <K, V> Map<K, List<Testimony<V>>> told(Function<PregnancyEvent, Optional<Saying<K, V>>> question) {
        var told = new LinkedHashMap<K, List<Testimony<V>>>();
        for (var fact : facts) {
            question.apply(fact.event())
                    .ifPresent(says -> told.computeIfAbsent(says.about(), about -> new ArrayList<>())
                            .add(new Testimony<>(says.value(), fact, had(fact))));
        }
        return told;
    }

    /** The last word on each thing that was spoken of. */
    <K, V> Map<K, Possibly<V>> last(Function<PregnancyEvent, Optional<Saying<K, V>>> question) {
        var last = new LinkedHashMap<K, Possibly<V>>();
        told(question).forEach((about, words) -> last.put(about, Possibly.last(words)));
        return last;
    }
}
