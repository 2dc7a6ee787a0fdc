package nl.geboortepad.pathways.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.PlanContent;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.RiskDomain;
import nl.geboortepad.kernel.event.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.event.CareEvent.Support;
import nl.geboortepad.kernel.event.CareEvent.Vulnerability;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.course.Conflict;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.norm.Example;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.pathways.situation.Consents.ConsentAnswer;
import nl.geboortepad.pathways.situation.Plans.Kind;
import nl.geboortepad.pathways.situation.Risks.Assessed;
import nl.geboortepad.pathways.situation.Supports.Step;
import nl.geboortepad.pathways.situation.Term.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a pregnancy stood on a day: one question after another. */
class SituationTest {
    private static final String FIRST = "cg-1f0c9a7d52e84b6a0c3d";
    private static final String SECOND = "cg-77b1e20c94d35fa80e61";
    private static final String THIRD = "cg-00000000000000000003";

    private final Given given = Given.pregnancy();

    private Situation on(String day) {
        return Situation.of(given.course(), given.day(day));
    }

    private Given tell(String when, String type, String... fieldsAndValues) {
        return given.on(when, type, fieldsAndValues);
    }

    private static String caregiver(String person) {
        return "{\"role\": \"midwife\", \"organisation\": \"agb:08001234\", \"person\": \"" + person + "\"}";
    }

    // ---- due date

    @Test
    void on_each_day_the_due_date_of_that_day_is_in_force_and_the_earlier_ones_stay_readable() {
        tell("8w0d", "DueDateRevised", "dueDate", "2026-10-17", "basis", "ultrasound")
                .on("12w0d", "DueDateRevised", "dueDate", "2026-11-05", "basis", "definitive")
                .on("20w0d", "DueDateRevised", "dueDate", "2026-09-27", "basis", "definitive");

        assertThat(on("7w6d").term().dueDate()).contains(Example.DUE);
        assertThat(on("8w0d").term().dueDate()).contains(LocalDate.of(2026, 10, 17));
        assertThat(on("19w6d").term().dueDate()).contains(LocalDate.of(2026, 11, 5));
        assertThat(on("20w0d").term().inForce().value())
                .contains(new Due(LocalDate.of(2026, 9, 27), DueDateBasis.DEFINITIVE));
        assertThat(on("20w0d").term().earlier())
                .extracting(word -> word.says().date().toString())
                .containsExactly("2026-10-08", "2026-10-17", "2026-11-05");
        assertThat(on("12w0d").term().age()).contains(GestationalAge.of(8, 0));
        assertThat(on("20w0d").term().age()).contains(GestationalAge.parse("21w4d"));
    }

    @Test
    void before_any_due_date_was_told_there_is_none() {
        assertThat(on("-1w0d").term().inForce()).isEqualTo(new Possibly<Due>(List.of(), false));
        assertThat(on("-1w0d").term().age()).isEmpty();
    }

    @Test
    void a_weaker_basis_does_not_take_the_place_of_a_stronger_one() {
        tell("8w0d", "DueDateEstablished", "dueDate", "2026-10-12", "basis", "definitive")
                .on("9w0d", "DueDateEstablished", "dueDate", "2026-10-20", "basis", "last-menstruation");

        assertThat(on("10w0d").term().inForce().value().map(Due::date)).contains(LocalDate.of(2026, 10, 12));
    }

    @Test
    void a_due_date_revised_in_a_range_of_days_may_be_in_force_on_each_of_them() {
        tell("10w0d/11w0d", "DueDateRevised", "dueDate", "2026-10-17", "basis", "definitive");

        assertThat(on("9w6d").term().inForce().certain()).isTrue();
        assertThat(on("10w3d").term().inForce().values())
                .extracting(Due::date)
                .containsExactlyInAnyOrder(Example.DUE, LocalDate.of(2026, 10, 17));
        assertThat(on("10w3d").term().inForce().certain()).isFalse();
        assertThat(on("10w3d").term().dueDate()).contains(Example.DUE);
        assertThat(on("10w3d").term().ages()).hasSize(2);
        assertThat(on("10w6d").term().inForce().value().map(Due::date)).contains(LocalDate.of(2026, 10, 17));
    }

