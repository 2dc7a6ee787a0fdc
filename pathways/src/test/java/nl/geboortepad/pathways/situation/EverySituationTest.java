package nl.geboortepad.pathways.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Answers;
import nl.geboortepad.pathways.RandomCourse;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.Holdings;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.record.History;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of how any pregnancy stood on any day, tried on many that nobody planned. */
class EverySituationTest {
    private static final List<Norm> NORMS = TestNorms.all().toList();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static List<Fact> facts(long seed) {
        return new RandomCourse(seed).uncertain(45, NORMS.get((int) seed % NORMS.size()), 8, 20);
    }

    private static Stream<LocalDate> days(List<Fact> facts) {
        return facts.stream()
                .flatMap(
                        f -> Stream.of(f.day(), f.event().when().last(), f.day().minusDays(1)))
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_first_true_after_a_day_does_not_change_how_things_stood_on_it(long seed) {
        var facts = facts(seed);
        var course = Course.of(facts);
        days(facts).forEach(day -> {
            var untilThen =
                    Course.of(facts.stream().filter(f -> !f.day().isAfter(day)).toList());
            assertThat(Answers.of(Situation.of(course, day)))
                    .as(day.toString())
                    .isEqualTo(Answers.of(Situation.of(untilThen, day)));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_recording_of_what_was_true_on_different_days_does_not_matter(long seed) {
        var facts = onceRegistered(new RandomCourse(seed).certain(45));
        var here = Course.of(facts);
        var there = Course.of(shuffled(facts, new Random(seed)));
        days(facts)
                .forEach(day -> assertThat(shown(Situation.of(there, day)))
                        .as(day.toString())
                        .isEqualTo(shown(Situation.of(here, day))));
    }

    /** The partnership that was told last at registration counts, whatever day it was told of. */
    private static List<Fact> onceRegistered(List<Fact> facts) {
        var registrations = facts.stream()
                .filter(f -> f.event() instanceof PregnancyRegistered)
                .skip(1)
                .toList();
        return facts.stream().filter(f -> !registrations.contains(f)).toList();
    }

    private static List<Fact> shuffled(List<Fact> facts, Random random) {
        var byDay = facts.stream().collect(Collectors.groupingBy(f -> f.day(), TreeMap::new, Collectors.toList()));
        var days = new ArrayList<>(byDay.keySet());
        Collections.shuffle(days, random);
        var inOrder = days.stream().flatMap(day -> byDay.get(day).stream()).toList();
        var moments = facts.stream().map(Fact::recordedAt).sorted().toList();
        var shuffled = new ArrayList<Fact>();
        for (var i = 0; i < inOrder.size(); i++) {
            var f = inOrder.get(i);
            shuffled.add(new Fact(f.id(), f.stream(), i, f.event(), moments.get(i), f.actor()));
        }
        return shuffled;
    }

    private static String shown(Situation situation) {
        return Answers.of(situation).toString().replaceAll("version=\\d+|recordedAt=[^,\\]]*", "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_request_rests_on_consent_where_it_is_in_force_beyond_doubt_and_only_there(long seed) {
        var facts = facts(seed);
        var course = Course.of(facts);
        var access = Access.of(History.of(facts));
        days(facts)
                .forEach(day -> assertThat(Situation.of(course, day).consents().inForce())
                        .as(day.toString())
                        .isEqualTo(Stream.of(Purpose.values())
                                .filter(purpose -> course.consentInForce(purpose, When.day(day), access))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void on_the_last_day_the_due_date_is_the_one_that_windows_are_counted_from(long seed) {
        var facts = facts(seed);
        var course = Course.of(facts);

        assertThat(Situation.of(course, LocalDate.of(2030, 1, 1)).term().dueDate())
                .isEqualTo(course.dueDate());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_each_fact_has_its_hour_or_its_own_day_every_answer_about_holders_is_certain(long seed) {
        var facts = new RandomCourse(seed).certain(45);
        var course = Course.of(facts);
        Map<String, Function<Course, Holdings>> holdings =
                Map.of("coordinators", Course::coordinators, "accountable", Course::accountable);
        days(facts).forEach(day -> {
            var situation = Situation.of(course, day);
            assertThat(situation.coordinators().certain()
                            && situation.accountable().certain())
                    .isTrue();
            assertThat(Map.of(
                            "coordinators", situation.coordinators().names(),
                            "accountable", situation.accountable().names()))
                    .allSatisfy((who, names) -> assertThat(names)
                            .containsExactlyInAnyOrderElementsOf(
                                    holdings.get(who).apply(course).on(day)));
        });
    }
}
