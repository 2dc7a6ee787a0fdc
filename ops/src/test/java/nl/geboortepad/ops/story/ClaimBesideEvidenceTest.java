package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.story.Caseload.HOSPITAL;
import static nl.geboortepad.ops.story.Caseload.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A partnership says that its records are fully shared and its consultations go well. Of fourteen women, twelve were
 * referred on paper; eight referrals were answered in time, three late and three never; of ten consultations four had the
 * gynaecologist there; in two of five months there was none at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimBesideEvidenceTest {
    private static final String CLAIMS = "/api/vsvs/vsv:midden/claims?on=2026-06-30&from=2026-01-01&to=2026-06-01";
    private static final String YEAR = "/api/vsvs/vsv:midden/claims?on=2026-06-30&from=2026-01-01&to=2027-01-01";

    private RunningEngine engine;
    private final List<String> pregnancies = new ArrayList<>();
    private final List<String> referrals = new ArrayList<>();
    private Instant asFirstTold;

    @BeforeAll
    void tell() throws InterruptedException {
        engine = RunningEngine.start();
        vsv("VsvFounded", "2012-05-01", "\"toldFrom\": \"2026-01-01\"");
        vsv("CollaborationAssessed", "2026-05-01", "\"aspect\": \"records\", \"level\": 4");
        vsv("CollaborationAssessed", "2026-05-01", "\"aspect\": \"training\", \"level\": 2");
        scored("handover", "c");
        scored("mdo", "d");
        vsv("JointTrainingHeld", "2026-04-02", "\"attended\": [\"midwives\", \"gynaecologists\"]");
        for (var day : List.of("2026-01-13", "2026-03-10", "2026-05-12")) {
            vsv("MdoMeetingHeld", day, "\"attended\": [\"midwife\"]");
        }
        for (int woman = 0; woman < 14; woman++) {
            pregnancies.add(registered(woman));
            referrals.add(referred(woman, woman < 12 ? "paper" : "digital"));
            answered(woman);
            discussed(woman);
            handedOver(woman);
        }
        new Worklist(engine.sender()).awaitViews();
        asFirstTold = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    @Order(1)
    void shared_records_are_claimed_and_referrals_went_on_paper() {
        var records = aspect(asked("steward-demo", CLAIMS), "records");

        assertThat(records.at("/claim/level").asString()).isEqualTo("4");
        assertThat(records.path("stands").asString()).isEqualTo("contradicted");
        assertThat(records.at("/supports/atLeast").asString()).isEqualTo("2");
        assertThat(records.at("/sentence/nl").asString())
                .isEqualTo("Het VSV zegt 4; dat spreken de feiten tegen: uit de feiten blijkt 2.");
        var digital = figure(records, "referrals-digital");
        assertThat(count(digital, "yes")).isEqualTo(2);
        assertThat(count(digital, "no")).isEqualTo(12);
        assertThat(digital.path("percent").asInt()).isEqualTo(14);
        assertThat(outcome(digital, "yes").path("named").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(referrals.get(12), referrals.get(13));
    }

    @Test
    @Order(2)
    void answers_to_referrals_are_counted_as_they_were_judged() {
        var handover = inspected(asked("steward-demo", CLAIMS), "handover");

        var answered = figure(handover, "referrals-answered");
        assertThat(count(answered, "met")).isEqualTo(8);
        assertThat(count(answered, "met-late")).isEqualTo(3);
        assertThat(count(answered, "missed")).isEqualTo(3);
        assertThat(answered.path("percent").asInt()).isEqualTo(57);
        assertThat(outcome(answered, "missed").path("named").valueStream().map(JsonNode::asString))
                .isSubsetOf(referrals);
        assertThat(handover.path("stands").asString()).isEqualTo("contradicted");
        assertThat(handover.at("/supports/atMost").asString()).isEqualTo("B");
    }

    @Test
    @Order(3)
    void consultations_are_counted_by_who_was_there_and_by_month() {
        var mdo = inspected(asked("steward-demo", CLAIMS), "mdo");

        assertThat(count(figure(mdo, "mdo-attended"), "met")).isEqualTo(4);
        assertThat(count(figure(mdo, "mdo-attended"), "missed")).isEqualTo(6);
        assertThat(count(figure(mdo, "mdo-monthly"), "met")).isEqualTo(3);
        assertThat(count(figure(mdo, "mdo-monthly"), "missed")).isEqualTo(2);
        assertThat(mdo.path("stands").asString()).isEqualTo("contradicted");
    }

    @Test
    @Order(4)
    void what_is_true_is_borne_out() {
        var training = aspect(asked("steward-demo", CLAIMS), "training");

        assertThat(training.path("stands").asString()).isEqualTo("borne-out");
        assertThat(count(figure(training, "joint-training"), "yes")).isEqualTo(1);
    }

    @Test
    @Order(5)
    void three_handovers_are_told_to_the_steward_and_not_to_quality_staff_or_auditors() {
        var shown = figure(aspect(asked("steward-demo", CLAIMS), "records"), "jgz-digital");

        assertThat(count(shown, "yes")).isEqualTo(3);
        for (var identity : List.of("quality-demo", "auditor-demo")) {
            var hidden = figure(aspect(asked(identity, YEAR), "records"), "jgz-digital");
            assertThat(hidden.path("outcomes")).isEmpty();
            assertThat(hidden.at("/note/en").asString()).startsWith("too few pregnancies");
        }
    }

    @Test
    @Order(6)
    void nobody_reads_a_pregnancy_in_it() {
        for (var identity : List.of("quality-demo", "auditor-demo", "steward-demo")) {
            var told = asked(identity, YEAR).toString();

            assertThat(pregnancies).noneMatch(told::contains);
            assertThat(told).doesNotContain("pregnancy-");
        }
    }

    @Test
    @Order(7)
    void a_correction_counts_from_when_it_was_recorded() throws InterruptedException {
        command(pregnancies.getFirst(), """
                {"type": "CorrectEntry", "entry": "%s", "reason": "typing-error", "replacement": %s}""".formatted(referrals.getFirst(), referral(0, "digital")));
        new Worklist(engine.sender()).awaitViews();

        assertThat(count(digital(CLAIMS), "yes")).isEqualTo(3);
        assertThat(count(digital(CLAIMS + "&knownAt=" + asFirstTold), "yes")).isEqualTo(2);
    }

    @Test
    @Order(8)
    void the_partnership_itself_is_judged_too() {
        var told = asked("steward-demo", "/api/vsvs/vsv:midden/compliance?norm=mdo-monthly&on=2026-06-01");

        assertThat(told.path("verdicts")
                        .valueStream()
                        .map(v -> v.at("/verdict/kind").asString()))
                .containsExactly("open", "met", "missed", "met", "missed", "met");
        var all = asked("steward-demo", "/api/vsvs/vsv:midden/compliance?on=2026-06-01");
        assertThat(all.path("verdicts")
                        .valueStream()
                        .map(v -> v.path("norm").asString())
                        .distinct())
                .contains("mdo-monthly", "composition", "plan-of-action", "self-assessed", "inspected");
    }

    @Test
    @Order(9)
    void others_do_not_find_it() {
        for (var question : List.of("compliance", "claims")) {
            assertThat(engine.get("auditor-demo", "/api/vsvs/vsv:noord/" + question)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(engine.get("midwife-demo", "/api/vsvs/vsv:midden/" + question)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private JsonNode digital(String path) {
        return figure(aspect(asked("steward-demo", path), "records"), "referrals-digital");
    }

    private String registered(int woman) {
        var answer = engine.post("midwife-demo", "/api/pregnancies", """
                {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "when": "2026-01-05",
                 "dueDate": "2026-07-20", "basis": "ultrasound", "careFrom": "2026-01-05", "fromTheStart": true}""".formatted(Caseload.bsn(woman)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (String) Sender.json(answer).get("pregnancy");
    }

    private String referred(int woman, String channel) {
        return command(pregnancies.get(woman), referral(woman, channel));
    }

    private static String referral(int woman, String channel) {
        return """
                {"type": "ReferralMade", "when": "2026-03-02", "referral": "R-%d", "from": "%s", "to": "%s",
                 "line": "second", "kind": "consult", "urgency": "routine", "vilCodes": [], "channel": "%s"}""".formatted(woman, PRACTICE, HOSPITAL, channel);
    }

    private void answered(int woman) {
        if (woman < 11) {
            var day = woman < 8 ? "2026-03-09" : "2026-03-10";
            var rest = "\"when\": \"%s\", \"referral\": \"R-%d\", \"by\": \"%s\"}".formatted(day, woman, HOSPITAL);
            command(pregnancies.get(woman), "{\"type\": \"ReferralAccepted\", " + rest);
            command(pregnancies.get(woman), "{\"type\": \"ReferralAnswered\", " + rest);
        }
    }

    private void discussed(int woman) {
        if (woman < 10) {
            command(pregnancies.get(woman), """
                    {"type": "MdoDecisionTaken", "when": "2026-03-10", "mdo": "M-%d", "attended": [%s],
                     "riskAfterReview": "first-line"}""".formatted(
                            woman, woman < 4 ? "\"midwife\", \"gynaecologist\"" : "\"midwife\""));
        }
    }

    private void handedOver(int woman) {
        if (woman < 3) {
            command(pregnancies.get(woman), """
                    {"type": "HandedOverToJgz", "when": "2026-05-20", "child": 1, "by": "%s", "channel": "digital",
                     "contents": []}""".formatted(PRACTICE));
        }
    }

    private void scored(String norm, String score) {
        vsv(
                "InspectionNormScored",
                "2026-05-01",
                "\"theme\": \"collaboration\", \"norm\": \"%s\", \"score\": \"%s\"".formatted(norm, score));
    }

    private void vsv(String type, String day, String fields) {
        var answer = engine.post(
                "quality-demo",
                "/api/vsvs/vsv:midden/commands",
                "{\"type\": \"%s\", \"when\": \"%s\", %s}".formatted(type, day, fields));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    @SuppressWarnings("unchecked")
    private String command(String pregnancy, String body) {
        var answer = engine.post("midwife-demo", Telling.COMMANDS.formatted(pregnancy), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ((List<String>) Sender.json(answer).get("events")).getFirst();
    }

    private JsonNode asked(String identity, String path) {
        var answer = engine.get(identity, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode aspect(JsonNode told, String aspect) {
        return one(told.path("aspects"), "subject", aspect);
    }

    private static JsonNode inspected(JsonNode told, String norm) {
        return one(told.path("inspection"), "subject", norm);
    }

    private static JsonNode figure(JsonNode compared, String count) {
        return one(compared.path("evidence"), "count", count);
    }

    private static long count(JsonNode figure, String outcome) {
        return outcome(figure, outcome).path("count").asLong();
    }

    private static JsonNode outcome(JsonNode figure, String outcome) {
        return one(figure.path("outcomes"), "outcome", outcome);
    }

    private static JsonNode one(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(each -> each.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
