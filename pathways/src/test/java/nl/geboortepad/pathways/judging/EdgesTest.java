package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.Vocabulary;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.norm.Example;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where days meet, sources disagree, and pregnancies go another way than planned. */
class EdgesTest {
    private static final PregnancyId HERE = new PregnancyId(new UUID(0, 1));
    private static final Set<Verdict.Kind> SHORTCOMINGS =
            EnumSet.of(Verdict.Kind.MISSED, Verdict.Kind.MET_LATE, Verdict.Kind.BROKEN);

    private static final String[] OTHER_PRACTICE = {
        "organisation",
        "agb:06010234",
        "covers",
        "2026-06-18/..",
        "fromTheStart",
        "false",
        "carries",
        "[\"" + Vocabulary.LATEST + "\"]"
    };

    private static Verdict.Kind kind(Given given, String norm, String on) {
        return given.verdict(norm, on).kind();
    }

    /** What a norm said of it to who knew no more than was recorded by then. */
    private static Verdict knownAt(Given given, String moment, String norm, String on) {
        var history = History.read(HERE, Instant.parse(moment), stream -> given.facts());
        return Judge.judge(Course.of(history), TestNorms.shipped(norm))
                .getFirst()
                .on(given.day(on))
                .verdict();
    }

    private static Set<Verdict.Kind> kinds(Given given, String norm, String on) {
        var kinds = EnumSet.noneOf(Verdict.Kind.class);
        Judge.judge(given.course(), TestNorms.shipped(norm))
                .forEach(j -> kinds.add(j.on(given.day(on)).verdict().kind()));
        return kinds;
    }

    @Test
    void exactly_nine_weeks_is_too_late_for_the_first_consult_and_the_day_before_is_not() {
        assertThat(kind(Given.pregnancy().on("8w6d", "IntakeHeld"), "first-consult", "9w0d"))
                .isEqualTo(Verdict.Kind.MET);
        assertThat(kind(Given.pregnancy().on("9w0d", "IntakeHeld"), "first-consult", "9w0d"))
                .isEqualTo(Verdict.Kind.MET_LATE);
    }

    @ParameterizedTest
    @CsvSource({"care-plan, CarePlanEstablished", "coordinator-assigned, CoordinatorAssigned"})
    void week_16_lasts_until_the_end_of_its_last_day(String norm, String event) {
        var inTime = Given.pregnancy().on("8w0d", "IntakeHeld").on("2026-04-29T23:59:00+02:00", event);
        var late = Given.pregnancy().on("8w0d", "IntakeHeld").on("2026-04-30T00:00:00+02:00", event);

        assertThat(inTime.verdict(norm, "17w0d")).isEqualTo(new Verdict.Met(inTime.day("16w6d")));
        assertThat(late.verdict(norm, "17w0d")).isEqualTo(new Verdict.MetLate(late.day("17w0d"), late.day("16w6d")));
    }

    @ParameterizedTest(name = "due date moved by {0} days")
    @CsvSource({"9, met, met, missed", "28, met, met, open", "-11, met-late, met-late, missed"})
    void a_due_date_that_moves_after_norms_were_met_or_missed_judges_them_again(
            int days, String consult, String coordinator, String plan) {
        var given = Given.pregnancy()
                .recorded("2026-02-26T12:00:00Z")
                .on("8w4d", "IntakeHeld")
                .recorded("2026-05-03T12:00:00Z")
                .on("17w3d", "CoordinatorAssigned")
                .recorded("2026-05-21T12:00:00Z")
                .on(
                        "20w0d",
                        "DueDateRevised",
                        "dueDate",
                        Example.DUE.plusDays(days).toString());

        assertThat(knownAt(given, "2026-05-20T12:00:00Z", "first-consult", "20w6d")
                        .kind())
                .isEqualTo(Verdict.Kind.MET);
        assertThat(knownAt(given, "2026-05-20T12:00:00Z", "coordinator-assigned", "20w6d")
                        .kind())
                .isEqualTo(Verdict.Kind.MET_LATE);
        assertThat(knownAt(given, "2026-05-20T12:00:00Z", "care-plan", "20w6d").kind())
                .isEqualTo(Verdict.Kind.MISSED);
        assertThat(kind(given, "first-consult", "20w6d")).isEqualTo(Verdict.Kind.parse(consult));
        assertThat(kind(given, "coordinator-assigned", "20w6d")).isEqualTo(Verdict.Kind.parse(coordinator));
        assertThat(kind(given, "care-plan", "20w6d")).isEqualTo(Verdict.Kind.parse(plan));
        assertThat(given.verdict("risk-assessed", "20w6d"))
                .as("what counts from the intake does not move")
                .isEqualTo(new Verdict.Missed(given.day("12w4d")));
    }

