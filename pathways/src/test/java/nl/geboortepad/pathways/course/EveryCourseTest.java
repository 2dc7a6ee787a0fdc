package nl.geboortepad.pathways.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Answers;
import nl.geboortepad.pathways.RandomCourse;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every course that there can be, tried on many that nobody planned. */
class EveryCourseTest {
    private static final List<Norm> NORMS = TestNorms.all().toList();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_course_is_judged_on_every_day(long seed) {
        var random = new RandomCourse(seed);
        for (var facts :
                List.of(random.certain(40), random.uncertain(30, NORMS.get((int) seed % NORMS.size()), 2, 40))) {
            var course = Course.of(History.of(facts));
            for (var norm : NORMS) {
                var judged = Judge.judge(course, norm);
                assertThat(judged).isNotEmpty().allSatisfy(j -> assertWellFormed(j.steps()));
                assertThat(judged).extracting(Judgement::occurrence).doesNotHaveDuplicates();
                days().forEach(day -> judged.forEach(j -> assertThat(j.on(day)).isNotNull()));
            }
            days().forEach(day ->
                    assertThat(Answers.of(Situation.of(course, day))).isNotEmpty());
            assertThat(course.conflicts()).isNotNull();
        }
    }

    private static Stream<LocalDate> days() {
        return Stream.of(
                LocalDate.MIN,
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2030, 1, 1),
                LocalDate.MAX);
    }

    private static void assertWellFormed(Steps steps) {
        assertThat(steps.steps().getFirst().from()).isEqualTo(LocalDate.MIN);
        for (var i = 1; i < steps.steps().size(); i++) {
            var before = steps.steps().get(i - 1);
            var step = steps.steps().get(i);
            assertThat(before.from()).isBefore(step.from());
            assertThat(List.of(step.verdict(), step.because(), step.note()))
                    .as("a step says something new")
                    .isNotEqualTo(List.of(before.verdict(), before.because(), before.note()));
        }
        for (var step : steps.steps()) {
            if (step.verdict() instanceof Verdict.Broken broken) {
                assertThat(broken.days().getFirst().from()).isBeforeOrEqualTo(step.from());
                assertThat(broken.seenOn(step.from())).isNotEqualTo(new Verdict.Broken(List.of()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_recording_on_other_days_does_not_matter(long seed) {
        var facts = new RandomCourse(seed).certain(25);

        assertThat(Course.of(facts.reversed()).facts())
                .isEqualTo(Course.of(facts).facts());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moving_every_day_of_a_case_moves_every_day_of_every_verdict(long seed) {
        var facts = new RandomCourse(seed).certain(30);
        var days = seed * 7 % 400 - 200;
        var here = Course.of(facts);
        var there = Course.of(
                facts.stream().map(f -> f.with(moved(f.event(), days))).toList());

        for (var norm : TestNorms.shipped().toList()) {
            assertThat(Judge.judge(there, norm).stream().map(EveryCourseTest::shown))
                    .isEqualTo(Judge.judge(here, norm).stream()
                            .map(j -> shown(moved(j, days)))
                            .toList());
        }
    }

    private static PregnancyEvent moved(PregnancyEvent event, long days) {
        var values = Field.all(event.getClass()).stream()
                .map(field -> moved(field.raw(event), days))
                .toArray();
        try {
            return (PregnancyEvent)
                    event.getClass().getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object moved(Object value, long by) {
        return switch (value) {
            case When.Moment moment ->
                new When.Moment(moment.instant().atZone(When.ZONE).plusDays(by).toInstant());
            case When.Day day -> When.day(moved(day.day(), by));
            case When.Days days -> When.days(moved(days.days(), by));
            case LocalDate day -> moved(day, by);
            case Interval days -> moved(days, by);
            default -> value;
        };
    }

    private static Interval moved(Interval days, long by) {
        return new Interval(moved(days.from(), by), moved(days.to(), by));
    }

    private static LocalDate moved(LocalDate day, long by) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.plusDays(by);
    }

    private static Judgement moved(Judgement j, long by) {
        var steps = j.steps().steps().stream()
                .map(s -> new Steps.Step(moved(s.from(), by), moved(s.verdict(), by), s.because(), s.note()))
                .toList();
        return new Judgement(
                j.norm(),
                j.part(),
                j.by(),
                new Ruling(
                        j.since(),
                        j.trigger(),
                        j.occurrence(),
                        j.window().map(w -> moved(w, by)),
                        j.earlier().stream()
                                .map(e ->
                                        new Ruling.EarlierWindow(moved(e.dueDate(), by), e.by(), moved(e.window(), by)))
                                .toList(),
                        new Steps(steps)));
    }

    private static Verdict moved(Verdict verdict, long by) {
        return switch (verdict) {
            case Verdict.NotYet v -> new Verdict.NotYet(v.opens().map(d -> moved(d, by)));
            case Verdict.Open v -> new Verdict.Open(v.due().map(d -> moved(d, by)));
            case Verdict.Met v -> new Verdict.Met(moved(v.on(), by));
            case Verdict.MetLate v -> new Verdict.MetLate(moved(v.on(), by), moved(v.due(), by));
            case Verdict.Missed v -> new Verdict.Missed(moved(v.due(), by), v.tooLate());
            case Verdict.Broken v ->
                new Verdict.Broken(v.days().stream().map(i -> moved(i, by)).toList());
            case Verdict.Waived v -> new Verdict.Waived(moved(v.since(), by));
            case Verdict.NotApplicable v -> v;
            case Verdict.CannotTell v -> v;
        };
    }

    /** What a text says names days of its own. */
    private static String shown(Judgement j) {
        return (j.norm().id() + j.ruling()).replaceAll("Text\\[[^]]*]", "");
    }
}
