package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.RandomCourse;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.pattern.EventCopy;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a source gives a range of days, a verdict holds only if it holds whichever day it was. */
class ReadingsTest {
    private static final List<Interval> ALWAYS = List.of(Interval.ALWAYS);

    static Stream<Arguments> courses() {
        return TestNorms.all()
                .flatMap(norm -> LongStream.range(0, 20 * Long.getLong("seeds", 3) / 3)
                        .mapToObj(seed -> Arguments.of(norm.id(), seed, norm)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("courses")
    void a_verdict_stands_when_it_stands_on_every_day_of_the_ranges(String id, long seed, Norm norm) {
        var most = seed % 3 == 0 ? 150 : seed % 3 == 1 ? 25 : 8;
        var ranges = seed % 3 == 0 ? 1 : seed % 3 == 1 ? 2 : 3;
        var facts =
                new RandomCourse(seed * 31 + id.hashCode(), List.of(id, "another")).uncertain(14, norm, ranges, most);
        var course = Course.of(facts);
        for (var part : norm.parts()) {
            var judged = Judge.judge(course, norm).stream()
                    .filter(j -> (j.occurrence() + " ").startsWith(part.name()))
                    .toList();
            assertStands(course, part, judged);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_work_runs_out_a_verdict_is_as_with_all_work_or_cannot_be_told(long seed) {
        var norms = TestNorms.all().toList();
        var course = Course.of(new RandomCourse(seed).uncertain(30, norms.get((int) seed % norms.size()), 3, 8));
        var pathway = Shipped.zig();
        var all = Judge.judge(course, pathway);

        assertThat(Judge.judge(course, Setting.of(pathway), Effort.asFarAs(Long.MAX_VALUE)))
                .isEqualTo(all);
        for (var most : List.of(0L, 200L, 2_000L, 20_000L)) {
            var some = Judge.judge(course, Setting.of(pathway), Effort.asFarAs(most));
            assertThat(some)
                    .allMatch(judgement -> all.contains(judgement)
                            || judgement.steps().steps().stream()
                                    .allMatch(step -> step.verdict().kind() == Verdict.Kind.CANNOT_TELL));
            assertThat(some.stream().map(judgement -> judgement.norm().id()).distinct())
                    .containsExactlyElementsOf(all.stream()
                            .map(judgement -> judgement.norm().id())
                            .distinct()
                            .toList());
        }
    }

    static void assertStands(Story course, Part part, List<Judgement> judged) {
        if (Readings.of(course, part, ALWAYS, Effort.unbounded()).exact()) {
            assertAgrees(everyReading(course, part), judged, part);
        } else {
            assertThat(judged)
                    .allSatisfy(j -> assertThat(j.steps().steps())
                            .singleElement()
                            .satisfies(s -> assertThat(s.verdict().kind()).isEqualTo(Verdict.Kind.CANNOT_TELL)));
        }
    }

    private static void assertAgrees(List<? extends Story> readings, List<Judgement> judged, Part part) {
        var all = readings.stream().map(r -> part.occurrences(r, ALWAYS)).toList();
        for (var j : judged) {
            var same = all.stream()
                    .map(js -> js.stream()
                            .filter(o -> o.occurrence().equals(j.occurrence()))
                            .findFirst())
                    .toList();
            if (same.stream().allMatch(java.util.Optional::isEmpty)) {
                assertThat(j.occurrence()).isEqualTo(part.name());
                continue;
            }
            var days = new TreeSet<LocalDate>();
            same.forEach(s -> s.ifPresent(o -> o.steps().steps().forEach(step -> days.add(step.from()))));
            j.steps().steps().forEach(step -> days.add(step.from()));
            for (var day : days) {
                var verdicts = same.stream()
                        .map(s -> s.map(o -> comparable(o.steps().on(day).verdict())))
                        .distinct()
                        .toList();
                var expected = verdicts.size() == 1 && verdicts.getFirst().isPresent()
                        ? verdicts.getFirst().get()
                        : Verdict.Kind.CANNOT_TELL;
                assertThat(comparable(j.steps().on(day).verdict()))
                        .as("%s on %s", j.occurrence(), day)
                        .isEqualTo(expected);
            }
        }
        assertThat(judged.stream().map(Judgement::occurrence).toList())
                .containsAll(all.stream()
                        .flatMap(js -> js.stream().map(Ruling::occurrence))
                        .distinct()
                        .toList());
    }

    /** A breach is its days; of the others the kind is what is agreed on. */
    private static Object comparable(Verdict verdict) {
        return verdict instanceof Verdict.Broken ? verdict : verdict.kind();
    }

    /** Every combination of days, of whatever fact has no day of its own: the long way. */
    private static List<? extends Story> everyReading(Story course, Part part) {
        List<List<Statement>> readings = List.of(course.statements());
        for (var side : Alternatives.of(course, part).toList()) {
            readings = readings.stream().flatMap(side::taken).toList();
        }
        for (var fact : course.statements()) {
            if (fact.event().when().certain()) {
                continue;
            }
            var days = fact.day()
                    .datesUntil(fact.event().when().last().plusDays(1))
                    .toList();
            readings = readings.stream()
                    .flatMap(r -> days.stream()
                            .map(day -> r.stream()
                                    .map(f -> f.id().equals(fact.id()) ? f.with(EventCopy.on(f.event(), day)) : f)
                                    .toList()))
                    .toList();
        }
        return readings.stream().map(course::retold).toList();
    }

    @Test
    void what_only_the_day_is_unknown_of_says_so() {
        var step = Given.pregnancy()
                .on("6w0d/8w0d", "IntakeHeld")
                .judged("first-consult")
                .on(LocalDate.of(2026, 6, 1));

        assertThat(step.verdict()).isEqualTo(new Verdict.Met(LocalDate.of(2026, 2, 25)));
        assertThat(step.note().orElseThrow().nl()).contains("reeks dagen");
    }

    @Test
    void a_day_that_a_norm_does_not_look_at_is_in_no_doubt_for_it() {
        var step = Given.pregnancy()
                .on("6w0d", "IntakeHeld")
                .on("20w0d/30w0d", "CheckupHeld")
                .on("20w0d/30w0d", "ConsentGiven", "purpose", "record-sharing")
                .judged("first-consult")
                .on(LocalDate.of(2026, 6, 1));

        assertThat(step.verdict()).isEqualTo(new Verdict.Met(LocalDate.of(2026, 2, 12)));
        assertThat(step.note()).isEmpty();
    }

    @Test
    void when_declining_began_on_an_unknown_day_the_due_day_is_unknown() {
        var given = Given.pregnancy()
                .on("8w0d", "IntakeHeld")
                .on("10w0d/14w0d", "NormDeclined", "norm", "care-plan")
                .on("15w0d", "NormDeclineWithdrawn", "norm", "care-plan")
                .on("20w0d", "CarePlanEstablished");

        assertThat(given.verdict("care-plan", "14w3d").kind()).isEqualTo(Verdict.Kind.WAIVED);
        assertThat(given.verdict("care-plan", "20w0d").kind()).isEqualTo(Verdict.Kind.CANNOT_TELL);
    }

    @Test
    void when_care_began_on_an_unknown_day_the_version_of_a_norm_is_unknown() {
        var due = LocalDate.of(2019, 7, 1);

        assertThat(began(due, "2018-12-20/2019-01-10").kind()).isEqualTo(Verdict.Kind.CANNOT_TELL);
        assertThat(began(due, "2019-01-01/2019-01-10").kind()).isEqualTo(Verdict.Kind.MISSED);
        assertThat(began(due, "2018-12-20/2019-01-01").kind()).isEqualTo(Verdict.Kind.NOT_APPLICABLE);
    }

    private static Verdict began(LocalDate due, String range) {
        return Given.pregnancy(due).on(range, "PregnancyRegistered").verdict("care-plan", "30w0d");
    }

    @Test
    void when_a_due_date_was_revised_on_an_unknown_day_it_is_unknown_which_one_is_in_force() {
        var given = Given.pregnancy()
                .on("8w6d", "IntakeHeld")
                .on("12w0d/16w0d", "DueDateRevised", "dueDate", "2026-09-27")
                .on("14w0d", "DueDateRevised", "dueDate", "2026-10-12");

        assertThat(given.verdict("first-consult", "20w0d").kind()).isEqualTo(Verdict.Kind.CANNOT_TELL);
    }

    @Test
    void too_many_unknown_days_at_once_tell_nothing_and_do_not_last_for_ever() {
        var given = Given.pregnancy().on("8w0d", "IntakeHeld");
        for (var i = 0; i < 6; i++) {
            given.on("10w0d/40w0d", i % 2 == 0 ? "NormDeclined" : "NormDeclineWithdrawn", "norm", "care-plan");
        }

        assertThat(given.verdict("care-plan", "20w0d").kind()).isEqualTo(Verdict.Kind.CANNOT_TELL);
    }
}
