package nl.geboortepad.pathways.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.pattern.EventCopy;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.junit.jupiter.api.Test;

/** What is proven holds in whatever course, and what is refuted is so by its own course. */
class ProofHoldsTest {
    /** More of them, and others, can be asked for; so many are looked at whenever anything changes. */
    private static final int REGIONS = Integer.getInteger("regions", 1_500);

    private static final int COURSES = Integer.getInteger("courses", 25);
    private static final long FROM = Long.getLong("from", 0);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private record Pair(Norm parent, Norm region, String said) {}

    @Test
    void nothing_that_is_proven_is_met_by_a_course_that_breaks_the_parent() {
        var pairs = pairs(REGIONS);
        var proven = 0;
        for (var i = 0; i < pairs.size(); i++) {
            if (Proof.gaps(pairs.get(i).parent(), pairs.get(i).region()).isEmpty()) {
                assertHolds(pairs.get(i), i);
                proven++;
            }
        }
        assertThat(proven).isBetween(pairs.size() / 4, pairs.size() * 3 / 4);
    }

    @Test
    void what_is_refuted_is_met_by_its_course_which_breaks_the_parent() {
        var refuted = 0;
        var open = 0;
        for (var pair : pairs(REGIONS / 15)) {
            var gaps = Proof.gaps(pair.parent(), pair.region());
            var found = CounterExampleSearch.find(pair.parent(), pair.region(), gaps);
            if (found.isPresent()) {
                var course = found.get().story();
                assertThat(bad(pair.region(), course, found.get().on()))
                        .as(pair.said())
                        .isFalse();
                assertThat(bad(pair.parent(), course, found.get().on()))
                        .as(pair.said())
                        .isTrue();
                refuted++;
            } else if (!gaps.isEmpty()) {
                open++;
            }
        }
        assertThat(refuted).as("seldom is it left open").isGreaterThan(3 * open);
    }

    private static List<Pair> pairs(int regions) {
        return LongStream.range(FROM, FROM + regions)
                .mapToObj(ProofHoldsTest::pair)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What cannot be read, such as a window that closes before it opens, is left out. */
    private static Optional<Pair> pair(long seed) {
        var random = new RandomRegion(seed);
        var norm = random.norm();
        var changes = random.changes(norm);
        try {
            var files = Map.of("ouder/norm.yaml", withExample(norm));
            var parent = Shipped.pathway("ouder", FIRST, new Text("o", "o"), files);
            var region = Region.read(
                    "region.yaml",
                    RandomRegion.text(Map.of(
                            "pathway",
                            "regio",
                            "version",
                            "2026-12-01",
                            "parent",
                            parent.name(),
                            "title",
                            Map.of("nl", "r", "en", "r"),
                            "tightens",
                            Map.of("norm", "norm", "rules", changes))),
                    List.of(parent));
            return Optional.of(new Pair(
                    parent.norms().getFirst(),
                    region.pathway().norms().getFirst(),
                    RandomRegion.text(norm) + "\n" + RandomRegion.text(changes)));
        } catch (NormFileException unreadable) {
            return Optional.empty();
        }
    }

    private static String withExample(Map<String, Object> norm) {
        var file = new LinkedHashMap<>(norm);
        file.put("examples", Map.of("says", "x", "on", "9w0d", "expect", "met"));
        return RandomRegion.text(file);
    }

    private static boolean bad(Norm norm, Story course, LocalDate day) {
        return CounterExample.bad(Judge.judge(course, norm), day);
    }

    private static void assertHolds(Pair pair, long seed) {
        var random = new Random(seed);
        var happenings = new EventVariants(random, rules(pair));
        var moves = ((Proof.Result.Proven) Proof.of(pair.parent(), pair.region()))
                .unless()
                .isEmpty();
        for (var i = 0; i < COURSES; i++) {
            var course = course(random, happenings, rules(pair), moves);
            var theirs = occurrences(pair.parent(), course);
            var ours = occurrences(pair.region(), course);
            for (var day : Steps.edges(Stream.concat(theirs.stream(), ours.stream())
                    .map(Judgement::steps)
                    .toList())) {
                assertThat(CounterExample.bad(ours, day) || !CounterExample.bad(theirs, day))
                        .as(() -> "on " + day + ": " + pair.said() + "\n"
                                + course.facts().stream()
                                        .map(f -> f.event().toString())
                                        .collect(Collectors.joining("\n")))
                        .isTrue();
            }
        }
    }

    private static List<Rule> rules(Pair pair) {
        return Stream.of(pair.parent(), pair.region())
                .flatMap(norm -> norm.parts().stream())
                .flatMap(part -> part.rules().stream())
                .toList();
    }

    private static List<Judgement> occurrences(Norm norm, Course course) {
        return norm.parts().stream()
                .flatMap(part -> part.occurrences(course, List.of(Interval.ALWAYS)).stream()
                        .map(ruling -> new Judgement(norm, part, Optional.empty(), ruling)))
                .toList();
    }

    private static Course course(Random random, EventVariants happenings, List<Rule> rules, boolean moves) {
        var events = new ArrayList<Event>();
        var from = FIRST.plusDays(30 + random.nextInt(150));
        var spread = List.of(8, 25, 80, 200).get(random.nextInt(4));
        Supplier<LocalDate> day = () -> from.plusDays(random.nextInt(spread));
        var patterns = happenings.patterns();
        for (var i = 2 + random.nextInt(9); i > 0; i--) {
            happenings
                    .one(patterns.get(random.nextInt(patterns.size())), day.get())
                    .ifPresent(events::add);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            happenings
                    .showing(RuleInputs.evidence(rules.get(random.nextInt(rules.size()))), day)
                    .forEach(events::add);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            var when = When.day(day.get());
            events.add(
                    random.nextBoolean()
                            ? new NormDeclined(when, new Reference("norm"), EventVariants.informant(), Optional.empty())
                            : new NormDeclineWithdrawn(when, new Reference("norm")));
        }
        if (moves && random.nextInt(4) == 0) {
            events.add(EventCopy.on(Given.sample("2026-03-01", "TransferredToOtherVsv"), day.get()));
        }
        events.add(new FirstContactMade(When.day(from.plusDays(random.nextInt(10))), new Organisation("agb:08001234")));
        var zero = random.nextInt(3) == 0 ? from.minusDays(300) : FIRST.plusDays(random.nextInt(60));
        return ExampleStories.pregnancy(zero, events);
    }
}