    @Test
    void of_two_revisions_on_one_day_without_hours_either_may_be_in_force() {
        tell("10w0d", "DueDateRevised", "dueDate", "2026-10-17", "basis", "definitive")
                .on("10w0d", "DueDateRevised", "dueDate", "2026-10-19", "basis", "definitive");

        assertThat(on("10w0d").term().inForce().values().map(Due::date))
                .containsExactlyInAnyOrder(LocalDate.of(2026, 10, 17), LocalDate.of(2026, 10, 19));
        assertThat(on("10w0d").term().inForce().certain()).isFalse();
    }

    // ---- who

    @Test
    void a_coordinator_who_changes_twice_on_one_day_is_the_last_one_at_the_end_of_it() {
        tell("8w0d", "CoordinatorAssigned")
                .on("20w0d", "CoordinatorChanged", "from", caregiver(SECOND), "to", caregiver(THIRD))
                .on("20w0d", "CoordinatorChanged");

        assertThat(on("19w6d").coordinators().names()).containsExactly(FIRST);
        assertThat(on("20w0d").coordinators().names()).containsExactly(THIRD);
        assertThat(on("20w0d").coordinators().certain()).isTrue();
    }

    @Test
    void two_coordinators_are_both_named() {
        tell("8w0d", "CoordinatorAssigned").on("9w0d", "CoordinatorAssigned", "coordinator", caregiver(SECOND));

        assertThat(on("10w0d").coordinators().names()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_coordinator_who_left_on_one_of_some_days_perhaps_still_is_on_those() {
        tell("8w0d", "CoordinatorAssigned").on("20w0d/21w0d", "TeamMemberLeft", "member", caregiver(FIRST));
        var left = given.lastId();

        assertThat(on("20w3d").coordinators().names()).containsExactly(FIRST);
        assertThat(on("20w3d").coordinators().certain()).isFalse();
        assertThat(on("20w3d").coordinators().perhapsNobody()).isTrue();
        assertThat(ids(on("20w3d").coordinators())).containsExactly(left);
        assertThat(on("20w6d").coordinators().names()).isEmpty();
        assertThat(ids(on("20w6d").coordinators())).as("nobody, since she left").containsExactly(left);
    }

    private static List<EventId> ids(InCharge inCharge) {
        return inCharge.ended().stream().map(fact -> fact.id()).toList();
    }

    @Test
    void accountability_that_was_handed_over_on_one_of_some_days_lies_with_either_on_those() {
        tell("8w0d", "FirstContactMade").on("20w0d/21w0d", "CareTransferred");

        assertThat(on("20w3d").accountable().names()).containsExactlyInAnyOrder("agb:08001234", "agb:06010234");
        assertThat(on("20w3d").accountable().certain()).isFalse();
        assertThat(on("20w3d").accountable().perhapsNobody()).isFalse();
        assertThat(on("20w6d").accountable().names()).containsExactly("agb:06010234");
        assertThat(on("20w6d").accountable().certain()).isTrue();
    }

    @Test
    void each_child_has_its_own_accountable_provider() {
        tell("8w0d", "FirstContactMade")
                .on("38w0d", "ChildBorn", "child", "1")
                .on("38w0d", "ChildBorn", "child", "2")
                .on("38w2d", "CareTransferred", "child", "2");

        assertThat(on("38w1d").births().children()).hasSize(2);
        assertThat(on("38w3d").accountable(1).names()).containsExactly("agb:08001234");
        assertThat(on("38w3d").accountable(2).names()).containsExactly("agb:06010234");
        assertThat(on("38w3d").accountable().names()).containsExactly("agb:08001234");
    }

    @Test
    void who_joined_the_team_is_in_it_until_she_leaves() {
        tell("9w0d", "TeamMemberJoined").on("20w0d", "TeamMemberLeft", "member", caregiver(SECOND));

        assertThat(on("8w6d").team().members()).isEmpty();
        assertThat(on("19w6d").team().members()).containsOnlyKeys(SECOND);
        assertThat(on("20w0d").team().members()).isEmpty();
    }

    // ---- consent

    private Optional<ConsentAnswer> mdo(String day) {
        return on(day).consents().answers().get(Purpose.MDO_DISCUSSION).value();
    }

    @Test
    void consent_withdrawn_between_request_and_meeting_is_given_on_the_one_day_and_withdrawn_on_the_other() {
        tell("9w0d", "ConsentGiven")
                .on("11w0d", "MdoRequested")
                .on("11w3d", "ConsentWithdrawn")
                .on("12w0d", "MdoDecisionTaken");

        assertThat(mdo("8w6d")).as("never asked").isEmpty();
        assertThat(mdo("11w0d")).contains(ConsentAnswer.GIVEN);
        assertThat(mdo("12w0d")).contains(ConsentAnswer.WITHDRAWN);
        assertThat(on("12w0d").consents().answers().get(Purpose.TEAM_ACCESS).words())
                .isEmpty();
        assertThat(on("11w0d").consents().inForce()).containsExactly(Purpose.MDO_DISCUSSION);
    }

    @Test
    void consent_given_and_withdrawn_on_one_day_without_hours_is_both_and_not_certain() {
        tell("9w0d", "ConsentGiven").on("9w0d", "ConsentWithdrawn");
        var answer = on("9w0d").consents().answers().get(Purpose.MDO_DISCUSSION);

        assertThat(answer.values()).containsExactly(ConsentAnswer.GIVEN, ConsentAnswer.WITHDRAWN);
        assertThat(answer.certain()).isFalse();
        assertThat(on("9w0d").consents().inForce()).isEmpty();
    }

    @Test
    void consent_given_on_one_of_some_days_was_perhaps_not_asked_yet_on_the_first_of_them() {
        tell("9w0d/9w3d", "ConsentGiven");
        var answer = on("9w0d").consents().answers().get(Purpose.MDO_DISCUSSION);

        assertThat(answer.perhapsNone()).isTrue();
        assertThat(answer.value()).isEmpty();
        assertThat(mdo("9w2d")).contains(ConsentAnswer.GIVEN);
    }

    // ---- risk and support

    @Test
    void risk_before_and_after_multidisciplinary_review_stand_beside_each_other() {
        tell("9w0d", "RiskScreened")
                .on("9w0d", "RiskScreened", "domain", "psychosocial", "outcome", "raised", "vilCodes", "[]")
                .on("11w0d", "MdoDecisionTaken")
                .on("12w0d", "MdoDecisionTaken", "riskAfterReview", "raised");
        var risks = on("12w0d").risks().risks();

        assertThat(risks)
                .extracting(r -> r.domain())
                .containsExactly(
                        Optional.of(RiskDomain.MEDICAL), Optional.of(RiskDomain.PSYCHOSOCIAL), Optional.empty());
        assertThat(risks.getFirst().before().value().map(Assessed::outcome)).contains(RiskOutcome.CONSULTATION);
        assertThat(risks.getFirst().before().value().orElseThrow().vilCodes()).containsExactly(new VilCode("1010"));
        assertThat(risks.getFirst().after().value().map(Assessed::outcome)).contains(RiskOutcome.FIRST_LINE);
        assertThat(risks.get(1).after().words()).isEmpty();
        assertThat(on("10w0d").risks().risks().getFirst().after().words()).isEmpty();
    }

    @Test
    void support_that_was_offered_is_answered_or_not() {
        tell("9w0d", "VulnerabilityRecognised", "vulnerability", "smoking")
                .on("9w0d", "SupportOffered", "support", "stop-smoking-coach", "vulnerability", "smoking")
                .on("9w0d", "SupportOffered")
                .on("10w0d", "SupportDeclined", "support", "stop-smoking-coach")
                .on("12w0d", "SupportAccepted", "support", "stop-smoking-coach");

        assertThat(on("9w0d").vulnerabilities().recognised()).containsOnlyKeys(Vulnerability.SMOKING);
        var offers = on("12w0d").supports().offers();
        assertThat(offers)
                .extracting(o -> o.support())
                .containsExactly(Support.STOP_SMOKING_COACH, Support.MUNICIPAL_HELP);
        assertThat(offers.getFirst().answered().value()).contains(Step.ACCEPTED);
        assertThat(offers.getLast().answered().words()).isEmpty();
        assertThat(on("11w0d").supports().offers().getFirst().answered().value())
                .contains(Step.DECLINED);
    }

    // ---- plans

    @Test
    void a_plan_that_was_corrected_later_reads_as_it_was_known_at_either_moment() {
        var here = new PregnancyId(new UUID(0, 1));
        tell("16w0d", "CarePlanEstablished", "contents", "[\"agreements\"]");
        var wrong = given.lastId();
        var right = (CareEvent) Given.sample(given.day("16w0d").toString(), "CarePlanEstablished");
        given.recorded("2026-06-02T09:00:00Z")
                .add(new EntryCorrected(
                        When.day(LocalDate.of(2026, 6, 2)), wrong, right, CorrectionReason.OTHER, Optional.empty()));

        assertThat(contents(here, "2026-06-02T08:59:59Z")).containsExactly(PlanContent.AGREEMENTS);
        assertThat(contents(here, "2026-06-02T09:00:00Z")).containsExactly(PlanContent.values());
    }

    private Iterable<PlanContent> contents(PregnancyId here, String knownAt) {
        var history = History.read(here, Instant.parse(knownAt), stream -> given.facts());
        return Situation.of(Course.of(history), given.day("17w0d"))
                .plans()
                .plans()
                .get(Kind.CARE_PLAN)
                .latest()
                .value()
                .orElseThrow()
                .contents();
    }

    @Test
    void a_revision_of_the_day_on_which_the_plan_was_made_came_after_it() {
        tell("16w0d", "CarePlanRevised").on("16w0d", "CarePlanEstablished").on("34w0d", "BirthPlanRecorded");
        var plans = on("34w0d").plans().plans();

        assertThat(plans.get(Kind.CARE_PLAN).latest().value().orElseThrow().revision())
                .isTrue();
        assertThat(plans.get(Kind.CARE_PLAN).since()).contains(given.day("16w0d"));
        assertThat(plans.get(Kind.BIRTH_PLAN).latest().certain()).isTrue();
        assertThat(plans.get(Kind.KRAAM_PLAN).versions()).isEmpty();
    }

    @Test
    void where_she_wants_to_give_birth_and_where_she_should_are_told_beside_each_other() {
        tell("30w0d", "BirthLocationChosen").on("31w0d", "BirthLocationIndicated");
        var locations = on("32w0d").birthLocations();

        assertThat(locations.chosen().value()).contains(BirthPlace.HOME);
        assertThat(locations.indicated().value()).contains(BirthPlace.HOSPITAL);
        assertThat(on("30w6d").birthLocations().indicated().words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 2026-03-29T21:59:00Z, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-25T22:59:00Z, 2026-10-25T23:00:00Z"
    })
    void a_day_of_23_or_25_hours_ends_at_its_own_midnight(String day, String before, String after) {
        tell(before, "BirthLocationChosen").on(after, "BirthLocationChosen", "location", "hospital");

        assertThat(on(day).birthLocations().chosen().value()).contains(BirthPlace.HOME);
        assertThat(on(LocalDate.parse(day).plusDays(1).toString())
                        .birthLocations()
                        .chosen()
                        .value())
                .contains(BirthPlace.HOSPITAL);
    }

    @Test
    void of_two_choices_on_one_day_the_hour_tells_which_holds_and_without_hours_both_are_told() {
        tell("2026-08-03T09:00:00+02:00", "BirthLocationChosen")
                .on("2026-08-03T15:00:00+02:00", "BirthLocationChosen", "location", "hospital");
        assertThat(on("2026-08-03").birthLocations().chosen().value()).contains(BirthPlace.HOSPITAL);

        tell("2026-08-03", "BirthLocationChosen", "location", "birth-centre");
        assertThat(on("2026-08-03").birthLocations().chosen().values())
                .as("home was no longer her choice at three o'clock")
                .containsExactlyInAnyOrder(BirthPlace.HOSPITAL, BirthPlace.BIRTH_CENTRE);
        assertThat(on("2026-08-03").birthLocations().chosen().certain()).isFalse();
    }

    // ---- what is open

    @Test
    void a_referral_is_open_until_it_is_answered_or_declined_in_whatever_order_that_was_told() {
        tell("18w0d", "ReferralAnswered", "referral", "R-1")
                .on("18w1d", "ReferralMade", "referral", "R-1")
                .on("18w1d", "ReferralMade", "urgency", "urgent")
                .on("18w2d", "ReferralAccepted")
                .on("19w0d/20w0d", "ReferralAnswered");

        assertThat(on("18w3d").referrals().open()).singleElement().satisfies(open -> {
            assertThat(open.about()).isEqualTo(new Reference("R-17"));
            assertThat(open.certain() && open.accepted()).isTrue();
            assertThat(open.asked()).extracting(Testimony::when).containsExactly(When.day(given.day("18w1d")));
        });
        assertThat(on("19w0d").referrals().open())
                .singleElement()
                .extracting(OpenRequests::certain)
                .isEqualTo(false);
        assertThat(on("19w6d").referrals().open()).isEmpty();
    }

    @Test
    void a_wish_outside_the_guidelines_is_open_until_something_is_agreed_about_it() {
        tell("24w0d", "CareOutsideGuidelineRequested").on("26w0d", "CareOutsideGuidelineAgreed");

        assertThat(on("25w6d").wishes().open()).extracting(OpenRequests::about).containsExactly(new Reference("W-2"));
        assertThat(on("26w0d").wishes().open()).isEmpty();
    }

    @Test
    void she_follows_what_she_entered_and_what_an_mdo_decided_on_until_she_left_it() {
        tell("11w0d", "MdoDecisionTaken", "pathway", "diabetes")
                .on("12w0d", "PathwayEntered")
                .on("20w0d", "PathwayLeft");

        assertThat(on("12w0d").pathways().pathways())
                .containsOnlyKeys(new Reference("diabetes"), new Reference("hypertension"));
        assertThat(on("20w0d").pathways().pathways()).containsOnlyKeys(new Reference("diabetes"));
    }

    // ---- partnership, birth, conflicts

    @Test
    void she_is_in_the_partnership_that_she_was_transferred_to_at_24_weeks_until_she_came_back_at_30() {
        tell("6w0d", "PregnancyRegistered")
                .on("24w0d", "TransferredToOtherVsv")
                .on("30w0d", "TransferredToOtherVsv", "from", "vsv:noord", "to", "vsv:midden");

        assertThat(on("5w6d").vsv().words()).isEmpty();
        assertThat(on("23w6d").vsv().value()).contains(new Vsv("vsv:midden"));
        assertThat(on("24w0d").vsv().value()).contains(new Vsv("vsv:noord"));
        assertThat(on("29w6d").vsv().value()).contains(new Vsv("vsv:noord"));
        assertThat(on("30w0d").vsv().value()).contains(new Vsv("vsv:midden"));
        assertThat(given.course().vsv(given.day("26w0d"))).contains(new Vsv("vsv:noord"));
    }

    @Test
    void a_transfer_on_one_of_some_days_leaves_her_in_either_partnership_on_those() {
        tell("6w0d", "PregnancyRegistered").on("24w0d/24w3d", "TransferredToOtherVsv");

        assertThat(on("24w1d").vsv().values()).containsExactlyInAnyOrder(new Vsv("vsv:midden"), new Vsv("vsv:noord"));
        assertThat(on("24w1d").vsv().certain()).isFalse();
        assertThat(on("24w2d").vsv().value()).contains(new Vsv("vsv:noord"));
    }

    @Test
    void two_sources_that_tell_of_one_birth_on_two_days_are_both_kept_and_disagree_from_the_second_on() {
        tell("39w0d", "ChildBorn").on("39w1d", "ChildBorn");

        assertThat(on("39w0d").births().children())
                .singleElement()
                .satisfies(child -> assertThat(child.born().certain()).isTrue());
        assertThat(on("39w0d").conflicts()).isEmpty();
        assertThat(on("39w1d").births().children())
                .singleElement()
                .satisfies(child -> assertThat(child.born().words()).hasSize(2));
        assertThat(on("39w1d").births().children().getFirst().born().certain()).isFalse();
        assertThat(on("39w1d").conflicts()).extracting(Conflict::about).containsExactly("ChildBorn 1");
    }
}
