package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.GivenPartnership;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.pattern.EventCopy;
import nl.geboortepad.pathways.region.EventVariants;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a partnership gives a range of days, its founding and its merger too, every day of it is held against the norm. */
class PartnershipReadingsTest {
    private static final Vsv OOST = new Vsv("vsv:oost");
    private static final Vsv MIDDEN = new Vsv("vsv:midden");

    /** Around the days at which something that the sources ask falls due, and some others. */
    private static final List<LocalDate> EDGES = Stream.of(
                    "2012-05-01",
                    "2016-12-31",
                    "2017-07-31",
                    "2018-01-01",
                    "2019-01-01",
                    "2020-01-01",
                    "2020-02-29",
                    "2023-02-03",
                    "2024-02-03",
                    "2024-12-31",
                    "2025-06-01")
            .map(LocalDate::parse)
            .toList();

    private final List<VsvFact> facts = new ArrayList<>();

    static Stream<Arguments> partnerships() {
        return TestNorms.ofPartnerships()
                .flatMap(norm -> LongStream.range(0, 8).mapToObj(seed -> Arguments.of(norm.id(), seed, norm)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("partnerships")
    void a_verdict_stands_when_it_stands_on_every_day_of_the_ranges(String id, long seed, Norm norm) {
        var random = new Random(seed * 31 + id.hashCode());
        var ranges = seed % 2 == 0 ? 1 : 2;
        var course = course(random, norm, ranges, ranges == 1 ? 45 : 6);

        for (var part : norm.parts()) {
            var judged = Judge.judge(course, norm).stream()
                    .filter(j -> (j.occurrence() + " ").startsWith(part.name()))
                    .toList();
            ReadingsTest.assertStands(course, part, judged);
        }
    }

    /** Founded early or late, what it did is enough; founded in between, it is judged by a version that asks for more. */
    @Test
    void when_it_was_founded_on_an_unknown_day_the_version_of_its_last_day_is_unknown() {
        var norm = NormReader.read("norm.yaml", """
                norm: norm
                title: {nl: n, en: n}
                says: {nl: n, en: n}
                basis: team
                source: {document: "000", section: s, checked: 2026-11-23}
                kind: response
                rules:
                  - {since: 2015-01-01, evidence: CoordinatorRuleAgreed, window: {by: 2015-06-01, or-within: 365d}}
                  - {since: 2018-01-01, evidence: BenchmarkDiscussed, window: {by: 2015-06-01, or-within: 365d}}
                  - {since: 2018-07-01, evidence: CoordinatorRuleAgreed, window: {by: 2015-06-01, or-within: 365d}}
                examples: [{says: x, on: 2018-01-02, expect: met}]
                """);
        var course = GivenPartnership.founded("2016-10-01/2018-01-01", "2016-10-01")
                .on("2016-11-01", "CoordinatorRuleAgreed")
                .course();
        var judged = Judge.judge(course, norm);

        ReadingsTest.assertStands(course, norm.parts().getFirst(), judged);
        assertThat(judged.getFirst().on(LocalDate.of(2020, 1, 1)).verdict().kind())
                .isEqualTo(Verdict.Kind.CANNOT_TELL);
    }

    private VsvCourse course(Random random, Norm norm, int ranges, int most) {
        var happenings = new EventVariants(
                random, norm.parts().stream().flatMap(p -> p.rules().stream()).toList());
        var founded = day(random);
        tell(new VsvFounded(When.day(founded), random.nextInt(3) == 0 ? LocalDate.of(2022, 1, 1) : founded));
        for (var i = 0; i < 10; i++) {
            var pattern = happenings
                    .patterns()
                    .get(random.nextInt(happenings.patterns().size()));
            if (pattern.type() != VsvFounded.class) {
                happenings.one(pattern, day(random)).ifPresent(e -> tell((VsvEvent) e));
            }
        }
        if (random.nextInt(3) == 0) {
            tell(new VsvsMerged(When.day(day(random)), MIDDEN, OOST));
        }
        for (var i = 0; i < ranges; i++) {
            var at = i == 0 && random.nextBoolean() ? 0 : random.nextInt(facts.size());
            var fact = facts.get(at);
            var from = fact.day();
            var days = When.days(new Interval(from, from.plusDays(2 + random.nextInt(most))));
            facts.set(at, fact.with(EventCopy.with(fact.event(), "when", days)));
        }
        return VsvCourse.of(facts);
    }

    private void tell(VsvEvent event) {
        facts.add(new VsvFact(
                new EventId("v-" + facts.size()),
                OOST,
                facts.size(),
                event,
                event.when().first().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Given.SOMEBODY));
    }

    private static LocalDate day(Random random) {
        return EDGES.get(random.nextInt(EDGES.size())).plusDays(random.nextInt(61) - 30);
    }
}