    @Test
    void an_intake_recorded_three_weeks_after_it_was_held_was_missed_as_known_then_and_met_as_known_now() {
        var given = Given.pregnancy()
                .on("6w0d", "PregnancyRegistered")
                .recorded("2026-03-25T09:00:00Z")
                .on("8w6d", "IntakeHeld");

        assertThat(knownAt(given, "2026-03-24T09:00:00Z", "first-consult", "9w0d"))
                .isEqualTo(new Verdict.Missed(given.day("8w6d")));
        assertThat(knownAt(given, "2026-03-25T09:00:00Z", "first-consult", "9w0d"))
                .isEqualTo(new Verdict.Met(given.day("8w6d")));
    }

    @Test
    void consent_withdrawn_between_request_and_meeting_breaks_the_meeting_and_waives_it_where_there_was_none() {
        var asked = Given.pregnancy()
                .on("9w0d", "ConsentGiven")
                .on("10w0d", "RiskScreened")
                .on("11w0d", "MdoRequested")
                .on("11w3d", "ConsentWithdrawn");

        assertThat(asked.verdict("mdo-held", "20w0d")).isEqualTo(new Verdict.Waived(asked.day("11w3d")));

        asked.on("12w0d", "MdoDecisionTaken");
        assertThat(asked.verdict("mdo-consent", "20w0d"))
                .isEqualTo(new Verdict.Broken(List.of(new Interval(asked.day("12w0d"), asked.day("12w1d")))));
    }

    @Test
    void a_coordinator_who_changes_twice_on_one_day_leaves_one_coordinator() {
        var second = "{\"role\": \"clinical-midwife\", \"organisation\": \"agb:06010234\","
                + " \"person\": \"cg-77b1e20c94d35fa80e61\"}";
        var third = "{\"role\": \"gynaecologist\", \"organisation\": \"agb:06010234\","
                + " \"person\": \"cg-00000000000000000003\"}";
        var given = Given.pregnancy()
                .on("8w0d", "IntakeHeld")
                .on("8w0d", "CoordinatorAssigned")
                .on("20w0d", "CoordinatorChanged", "to", second)
                .on("20w0d", "CoordinatorChanged", "from", second, "to", third);

        assertThat(kind(given, "coordinator-unbroken", "30w0d")).isEqualTo(Verdict.Kind.OPEN);
        assertThat(Situation.of(given.course(), given.day("20w0d"))
                        .coordinators()
                        .names())
                .hasSize(1);
        assertThat(Situation.of(given.course(), given.day("20w1d"))
                        .coordinators()
                        .names())
                .containsExactly("cg-00000000000000000003");
    }

    @Test
    void a_referral_for_a_consult_moves_nobody_and_six_days_without_anyone_accountable_are_named() {
        var given = Given.pregnancy()
                .on("8w0d", "RegistrationReceived", "organisation", "agb:06010234", "covers", "2026-01-01/..")
                .on("8w0d", "FirstContactMade")
                .on("20w0d", "ReferralMade", "kind", "consult")
                .on("20w0d", "CareClosed")
                .on("21w0d", "CareTransferred", "from", "absent");

        assertThat(given.verdict("accountability-unbroken", "30w0d"))
                .isEqualTo(new Verdict.Broken(List.of(new Interval(given.day("20w1d"), given.day("21w0d")))));
        assertThat(Situation.of(given.course(), given.day("20w3d"))
                        .accountable()
                        .names())
                .isEmpty();
    }

    @Test
    void two_providers_who_both_claim_a_period_are_both_kept() {
        var given = Given.pregnancy()
                .on("8w0d", "FirstContactMade")
                .on("20w0d", "CareTransferred", "from", "absent")
                .on("22w0d", "CareTransferred", "from", "agb:06010234", "to", "agb:08001234");

        assertThat(Situation.of(given.course(), given.day("21w0d"))
                        .accountable()
                        .names())
                .containsExactlyInAnyOrder("agb:08001234", "agb:06010234");
        assertThat(given.verdict("accountability-unbroken", "30w0d"))
                .isEqualTo(new Verdict.Broken(List.of(new Interval(given.day("20w0d"), given.day("22w0d")))));
    }

    @Test
    void care_transferred_to_another_vsv_at_24_weeks_and_back_at_30_is_asked_of_each_what_fell_due_there() {
        var given = Given.pregnancy()
                .on("8w0d", "PregnancyRegistered")
                .on("8w0d", "IntakeHeld")
                .on("24w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord")
                .on("24w0d", "RegistrationReceived", OTHER_PRACTICE)
                .on("30w0d", "TransferredToOtherVsv", "from", "vsv:noord", "to", "vsv:midden");

        assertThat(stays(given, "care-plan")).isEqualTo(Map.of("", Verdict.Kind.MISSED));
        assertThat(stays(given, "self-management"))
                .isEqualTo(Map.of("", Verdict.Kind.NOT_APPLICABLE, "vsv:noord", Verdict.Kind.MISSED));
        assertThat(stays(given, "birth-plan"))
                .isEqualTo(Map.of(
                        "",
                        Verdict.Kind.NOT_APPLICABLE,
                        "vsv:noord",
                        Verdict.Kind.NOT_APPLICABLE,
                        "vsv:midden 2",
                        Verdict.Kind.MISSED));
    }

