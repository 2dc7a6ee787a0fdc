package nl.geboortepad.query.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.event.CareEvent.Channel;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.Instrument;
import nl.geboortepad.kernel.event.CareEvent.Line;
import nl.geboortepad.kernel.event.CareEvent.PlanContent;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.ReferralKind;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Review;
import nl.geboortepad.kernel.event.CareEvent.RiskDomain;
import nl.geboortepad.kernel.event.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.Urgency;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.VsvEvent.VilLetter;
import nl.geboortepad.kernel.event.VsvEvent.VilLettersSupplied;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.language.OneText;
import nl.geboortepad.query.reading.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CourseOnDayTest {
    private static final Clock CLOCK = Clock.fixed(Given.noon(Given.DAY_ZERO.plusDays(200)), ZoneOffset.UTC);
    private static final WomanId SHE = WomanId.random();

    private final Given given = new Given();
    private final PregnancyId pregnancy = PregnancyId.random();
    private final Door door = new Door(new CourseOnDayHttp(
            new Cases(
                    given.streams(),
                    given.settings(),
                    bsn -> Optional.of(SHE),
                    (audited, vsv) -> true,
                    Given.still(CLOCK)),
            new OneText(),
            CLOCK));

    @BeforeEach
    void known() {
        recorded(40, Given.registered(SHE));
        recorded(40, Given.sourceSpeaks());
        recorded(45, Given.firstContact(45));
        recorded(45, Given.dueDate(Given.DUE, DueDateBasis.LAST_MENSTRUATION, 45));
        recorded(50, Given.coordinator(50));
    }

    private EventId recorded(int day, PregnancyEvent event) {
        return given.recorded(pregnancy, Given.DAY_ZERO.plusDays(day), event);
    }

    private JsonNode on(int day) {
        return on(day, "");
    }

    private JsonNode on(int day, String more) {
        return door.json("/api/pregnancies/" + pregnancy + "/course?on=" + Given.DAY_ZERO.plusDays(day) + more);
    }

    private static CareEvent plan(PlanContent content) {
        return new CarePlanEstablished(
                Given.at(80),
                Given.MIDWIFE,
                Optional.of(true),
                new TreeSet<>(java.util.List.of(content)),
                Optional.of(new Words(UUID.randomUUID(), "digest")));
    }

    @Test
    void an_indication_has_the_letter_that_her_partnership_gave_it_by_that_day() {
        recorded(
                60,
                new RiskScreened(
                        Given.at(60),
                        Given.PRACTICE,
                        RiskDomain.MEDICAL,
                        Instrument.VIL,
                        RiskOutcome.CONSULTATION,
                        new TreeSet<>(List.of(new VilCode("1010"))),
                        Review.SINGLE_DISCIPLINE));
        given.recorded(
                Given.MIDDEN,
                Given.noon(Given.DAY_ZERO.plusDays(70)),
                new VilLettersSupplied(Given.at(70), new TreeMap<>(Map.of(new VilCode("1010"), VilLetter.B))));

        assertThat(on(69).get("vilLetters")).isEmpty();
        assertThat(on(70).at("/vilLetters/1010").asString()).isEqualTo("B");
    }

    @Test
    void each_day_has_its_own_due_date_with_basis_and_who_told() {
        var ultrasound = recorded(70, Given.dueDate(Given.DUE.plusDays(9), DueDateBasis.ULTRASOUND, 70));

        assertThat(on(69).get("dueDate").asString())
                .as("windows are counted from the last one, whatever the day")
                .isEqualTo(Given.DUE.plusDays(9).toString());
        var before = on(69).get("course");
        assertThat(before.at("/dueDate/told/0/value").asString()).isEqualTo(Given.DUE.toString());
        assertThat(before.at("/ages/0/onScreen").asString()).isEqualTo("9+6");
        assertThat(before.get("earlierDueDates")).isEmpty();

        var after = on(70).get("course");
        assertThat(after.at("/dueDate/sentence/nl").asString())
                .isEqualTo("Uitgerekende datum: 21 oktober 2026 (echo).");
        assertThat(after.at("/dueDate/told/0/because").asString()).isEqualTo(ultrasound.id());
        assertThat(after.at("/dueDate/told/0/by/client").asString()).isEqualTo("record-system");
        assertThat(after.at("/dueDate/told/0/recordedAt").asString())
                .isEqualTo(Given.noon(Given.DAY_ZERO.plusDays(70)).toString());
        assertThat(after.at("/earlierDueDates/0/value").asString()).isEqualTo(Given.DUE.toString());
        assertThat(after.at("/ages/0/onScreen").asString()).isEqualTo("8+5");
    }

    @Test
    void who_coordinates_is_accountable_and_in_which_partnership_she_is() {
        recorded(100, Given.transferred(100));

        var course = on(99).get("course");
        assertThat(course.at("/coordinators/holders/0/who").asString())
                .isEqualTo(Given.MIDWIFE.person().code());
        assertThat(course.at("/accountable/holders/0/who").asString()).isEqualTo(Given.PRACTICE.code());
        assertThat(course.at("/partnership/told/0/value").asString()).isEqualTo("vsv:midden");
        assertThat(on(100).at("/course/accountable/holders/0/who").asString()).isEqualTo(Given.HOSPITAL.code());
        assertThat(on(44).at("/course/coordinators/sentence/en").asString())
                .isEqualTo("Coordinator: nobody, as far as is known.");
    }

    @Test
    void every_purpose_of_consent_is_told_also_the_ones_that_were_never_asked() {
        recorded(60, new ConsentGiven(Given.at(60), Purpose.MDO_DISCUSSION));
        var consents = on(61).at("/course/consents");

        assertThat(consents).hasSameSizeAs(Purpose.values());
        assertThat(consents.get(0).at("/sentence/nl").asString())
                .isEqualTo("Toestemming voor bespreking in het MDO: gegeven.");
        assertThat(consents.get(1).at("/sentence/en").asString())
                .isEqualTo("Consent to access by the birth care team: never asked, as far as is known.");
        assertThat(consents.get(1).get("certain").asBoolean()).isTrue();
    }

    @Test
    void what_a_range_of_days_leaves_open_is_told_as_not_certain() {
        recorded(
                110,
                new BirthLocationChosen(
                        When.days(new Interval(Given.DAY_ZERO.plusDays(100), Given.DAY_ZERO.plusDays(110))),
                        BirthPlace.HOME,
                        new TreeSet<>()));
        var chosen = on(105).at("/course/birthLocation/chosen");

        assertThat(chosen.get("certain").asBoolean()).isFalse();
        assertThat(chosen.get("perhapsNone").asBoolean()).isTrue();
        assertThat(chosen.at("/sentence/nl").asString())
                .isEqualTo("Gekozen plaats van bevallen: niet zeker: thuis of niet bekend.");
        assertThat(on(109).at("/course/birthLocation/chosen/certain").asBoolean())
                .isTrue();
    }

    @Test
    void risk_is_told_with_its_codes_and_an_open_referral_with_line_and_urgency() {
        var codes = new TreeSet<>(java.util.List.of(new VilCode("1010")));
        recorded(
                60,
                new RiskScreened(
                        Given.at(60),
                        Given.PRACTICE,
                        RiskDomain.MEDICAL,
                        Instrument.VIL,
                        RiskOutcome.CONSULTATION,
                        codes,
                        Review.SINGLE_DISCIPLINE));
        recorded(
                61,
                new ReferralMade(
                        Given.at(61),
                        new Reference("R-1"),
                        Given.PRACTICE,
                        Given.HOSPITAL,
                        Line.SECOND,
                        ReferralKind.CONSULT,
                        Urgency.URGENT,
                        codes,
                        Channel.DIGITAL));
        var course = on(62).get("course");

        assertThat(course.at("/risks/0/before/told/0/value").asString()).isEqualTo("consultation");
        assertThat(course.at("/risks/0/before/told/0/vilCodes/0").asString()).isEqualTo("1010");
        assertThat(course.at("/risks/0/after/told")).isEmpty();
        assertThat(course.at("/openReferrals/0/line").asString()).isEqualTo("second");
        assertThat(course.at("/openReferrals/0/urgency").asString()).isEqualTo("urgent");
        assertThat(course.at("/openReferrals/0/sentence/nl").asString())
                .isEqualTo("Verwijzing R-1 naar agb:06010234 (tweede lijn, consult, dringend) staat open.");
    }

    @Test
    void a_plan_that_was_corrected_later_is_told_as_it_was_known_at_either_moment() {
        var plan = recorded(80, plan(PlanContent.AGREEMENTS));
        recorded(90, Given.corrected(plan, plan(PlanContent.NEEDS_AND_WISHES), 90));

        assertThat(on(85, "&knownAt=2026-04-01T00:00:00Z")
                        .at("/course/plans/0/sentence/en")
                        .asString())
                .isEqualTo("Birth care plan: recorded, with her: agreements.");
        assertThat(on(85).at("/course/plans/0/sentence/en").asString())
                .isEqualTo("Birth care plan: recorded, with her: needs and wishes.");
    }

    @Test
    void every_answer_names_entries_that_are_told_below_it() {
        recorded(80, plan(PlanContent.AGREEMENTS));
        recorded(82, new CareOutsideGuidelineRequested(Given.at(82), new Reference("W-1"), Optional.empty()));
        var answer = on(90);
        var entries = answer.get("entries")
                .valueStream()
                .map(e -> e.get("id").asString())
                .collect(Collectors.toSet());
        var because = answer.get("course").findValues("because").stream()
                .flatMap(ids -> ids.isArray() ? ids.valueStream() : java.util.stream.Stream.of(ids))
                .map(JsonNode::asString)
                .collect(Collectors.toSet());

        assertThat(because).isNotEmpty().isEqualTo(entries);
        assertThat(answer.at("/course/openWishes/0/request").asString()).isEqualTo("W-1");
        assertThat(answer.get("entries").toString()).contains("sentence");
    }

    @Test
    void free_texts_are_for_those_who_care_for_her_and_for_herself() {
        recorded(80, plan(PlanContent.AGREEMENTS));

        assertThat(on(90).toString()).contains(OneText.TEXT);
        door.as(Door.herself("999990019"));
        assertThat(on(90).toString()).contains(OneText.TEXT);
        door.as(Door.AUDITOR);
        assertThat(on(90).toString())
                .contains("Birth care plan: recorded")
                .doesNotContain(OneText.TEXT, "naam van", SHE.toString());
    }

    @Test
    void who_has_no_part_in_her_care_is_told_that_there_is_no_such_pregnancy() {
        var path = "/api/pregnancies/" + pregnancy + "/course";
        assertThat(door.as(Door.STRANGER).get(path).getStatus()).isEqualTo(404);
        assertThat(door.as(Door.OTHER_AUDITOR).get(path).getStatus()).isEqualTo(404);
        assertThat(door.as(Door.QUALITY).get(path).getStatus()).isEqualTo(403);
        assertThat(door.as(Door.MIDWIFE).get(path + "?day=2026-03-01").getStatus())
                .isEqualTo(400);
    }

    @Test
    void what_turned_out_to_be_about_another_woman_is_in_no_answer_whatever_moment_is_asked_about() {
        var wrong = recorded(80, new BirthLocationChosen(Given.at(80), BirthPlace.BIRTH_CENTRE, new TreeSet<>()));
        recorded(90, Given.retracted(wrong, CorrectionReason.WRONG_WOMAN, 90));
        var answer = on(85, "&knownAt=2026-04-01T00:00:00Z");

        assertThat(answer.at("/course/birthLocation/chosen/told")).isEmpty();
        assertThat(answer.toString()).doesNotContain("birth-centre");
        assertThat(answer.at("/leftOut/0").asString()).isEqualTo(wrong.id());
    }

    @Test
    void sources_that_disagree_are_both_told_and_their_disagreement_too() {
        var one = recorded(60, Given.dueDate(Given.DUE.plusDays(3), DueDateBasis.DEFINITIVE, 60));
        var other = recorded(61, Given.dueDate(Given.DUE.plusDays(5), DueDateBasis.DEFINITIVE, 60));
        var course = on(61).get("course");

        assertThat(course.at("/dueDate/certain").asBoolean()).isFalse();
        assertThat(course.at("/dueDate/told")
                        .valueStream()
                        .map(t -> t.get("value").asString()))
                .containsExactlyInAnyOrder(
                        Given.DUE.plusDays(3).toString(), Given.DUE.plusDays(5).toString());
        assertThat(course.at("/conflicts/0/because").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(on(59).at("/course/conflicts")).isEmpty();
    }
}
