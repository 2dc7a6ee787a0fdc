package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.norm.Example;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgementTest {
    @ParameterizedTest(name = "due date moved by {0} days")
    @CsvSource({"9", "28", "-11"})
    void a_revised_due_date_shows_the_new_window_and_the_old_one(int days) {
        var revised = Example.DUE.plusDays(days);
        var judged = Given.pregnancy()
                .on("8w0d", "IntakeHeld")
                .on("12w0d", "DueDateRevised", "dueDate", revised.toString())
                .judged("first-consult");

        var old = new Interval(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 5));
        assertThat(judged.window())
                .contains(new Interval(old.from().plusDays(days), old.to().plusDays(days)));
        assertThat(judged.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.dueDate()).isEqualTo(Example.DUE);
            assertThat(earlier.window()).isEqualTo(old);
        });
    }

    @Test
    void a_weaker_due_date_that_comes_later_moves_nothing() {
        var judged = Given.pregnancy()
                .on("12w0d", "DueDateRevised", "dueDate", "2026-10-12")
                .on("13w0d", "DueDateEstablished", "dueDate", "2026-11-30")
                .on("8w0d", "IntakeHeld")
                .judged("first-consult");

        assertThat(judged.window()).contains(new Interval(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 9)));
    }

    @Test
    void an_intake_recorded_three_weeks_late_counts_on_the_day_it_was_held() {
        var given = Given.pregnancy().recorded("2026-03-25T09:00:00Z").on("8w6d", "IntakeHeld");

        assertThat(given.verdict("first-consult", "9w0d")).isEqualTo(new Verdict.Met(given.day("8w6d")));
    }

    @Test
    void what_was_missed_can_still_be_met_late() {
        var given = Given.pregnancy().on("8w0d", "IntakeHeld").on("30w0d", "CarePlanEstablished");

        assertThat(given.verdict("care-plan", "29w6d")).isEqualTo(new Verdict.Missed(given.day("16w6d")));
        assertThat(given.verdict("care-plan", "30w0d"))
                .isEqualTo(new Verdict.MetLate(given.day("30w0d"), given.day("16w6d")));
    }

    @Test
    void a_stand_in_for_the_evidence_is_named() {
        var step = Given.pregnancy().on("8w0d", "FirstContactMade").judged("first-consult");

        assertThat(step.on(LocalDate.of(2026, 6, 1)).note().orElseThrow().en())
                .startsWith("the first contact stands in");
    }

    @Test
    void a_window_that_counts_from_a_stand_in_says_so_on_every_day() {
        var judged = Given.pregnancy().on("8w0d", "FirstContactMade").judged("risk-assessed");

        assertThat(judged.steps().steps())
                .allSatisfy(
                        s -> assertThat(s.note().orElseThrow().en()).endsWith("the days count from the first contact"));
    }

    @Test
    void a_window_that_counts_from_the_intake_has_nothing_to_add() {
        var judged = Given.pregnancy()
                .on("5w0d", "FirstContactMade")
                .on("8w0d", "IntakeHeld")
                .judged("risk-assessed");

        assertThat(judged.window()).contains(new Interval(LocalDate.of(2026, 2, 26), LocalDate.of(2026, 3, 27)));
        assertThat(judged.steps().steps()).allSatisfy(s -> assertThat(s.note()).isEmpty());
    }

    @Test
    void what_decided_is_named() {
        var given = Given.pregnancy().on("8w0d", "IntakeHeld");

        assertThat(given.judged("first-consult").on(given.day("12w0d")).because())
                .containsExactly(given.lastId());
    }

    @Test
    void before_she_declines_the_due_day_is_the_old_one() {
        var given = Given.pregnancy()
                .on("8w0d", "IntakeHeld")
                .on("14w0d", "NormDeclined")
                .on("15w0d", "NormDeclineWithdrawn");

        assertThat(given.verdict("care-plan", "13w6d").dueDay()).contains(given.day("16w6d"));
        assertThat(given.verdict("care-plan", "15w0d").dueDay()).contains(given.day("17w6d"));
    }

    static Stream<Arguments> declines() {
        return LongStream.range(0, 100)
                .boxed()
                .flatMap(seed -> Stream.of("care-plan", "birth-location", "risk-assessed")
                        .map(norm -> Arguments.of(seed, norm)));
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("declines")
    void declining_for_some_days_moves_the_due_day_by_as_many(long seed, String norm) {
        var random = new Random(seed);
        var due = Example.DUE.plusDays(random.nextInt(2000));
        var plain = Given.pregnancy(due).on("8w0d", "IntakeHeld");
        var window = plain.judged(norm).window().orElseThrow();
        var from = window.from().plusDays(random.nextInt((int) window.days()));
        var days = random.nextInt(200);
        var given = Given.pregnancy(due)
                .on("8w0d", "IntakeHeld")
                .on(from.toString(), "NormDeclined", "norm", norm)
                .on(from.plusDays(days).toString(), "NormDeclineWithdrawn", "norm", norm);

        var closes = window.to().plusDays(days);
        assertThat(given.judged(norm).on(closes).verdict()).isEqualTo(new Verdict.Missed(closes.minusDays(1)));
        assertThat(given.judged(norm).on(closes.minusDays(1)).verdict().dueDay())
                .contains(closes.minusDays(1));
        if (days > 0) {
            assertThat(given.judged(norm).on(from).verdict()).isEqualTo(new Verdict.Waived(from));
            assertThat(given.judged(norm).on(from.plusDays(days - 1L)).verdict())
                    .isEqualTo(new Verdict.Waived(from));
        }
    }

    @Test
    void a_breach_is_shown_up_to_the_day_of_asking() {
        var given = Given.pregnancy()
                .on("8w0d", "RegistrationReceived", "organisation", "agb:06010234", "covers", "2026-01-01/..")
                .on("8w0d", "FirstContactMade")
                .on("20w0d", "CareClosed");

        assertThat(given.verdict("accountability-unbroken", "20w3d"))
                .isEqualTo(new Verdict.Broken(java.util.List.of(new Interval(given.day("20w1d"), given.day("20w4d")))));
    }

    @Test
    void several_breaches_are_all_named() {
        var given = Given.pregnancy()
                .on("8w0d", "RegistrationReceived", "organisation", "agb:06010234", "covers", "2026-01-01/..")
                .on("8w0d", "FirstContactMade")
                .on("20w0d", "CareClosed")
                .on("21w0d", "CareTransferred", "from", "absent")
                .on("30w0d", "CareTransferred", "from", "absent", "to", "ura:12345678")
                .on("31w0d", "CareTransferred", "from", "agb:06010234", "to", "ura:12345678");

        assertThat(given.verdict("accountability-unbroken", "35w0d"))
                .isEqualTo(new Verdict.Broken(java.util.List.of(
                        new Interval(given.day("20w1d"), given.day("21w0d")),
                        new Interval(given.day("30w0d"), given.day("31w0d")))));
    }

    @Test
    void only_the_days_that_she_did_not_decline_are_broken() {
        var given = Given.pregnancy()
                .on("8w0d", "RegistrationReceived", "organisation", "agb:06010234", "covers", "2026-01-01/..")
                .on("8w0d", "IntakeHeld")
                .on("8w0d", "FirstContactMade")
                .on("20w0d", "CareClosed")
                .on("20w3d", "NormDeclined", "norm", "accountability-unbroken");

        assertThat(given.verdict("accountability-unbroken", "25w0d"))
                .isEqualTo(new Verdict.Broken(java.util.List.of(new Interval(given.day("20w1d"), given.day("20w3d")))));
    }

    @Test
    void of_a_gap_only_the_days_that_a_source_covers_are_broken() {
        var given = Given.pregnancy(
                        Example.DUE, new nl.geboortepad.kernel.identity.PregnancyId(new java.util.UUID(0, 1)))
                .on("0w0d", "DueDateEstablished", "dueDate", Example.DUE.toString())
                .on("8w0d", "RegistrationReceived", "organisation", "agb:06010234", "covers", "2026-01-01/2026-05-25")
                .on("8w0d", "FirstContactMade")
                .on("20w0d", "CareClosed");

        assertThat(given.verdict("accountability-unbroken", "25w0d"))
                .isEqualTo(new Verdict.Broken(
                        java.util.List.of(new Interval(LocalDate.of(2026, 5, 22), LocalDate.of(2026, 5, 25)))));
    }

    @Test
    void without_a_due_date_a_gestational_window_cannot_be_told() {
        var given = Given.pregnancy(
                        Example.DUE, new nl.geboortepad.kernel.identity.PregnancyId(new java.util.UUID(0, 1)))
                .on("8w0d", "IntakeHeld");

        assertThat(given.verdict("first-consult", "12w0d").kind()).isEqualTo(Verdict.Kind.CANNOT_TELL);
    }

    @Test
    void a_child_of_whom_two_sources_tell_is_judged_once() {
        var judged = Judge.judge(
                Given.pregnancy()
                        .on("40w0d", "ChildBorn")
                        .on("40w0d", "ChildBorn", "weight", "absent")
                        .on("40w0d", "ChildBorn", "child", "2")
                        .course(),
                TestNorms.shipped("jgz-handover"));

        assertThat(judged).extracting(Judgement::occurrence).containsExactly("child 1", "child 2");
    }
}