    @Test
    void what_may_have_been_done_in_another_vsv_that_tells_nothing_cannot_be_told() {
        var given = Given.pregnancy()
                .on("8w0d", "PregnancyRegistered")
                .on("8w0d", "IntakeHeld")
                .on("24w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord")
                .on("30w0d", "TransferredToOtherVsv", "from", "vsv:noord", "to", "vsv:midden");

        assertThat(stays(given, "birth-plan"))
                .isEqualTo(Map.of(
                        "",
                        Verdict.Kind.NOT_APPLICABLE,
                        "vsv:noord",
                        Verdict.Kind.NOT_APPLICABLE,
                        "vsv:midden 2",
                        Verdict.Kind.CANNOT_TELL));
    }

    private static Map<String, Verdict.Kind> stays(Given given, String norm) {
        return Judge.judge(given.course(), TestNorms.shipped(norm)).stream()
                .collect(Collectors.toMap(
                        Judgement::occurrence,
                        j -> j.on(given.day("37w0d")).verdict().kind()));
    }

    @Test
    void a_miscarriage_on_8w3d_before_anything_fell_due_leaves_nothing_undone() {
        var given = Given.pregnancy()
                .on("8w0d", "PregnancyRegistered")
                .on("8w0d", "FirstContactMade")
                .on("8w0d", "IntakeHeld")
                .on("8w0d", "CoordinatorAssigned")
                .on("8w1d", "VulnerabilityRecognised")
                .on("8w1d", "RiskScreened")
                .on("8w3d", "PregnancyEnded", "how", "miscarriage")
                .on("8w3d", "CareClosed");

        for (var norm : TestNorms.shipped().toList()) {
            assertThat(kinds(given, norm.id(), "50w0d"))
                    .as(norm.id())
                    .isSubsetOf(Verdict.Kind.MET, Verdict.Kind.NOT_APPLICABLE);
        }
    }

    /** A pregnancy in which everything is asked and little is done. */
    private static Given muchAsked() {
        return Given.pregnancy()
                .on("8w0d", "FirstContactMade")
                .on("8w0d", "IntakeHeld", "discussed", "[\"anamnesis-woman\"]")
                .on("10w0d", "RiskScreened")
                .on("11w0d", "VulnerabilityRecognised")
                .on("11w0d", "VulnerabilityRecognised", "vulnerability", "smoking")
                .on("12w0d", "MdoDecisionTaken", "attended", "[\"midwife\"]")
                .on("18w0d", "ReferralMade")
                .on("20w0d", "CareOutsideGuidelineRequested")
                .on("40w0d", "ParallelActionStarted")
                .on("40w0d", "ChildBorn")
                .on("41w0d", "CareClosed");
    }

    @Test
    void a_woman_who_declines_half_of_the_norms_and_takes_one_back_is_owed_the_other_half_and_that_one() {
        var norms = TestNorms.shipped().map(Norm::id).toList();
        var declined = norms.stream()
                .filter(n -> norms.indexOf(n) % 2 == norms.indexOf("care-plan") % 2)
                .toList();
        var given = muchAsked();
        declined.forEach(norm -> given.on("8w1d", "NormDeclined", "norm", norm));
        given.on("10w1d", "NormDeclineWithdrawn", "norm", "care-plan");

        for (var norm : norms) {
            if (norm.equals("care-plan")) {
                assertThat(given.verdict(norm, "60w0d"))
                        .as("the fourteen days in which she declined are left to her")
                        .isEqualTo(new Verdict.Missed(given.day("18w6d"), true));
            } else if (declined.contains(norm)) {
                assertThat(kinds(given, norm, "60w0d")).as(norm).doesNotContainAnyElementsOf(SHORTCOMINGS);
            } else {
                assertThat(kinds(given, norm, "60w0d")).as(norm).isEqualTo(kinds(muchAsked(), norm, "60w0d"));
            }
        }
    }

