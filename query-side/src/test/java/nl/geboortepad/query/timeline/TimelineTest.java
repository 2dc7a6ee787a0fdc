package nl.geboortepad.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.language.OneText;
import nl.geboortepad.query.reading.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimelineTest {
    private static final Clock CLOCK = Clock.fixed(Given.noon(Given.DAY_ZERO.plusDays(200)), ZoneOffset.UTC);

    private final Given given = new Given();
    private final PregnancyId pregnancy = PregnancyId.random();
    private final Door door = new Door(new TimelineHttp(
            new Cases(
                    given.streams(),
                    given.settings(),
                    bsn -> Optional.empty(),
                    (audited, vsv) -> true,
                    Given.still(CLOCK)),
            given.settings(),
            new OneText(),
            CLOCK));

    @BeforeEach
    void known() {
        recorded(40, Given.registered(WomanId.random()));
        recorded(40, Given.sourceSpeaks());
        recorded(41, Given.firstContact(41));
    }

    private EventId recorded(int day, PregnancyEvent event) {
        return given.recorded(pregnancy, Given.DAY_ZERO.plusDays(day), event);
    }

    private JsonNode timeline(String query) {
        return door.json("/api/pregnancies/" + pregnancy + "/timeline" + query);
    }

    private static List<String> types(JsonNode timeline) {
        return timeline.get("facts")
                .valueStream()
                .map(f -> f.get("type").asString())
                .toList();
    }

    private static JsonNode entry(JsonNode timeline, EventId id) {
        return timeline.get("facts")
                .valueStream()
                .filter(f -> f.get("id").asString().equals(id.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void facts_stand_in_the_order_in_which_they_were_true_and_say_how_late_we_heard() {
        recorded(45, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 45));
        var late = recorded(90, Given.intake(43));
        var timeline = timeline("");
        assertThat(types(timeline))
                .containsExactly(
                        "PregnancyRegistered",
                        "RegistrationReceived",
                        "FirstContactMade",
                        "IntakeHeld",
                        "DueDateEstablished");
        var intake = entry(timeline, late);
        assertThat(intake.get("lateBy").asInt()).isEqualTo(47);
        assertThat(intake.at("/age/text").asString()).isEqualTo("6w1d");
        assertThat(intake.at("/age/onScreen").asString()).isEqualTo("6+1");
        assertThat(intake.at("/sentence/nl").asString()).startsWith("Intake gehouden door verloskundige");
        assertThat(intake.at("/caregivers/0/person").asString())
                .isEqualTo(Given.MIDWIFE.person().code());
        assertThat(intake.at("/caregivers/0/name").asString()).isEqualTo("naam van cg-1");
        assertThat(intake.at("/by/client").asString()).isEqualTo("record-system");
        assertThat(timeline.get("version").asInt()).isEqualTo(4);
        assertThat(timeline.get("on").asString()).isEqualTo("2026-07-24");
    }

    @Test
    void a_corrected_entry_shows_what_counts_and_what_it_said() {
        var intake = recorded(50, Given.intake(48));
        var correction = recorded(60, Given.corrected(intake, Given.intake(44), 60));
        var again = recorded(61, Given.corrected(correction, Given.intake(45), 61));
        var entry = entry(timeline(""), intake);
        assertThat(entry.get("when").asString())
                .isEqualTo(Given.DAY_ZERO.plusDays(45).toString());
        assertThat(entry.at("/original/when").asString())
                .isEqualTo(Given.DAY_ZERO.plusDays(48).toString());
        assertThat(entry.at("/status/kind").asString()).isEqualTo("corrected");
        assertThat(entry.at("/status/by").valueStream().map(JsonNode::asString))
                .containsExactly(correction.id(), again.id());
        var before = entry(timeline("?knownAt=2026-03-01T00:00:00Z"), intake);
        assertThat(before.at("/status/kind").asString()).isEqualTo("standing");
        assertThat(before.has("original")).isFalse();
    }

    @Test
    void a_retracted_entry_stays_and_says_so_until_the_retraction_is_retracted() {
        var intake = recorded(50, Given.intake(48));
        var retraction = recorded(60, Given.retracted(intake, 60));
        assertThat(entry(timeline(""), intake).at("/status/kind").asString()).isEqualTo("retracted");
        assertThat(entry(timeline(""), intake).at("/status/by/0").asString()).isEqualTo(retraction.id());
        recorded(70, Given.retracted(retraction, 70));
        assertThat(entry(timeline(""), intake).at("/status/kind").asString()).isEqualTo("standing");
        assertThat(entry(timeline(""), retraction).at("/status/kind").asString())
                .isEqualTo("retracted");
    }

    @Test
    void sources_that_contradict_each_other_are_all_shown() {
        var one = recorded(100, new CareEvent.WomanDied(Given.at(99)));
        var other = recorded(101, new CareEvent.WomanDied(Given.at(98)));
        var timeline = timeline("");
        assertThat(timeline.at("/conflicts/0/about").asString()).isEqualTo("WomanDied");
        assertThat(timeline.at("/conflicts/0/statements")
                        .valueStream()
                        .map(s -> s.get("id").asString()))
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(entry(timeline, one).at("/conflicts/0").asString()).isEqualTo("WomanDied");
    }

    @Test
    void an_age_that_a_source_states_and_the_due_date_does_not_give_is_shown_with_both() {
        var due = recorded(45, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 45));
        recorded(70, checkup(Given.at(70), 70));
        var days = When.days(new Interval(Given.DAY_ZERO.plusDays(70), Given.DAY_ZERO.plusDays(80)));
        recorded(80, checkup(days, 75));
        assertThat(timeline("").get("conflicts").isEmpty()).isTrue();
        var other = recorded(100, checkup(Given.at(100), 103));
        var conflicts = timeline("").get("conflicts");
        assertThat(conflicts.size()).isEqualTo(1);
        assertThat(conflicts.at("/0/about").asString()).isEqualTo("CheckupHeld.statedAge");
        assertThat(conflicts
                        .at("/0/statements")
                        .valueStream()
                        .map(s -> s.get("id").asString()))
                .containsExactly(other.id(), due.id());
        assertThat(conflicts.at("/0/sentence/nl").asString()).contains("14+5", "14+2");
        recorded(110, Given.dueDate(Given.DUE.minusDays(3), DueDateBasis.DEFINITIVE, 110));
        assertThat(timeline("").get("conflicts").size())
                .as("it is the due date in force that counts")
                .isEqualTo(1);
        assertThat(timeline("").get("conflicts").toString()).contains("10+0", "10+3");
    }

    private static CareEvent checkup(When when, int stated) {
        return new CareEvent.CheckupHeld(when, Given.PRACTICE, Optional.of(new GestationalAge(stated)));
    }

    @Test
    void a_new_due_date_moves_the_windows_and_both_are_shown() {
        recorded(45, Given.dueDate(Given.DUE, DueDateBasis.LAST_MENSTRUATION, 45));
        recorded(80, Given.dueDate(Given.DUE.plusDays(10), DueDateBasis.DEFINITIVE, 80));
        var dates = timeline("").get("dueDates");
        assertThat(dates.size()).isEqualTo(2);
        assertThat(dates.at("/0/inForce").asBoolean()).isFalse();
        assertThat(dates.at("/1/inForce").asBoolean()).isTrue();
        var moved = dates.get(0)
                .get("moved")
                .valueStream()
                .filter(m -> m.get("norm").asString().equals("first-consult"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.at("/was/to").asString())
                .isEqualTo(Given.DAY_ZERO.plusDays(63).toString());
        assertThat(moved.at("/is/to").asString())
                .isEqualTo(Given.DAY_ZERO.plusDays(73).toString());
    }

    @Test
    void what_is_on_record_is_listed_however_many_ways_there_are_to_read_it() {
        recorded(45, Given.dueDate(Given.DUE, DueDateBasis.LAST_MENSTRUATION, 45));
        recorded(80, Given.dueDate(Given.DUE.plusDays(10), DueDateBasis.DEFINITIVE, 80));
        for (var i = 0; i < 360; i++) {
            var day = Given.DAY_ZERO.plusDays(100 + i % 20);
            var when = i < 9 ? When.days(new Interval(day, day.plusDays(2))) : When.day(day);
            recorded(
                    121,
                    new CareEvent.IntakeHeld(
                            when,
                            Given.MIDWIFE,
                            Optional.of(true),
                            new TreeSet<>(List.of(CareEvent.IntakeTopic.values()))));
        }

        var timeline = timeline("");

        assertThat(types(timeline).stream().filter("IntakeHeld"::equals)).hasSize(360);
        assertThat(timeline.get("dueDates").size()).isEqualTo(2);
        assertThat(timeline.at("/dueDates/0/moved")
                        .valueStream()
                        .map(moved -> moved.get("norm").asString()))
                .contains("first-consult");
    }

    @Test
    void a_day_is_never_invented_where_a_source_gives_a_range() {
        var days = new Interval(Given.DAY_ZERO.plusDays(60), Given.DAY_ZERO.plusDays(90));
        var id = recorded(95, new CareEvent.CheckupHeld(When.days(days), Given.PRACTICE, Optional.empty()));
        var entry = entry(timeline(""), id);
        assertThat(entry.get("when").asString()).isEqualTo(days.toString());
        assertThat(entry.get("lastDay").asString()).isEqualTo(days.lastDay().toString());
        assertThat(entry.get("lateBy").asInt()).isEqualTo(6);
    }

    @Test
    void what_lies_after_the_day_is_left_out() {
        recorded(120, Given.transferred(119));
        assertThat(types(timeline("?on=2026-05-01"))).doesNotContain("CareTransferred");
        assertThat(types(timeline("?on=2026-05-04"))).contains("CareTransferred");
    }

    @Test
    void free_texts_are_for_those_who_care_for_her() {
        var plan = EventJson.mapper().readValue(Samples.of("CarePlanEstablished"), PregnancyEvent.class);
        var id = recorded(150, plan);
        assertThat(entry(timeline(""), id).at("/words/0/text").asString()).isEqualTo(OneText.TEXT);
        door.as(Door.AUDITOR);
        assertThat(entry(timeline(""), id).get("words").isEmpty()).isTrue();
    }

    @Test
    void what_was_about_another_woman_is_not_shown_again_at_any_moment() {
        var plan = EventJson.mapper().readValue(Samples.of("CarePlanEstablished"), CareEvent.class);
        var id = recorded(150, plan);
        var correction = recorded(155, Given.corrected(id, plan, 155));
        recorded(160, Given.retracted(id, CorrectionReason.WRONG_WOMAN, 160));
        for (var query : List.of("", "?knownAt=2026-06-05T00:00:00Z", "?knownAt=2026-06-11T00:00:00Z")) {
            var timeline = timeline(query + (query.isEmpty() ? "?" : "&") + "on=2030-01-01");
            for (var entry : timeline.get("facts")) {
                if (List.of(id.id(), correction.id()).contains(entry.get("id").asString())) {
                    assertThat(entry.get("type").asString()).isEqualTo("Withheld");
                    assertThat(entry.get("content").isEmpty()).isTrue();
                    assertThat(entry.get("words").isEmpty()).isTrue();
                    assertThat(entry.get("caregivers").isEmpty()).isTrue();
                    assertThat(entry.has("original")).isFalse();
                    assertThat(entry.at("/sentence/en").asString()).startsWith("This entry belongs to another woman");
                }
            }
            assertThat(timeline.toString()).doesNotContain(OneText.TEXT).contains(id.id());
        }
    }

    @Test
    void an_entry_corrected_because_it_was_about_another_woman_shows_only_the_correction() {
        var intake = recorded(50, Given.intake(48));
        recorded(
                60,
                new RecordEvent.EntryCorrected(
                        Given.at(60), intake, Given.intake(44), CorrectionReason.WRONG_WOMAN, Optional.empty()));
        var entry = entry(timeline(""), intake);
        assertThat(entry.get("type").asString()).isEqualTo("IntakeHeld");
        assertThat(entry.has("original")).isFalse();
        assertThat(entry(timeline("?knownAt=2026-03-01T00:00:00Z"), intake)
                        .get("type")
                        .asString())
                .isEqualTo("Withheld");
    }

    @Test
    void who_does_not_care_for_her_sees_no_names_and_not_which_woman_she_is() {
        var intake = recorded(50, Given.intake(48));
        assertThat(timeline("").toString()).contains("woman-", "naam van");
        for (var caller : List.of(Door.AUDITOR, Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden"))) {
            var timeline = door.as(caller).json("/api/pregnancies/" + pregnancy + "/timeline");
            assertThat(timeline.toString()).doesNotContain("woman-").doesNotContain("naam van");
            assertThat(entry(timeline, intake).at("/caregivers/0/person").asString())
                    .isEqualTo(Given.MIDWIFE.person().code());
        }
    }

    @Test
    void every_kind_of_fact_can_be_shown() {
        for (var type : EventNames.ofPregnancy().keySet()) {
            if (!type.startsWith("Entry") && !type.startsWith("Merge") && !type.startsWith("PregnanciesMerged")) {
                recorded(190, EventJson.mapper().readValue(Samples.of(type), PregnancyEvent.class));
            }
        }
        assertThat(new TreeSet<>(types(timeline("?on=2030-01-01")))).hasSizeGreaterThan(30);
    }

    @Test
    void a_parameter_that_is_wrong_or_unknown_is_named() {
        var uri = "/api/pregnancies/" + pregnancy + "/timeline";
        for (var query : List.of(
                "?on=1-3-2026",
                "?on=2026-02-30",
                "?on=+999999-01-01",
                "?on=",
                "?knownAt=gisteren",
                "?knownAt=2026-03-01",
                "?knownAt=2040-01-01T00:00:00Z",
                "?on=2026-03-01&on=2026-03-02")) {
            var answer = door.get(uri + query);
            assertThat(answer.getStatus()).as(query).isEqualTo(400);
            assertThat(Door.tree(answer).get("parameter").asString())
                    .as(query)
                    .isEqualTo(query.startsWith("?on") ? "on" : "knownAt");
        }
        var unknown = door.get(uri + "?knowAt=2026-03-01T00:00:00Z");
        assertThat(unknown.getStatus()).isEqualTo(400);
        assertThat(Door.tree(unknown).get("allowed").toString())
                .contains("knownAt")
                .contains("on");
        assertThat(door.get("/api/pregnancies/nonsense/timeline").getStatus()).isEqualTo(404);
    }
}