    @Test
    void a_birth_at_24w0d_stops_what_had_not_fallen_due_and_forgives_nothing_that_had() {
        var given = Given.pregnancy()
                .on("8w0d", "FirstContactMade")
                .on("8w0d", "IntakeHeld")
                .on("24w0d", "ChildBorn", "place", "hospital");

        for (var norm :
                List.of("birth-location", "birth-plan", "pain-relief-informed", "self-management", "home-visit")) {
            assertThat(kind(given, norm, "40w0d")).as(norm).isEqualTo(Verdict.Kind.NOT_APPLICABLE);
        }
        for (var norm : List.of("care-plan", "coordinator-assigned", "risk-assessed", "informed-choice")) {
            assertThat(kind(given, norm, "40w0d")).as(norm).isEqualTo(Verdict.Kind.MISSED);
        }
        assertThat(kind(given, "jgz-handover", "24w0d")).isEqualTo(Verdict.Kind.NOT_YET);
    }

    @Test
    void what_is_overdue_can_still_be_done() {
        var given = Given.pregnancy().on("8w0d", "IntakeHeld").on("30w0d", "CarePlanEstablished");

        assertThat(given.verdict("care-plan", "29w6d")).isEqualTo(new Verdict.Missed(given.day("16w6d")));
        assertThat(given.verdict("care-plan", "30w0d"))
                .isEqualTo(new Verdict.MetLate(given.day("30w0d"), given.day("16w6d")));
    }

    @Test
    void a_correction_that_turns_a_missed_norm_into_a_met_one_leaves_both_views() {
        var given =
                Given.pregnancy().on("8w0d", "IntakeHeld").on("16w0d", "CarePlanEstablished", "madeTogether", "false");
        var together = (CareEvent) Given.sample(given.day("16w0d").toString(), "CarePlanEstablished");
        var wrong = given.lastId();
        given.recorded("2026-06-02T09:00:00Z")
                .add(new EntryCorrected(
                        When.day(LocalDate.of(2026, 6, 2)), wrong, together, CorrectionReason.OTHER, Optional.empty()));

        assertThat(knownAt(given, "2026-06-02T08:59:59Z", "care-plan", "30w0d"))
                .isEqualTo(new Verdict.Missed(given.day("16w6d")));
        assertThat(knownAt(given, "2026-06-02T09:00:00Z", "care-plan", "30w0d"))
                .isEqualTo(new Verdict.Met(given.day("16w0d")));
    }

    @ParameterizedTest(name = "{0}: the day ends at {1}")
    @CsvSource({
        "2026-03-29, 2026-03-29T21:59:00Z, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-25T22:59:00Z, 2026-10-25T23:00:00Z",
        "2028-02-29, 2028-02-29T22:59:00Z, 2028-02-29T23:00:00Z"
    })
    void an_emergency_is_accepted_on_its_own_day_also_when_that_has_23_or_25_hours_or_comes_once_in_four_years(
            String day, String inTime, String late) {
        var made = Given.pregnancy(LocalDate.parse(day).plusDays(140))
                .on(day + "T09:00:00Z", "ReferralMade", "urgency", "emergency");

        assertThat(kind(made.on(late, "ReferralAccepted"), "emergency-accepted", day))
                .isEqualTo(Verdict.Kind.OPEN);
        assertThat(kind(made.on(inTime, "ReferralAccepted"), "emergency-accepted", day))
                .isEqualTo(Verdict.Kind.MET);
    }

    @ParameterizedTest(name = "28 days after {0} is {1}")
    @CsvSource({"2026-03-10, 2026-04-07", "2026-10-10, 2026-11-07", "2028-02-10, 2028-03-09", "2027-02-10, 2027-03-10"})
    void days_are_counted_in_the_calendar_over_summer_time_winter_time_and_leap_days(String intake, String due) {
        var given = Given.pregnancy(LocalDate.parse(intake).plusDays(220)).on(intake, "IntakeHeld");

        assertThat(given.verdict("risk-assessed", due)).isEqualTo(new Verdict.Open(Optional.of(LocalDate.parse(due))));
    }

    @ParameterizedTest(name = "the month of {0} ends on {1}")
    @CsvSource({"2028-02-01, 2028-02-29", "2027-02-01, 2027-02-28", "2026-03-01, 2026-03-31", "2026-04-01, 2026-04-30"})
    void a_month_is_as_long_as_the_calendar_says(LocalDate first, LocalDate last) {
        var norm = TestNorms.onlyHere()
                .filter(n -> n.id().equals("checkup-monthly"))
                .findFirst()
                .orElseThrow();
        var given = Given.pregnancy(first.plusDays(200))
                .on(first.toString(), "IntakeHeld")
                .on(last.plusDays(1).toString(), "PregnancyEnded");

        assertThat(Judge.judge(given.course(), norm)).singleElement().satisfies(month -> {
            assertThat(month.on(last).verdict()).isEqualTo(new Verdict.Open(Optional.of(last)));
            assertThat(month.on(last.plusDays(1)).verdict()).isEqualTo(new Verdict.Missed(last, true));
        });
    }
}
