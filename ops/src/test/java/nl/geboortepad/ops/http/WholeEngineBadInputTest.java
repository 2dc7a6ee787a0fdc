package nl.geboortepad.ops.http;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geboortepad.ops.Nobody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to the whole engine, the answer is precise, nothing of it is stored and nothing is harmed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeEngineBadInputTest {
    private OneOnRecord one;

    @BeforeAll
    void start() {
        one = OneOnRecord.start();
    }

    @AfterAll
    void stop() {
        one.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.geboortepad.ops.http.BadRequests#rows")
    void a_bad_request_gets_a_precise_answer_and_leaves_nothing_behind(BadRequests.Row row) {
        var before = one.stored();

        var answer = one.engine().sender().send(row.request().apply(one));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json(answer);
        assertThat(problem)
                .containsEntry("status", row.status())
                .containsEntry("code", row.code())
                .containsKeys("title", "titleEn", "detail", "detailEn");
        assertThat(problem.get("pointer")).as(answer.body()).isEqualTo(row.pointer());
        if (row.rule() != null) {
            assertThat(problem).containsEntry("rule", row.rule());
        }
        assertThat(answer.body())
                .doesNotContain(
                        BadRequests.NO_BSN, "999990019", "999990007", "Exception", "nl.geboortepad", "Aukje", "root:");
        assertUnharmed(before);
    }

    @Test
    void all_that_is_wrong_with_a_request_is_told_at_once_each_at_its_place_in_dutch_and_english() {
        var before = one.stored();
        var body = """
                {"type": "CoordinatorChanged", "when": "2026-02-30", "when": "2026-03-01", "reason": 2, "womanAgree": true,
                 "recordedAtSource": "gisteren", "note": "half \\ud83d",
                 "from": {"role": "midwife", "organisation": "agb:1", "person": "1"},
                 "to": {"role": "wizard", "person": "Aukje de V.", "name": "Aukje"}}""";

        var answer = one.engine().post("midwife-demo", one.commands(), body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(json(answer)))
                .containsExactlyInAnyOrder(
                        "/when duplicate",
                        "/recordedAtSource invalid",
                        "/note invalid",
                        "/womanAgree unknown",
                        "/reason invalid",
                        "/from/organisation invalid",
                        "/to/role invalid",
                        "/to/organisation missing",
                        "/to/person invalid",
                        "/to/name unknown");
        assertThat(answer.body()).doesNotContain("Aukje", "gisteren", "Hier hoort een object", "iets anders");
        assertUnharmed(before);
    }

    @Test
    void all_that_is_wrong_with_a_registration_is_told_at_once() {
        var answer = one.engine()
                .post(
                        "midwife-demo",
                        "/api/pregnancies",
                        "{\"type\": \"RegisterPregnancy\", \"dueDate\": \"2026-02-30\", \"parity\": 99, \"careFrom\": 5}");

        assertThat(faults(json(answer)))
                .containsExactlyInAnyOrder(
                        "/bsn missing",
                        "/dueDate invalid",
                        "/basis missing",
                        "/careFrom invalid",
                        "/fromTheStart missing",
                        "/parity invalid");
        var counts = one.engine()
                .post(
                        "midwife-demo",
                        "/api/pregnancies",
                        BadRequests.registration(
                                "\"bsn\": \"999990007\", \"gravidity\": 0, \"parity\": 99, \"name\": \" \""));
        assertThat(faults(json(counts)))
                .containsExactlyInAnyOrder("/gravidity invalid", "/parity invalid", "/name invalid");
        assertThat(counts.body()).contains("Hier hoort een aantal zwangerschappen.");
    }

    @Test
    void all_that_is_wrong_with_a_line_is_told_at_once_and_a_version_of_the_record_is_not_a_part_of_it() {
        var line = "{\"type\": \"FirstContactMade\", \"pregnancy\": \"" + one.pregnancy()
                + "\", \"key\": \"a b\", \"ifMatch\": \"0\"}";

        var answer = one.engine().sender().send(one.lines(line));

        var problem = (Map<?, ?>) json(answer).get("problem");
        assertThat(faults(problem))
                .containsExactlyInAnyOrder(
                        "/key invalid", "/ifMatch unknown", "/when missing", "/organisation missing");
    }

    @Test
    void headers_parameters_address_and_message_are_told_together() {
        var before = one.stored();

        var command = one.post(
                        "midwife-demo", "/api/pregnancies/1/commands?dryRun=1&999990019=1", "{\"type\": \"WomanDied\"}")
                .header("If-None-Match", "*")
                .header("If-Match", "latest")
                .header("If-Unmodified-Since", "a")
                .header("If-Unmodified-Since", "b")
                .header("Idempotency-Key", "=");
        var partnership =
                one.post("quality-demo", "/api/vsvs/1/commands?dryRun=1", "{}").header("Range", "bytes=0-1");
        var audit = one.post("auditor-demo", "/api/audits?dryRun=1", "{}").header("If-Match", "\"1\"");
        var begun = one.post("midwife-demo", "/api/pregnancies?dryRun=1", "{\"type\": \"RegisterPregnancy\"")
                .header("If-Match", "\"1\"");

        assertThat(told(command))
                .containsExactlyInAnyOrder(
                        "header If-Unmodified-Since duplicate",
                        "header If-None-Match unknown",
                        "header If-Match invalid",
                        "header Idempotency-Key invalid",
                        "parameter dryRun unknown",
                        "parameter  unknown",
                        "parameter pregnancy invalid",
                        "/when missing");
        assertThat(told(partnership))
                .containsExactlyInAnyOrder(
                        "header Range unknown", "parameter dryRun unknown", "parameter vsv invalid", "/type missing");
        assertThat(told(audit))
                .containsExactlyInAnyOrder("header If-Match unknown", "parameter dryRun unknown", "/type invalid");
        assertThat(told(begun))
                .containsExactlyInAnyOrder("header If-Match unknown", "parameter dryRun unknown", "line 1 invalid");
        assertThat(told(one.post("midwife-demo", "/api/pregnancies", "").header("If-Match", "\"1\"")))
                .containsExactlyInAnyOrder("header If-Match unknown", " invalid");
        assertThat(told(one.get("/api/worklist?sort=name&strange=1").header("If-Match", "\"1\"")))
                .containsExactlyInAnyOrder(
                        "header If-Match unknown", "parameter sort invalid", "parameter strange unknown");
        assertUnharmed(before);
    }

    @Test
    void a_form_that_is_not_read_or_answered_here_is_told_at_its_header() {
        var unread = one.to("midwife-demo", one.commands(), "text/plain").POST(ofString("{}"));
        var unanswered = one.get("/api/worklist").header("Accept", "application/pdf");

        assertThat(told(json(one.engine().sender().send(unread)))).containsExactly("header Content-Type invalid");
        assertThat(told(json(one.engine().sender().send(unanswered)))).containsExactly("header Accept invalid");
    }

    @Test
    void what_is_wrong_around_many_lines_and_around_a_draft_is_told_together() {
        var lines = one.to("midwife-demo", "/api/commands?dryRun=1", "application/x-ndjson")
                .header("Idempotency-Key", "all")
                .header("If-Match", "\"0\"")
                .POST(ofString("{}"));
        var draft = one.to("midwife-demo", "/api/pathways/check?norm=1", "application/yaml")
                .header("If-Match", "\"0\"")
                .POST(ofString("pathway: {"));
        var rebuild = one.to("operator-demo", "/api/operator/views/worklist/rebuild?now=1", "application/json")
                .header("If-Match", "\"0\"")
                .POST(ofString(""));

        assertThat(told(lines))
                .containsExactlyInAnyOrder(
                        "header Idempotency-Key unknown", "header If-Match unknown", "parameter dryRun unknown");
        assertThat(told(draft))
                .containsExactlyInAnyOrder("header If-Match unknown", "parameter norm unknown", "line 1 invalid");
        assertThat(told(rebuild)).containsExactlyInAnyOrder("header If-Match unknown", "parameter now unknown");
    }

    @Test
    void what_cannot_be_read_or_answered_at_all_is_told_with_all_else_around_it() {
        var unread = one.to("midwife-demo", one.commands() + "?dryRun=1", "application/json;version=2")
                .header("Content-Encoding", "gzip")
                .header("Accept", "application/json;version=2")
                .header("Accept-Charset", "latin1")
                .header("If-None-Match", "*")
                .POST(ofString("{}"));

        var answer = one.engine().sender().send(unread);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
        assertThat(told(json(answer)))
                .containsExactlyInAnyOrder(
                        "header Content-Encoding invalid",
                        "header Content-Type invalid",
                        "header Accept invalid",
                        "header Accept-Charset invalid",
                        "header If-None-Match unknown",
                        "parameter dryRun unknown");
    }

    @Test
    void who_may_not_ask_is_told_that_and_not_what_is_wrong() {
        assertThat(json(one.engine()
                        .sender()
                        .send(one.post("quality-demo", one.commands() + "?dryRun=1", "{")
                                .header("If-None-Match", "*"))))
                .containsEntry("code", "forbidden");
        assertThat(json(one.engine()
                        .sender()
                        .send(one.to("midwife-demo", "/api/registrations?day=1", "application/xml")
                                .header("If-Match", "1")
                                .POST(ofString("<")))))
                .containsEntry("code", "forbidden");
    }

    @Test
    void all_that_is_wrong_around_a_whole_registration_is_told_together_and_all_that_is_wrong_in_it() {
        var before = one.stored();

        var around = one.xml("/api/registrations?baseDay=morgen&day=1", "<kernset_geboortezorg/>")
                .header("Idempotency-Key", "=")
                .header("If-Match", "\"0\"");
        var within =
                one.xml("/api/registrations?day=1", "<kernset_geboortezorg/>").header("If-Match", "\"0\"");

        assertThat(told(around))
                .containsExactlyInAnyOrder(
                        "header If-Match unknown",
                        "header Idempotency-Key invalid",
                        "parameter baseDay invalid",
                        "parameter day unknown");
        assertThat(told(within))
                .containsExactlyInAnyOrder(
                        "header If-Match unknown",
                        "parameter day unknown",
                        "/kernset_geboortezorg/zorgverlenerzorginstelling/zorginstelling missing",
                        "/kernset_geboortezorg/vrouw/burgerservicenummer missing",
                        "/kernset_geboortezorg/zorgverlening/datum_start_zorgverantwoordelijkheid missing");
        assertUnharmed(before);
    }

    @Test
    void what_cannot_be_read_is_told_in_the_same_shape_alone_and_as_a_line() {
        var broken = "{\"type\": \"WomanDied\",\n";

        var alone = json(one.engine().post("midwife-demo", one.commands(), broken));
        var line =
                (Map<?, ?>) json(one.engine().sender().send(one.lines(broken))).get("problem");

        assertThat(alone.get("faults").toString()).contains("line=", "column=");
        assertThat(line.keySet()).isEqualTo(alone.keySet());
        assertThat(line.get("code")).isEqualTo(alone.get("code")).isEqualTo("malformed");
        assertThat(((Map<?, ?>) ((List<?>) line.get("faults")).getFirst()).keySet())
                .isEqualTo(((Map<?, ?>) ((List<?>) alone.get("faults")).getFirst()).keySet());
    }

    @Test
    void a_text_comes_back_as_it_was_sent() {
        var text = "e\u0301 \u00e9 \u212b \ud83d\ude00 \t\r\n \u2028 \u200f  \ufb01 \ufffe \u0007 einde ";
        var body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type",
                        "BirthLocationDeviationExplained",
                        "when",
                        "2026-03-02",
                        "reason",
                        "other",
                        "note",
                        text));

        var answer = one.engine().post("midwife-demo", one.commands(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var timeline = one.engine().json("midwife-demo", "/api/pregnancies/" + one.pregnancy() + "/timeline");
        assertThat(timeline.get("facts").toString()).contains(text);
    }

    @Test
    void a_key_means_one_request_whichever_record_it_is_about_and_whichever_way_it_comes() {
        var other = registered(2_001);
        var fact = died("2026-03-03");
        assertThat(keyed(one.commands(), fact, "one-fact").statusCode()).isEqualTo(200);
        var before = one.stored();

        assertThat(json(keyed(commands(other), died("2026-03-04"), "one-fact"))).containsEntry("code", "key-reused");
        assertThat(json(keyed(commands(other), fact, "one-fact"))).containsEntry("code", "key-reused");
        assertThat(json(keyed(one.commands(), died("2026-03-04"), "one-fact"))).containsEntry("code", "key-reused");
        assertThat(json(keyed(
                        "/api/pregnancies",
                        BadRequests.registration("\"bsn\": \"" + Nobody.bsn(2_002) + "\""),
                        "one-fact")))
                .containsEntry("code", "key-reused");
        assertThat(json(line(other, "\"when\": \"2026-03-04\", \"key\": \"one-fact\"")))
                .containsKey("problem");
        assertThat(json(keyed(one.commands(), fact, "one-fact"))).containsEntry("repeated", true);
        assertThat(json(line(one.pregnancy(), "\"key\": \"one-fact\", \"when\": \"2026-03-03\"")))
                .containsEntry("repeated", true);
        assertThat(one.stored()).isEqualTo(before);
    }

    @Test
    void the_same_fact_alone_and_then_as_a_line_is_one_request() {
        var other = registered(2_003);
        assertThat(one.engine()
                        .post("midwife-demo", commands(other), died("2026-03-05"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(json(line(other, "\"when\" :  \"2026-03-05\""))).containsEntry("repeated", true);
    }

    @Test
    void what_was_refused_leaves_its_key_free() {
        var other = registered(2_004);
        assertThat(keyed(commands(other), died("2199-03-05"), "free").statusCode())
                .isEqualTo(409);

        assertThat(keyed(commands(other), died("2026-03-05"), "free").statusCode())
                .isEqualTo(200);
    }

    @Test
    void all_rules_that_a_fact_breaks_are_told_at_once_each_at_its_place_in_dutch_and_english() {
        var before = one.stored();
        var body = """
                {"type": "RiskScreened", "when": "2999-01-01", "organisation": "agb:08001234", "domain": "medical",
                 "instrument": "vil", "outcome": "consultation", "vilCodes": ["9999", "1010", "0101"],
                 "review": "single-discipline"}""";

        var answer = one.engine().post("midwife-demo", one.commands(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(json(answer)).containsEntry("pointer", "/when").containsEntry("rule", "in-the-future");
        assertThat(faults(json(answer), "rule"))
                .containsExactly("/when in-the-future", "/vilCodes/2 unknown-vil-code", "/vilCodes/0 unknown-vil-code");
        assertThat(json(one.engine()
                        .sender()
                        .send(one.to("midwife-demo", one.commands(), "application/json")
                                .header("If-Match", "\"0\"")
                                .POST(ofString(body)))))
                .containsEntry("code", "stale")
                .doesNotContainKey("faults");
        assertUnharmed(before);
    }

    @Test
    void each_fact_of_a_registration_that_is_refused_is_told_at_its_element() {
        var before = one.stored();
        var early = """
                <prenatale_controle><datum_controle value="2025-10-01"/></prenatale_controle>
                <prenatale_controle><datum_controle value="2025-10-15"/></prenatale_controle>
                </zwangerschap>""";

        var answer = one.engine()
                .sender()
                .send(one.xml(
                        "/api/registrations?baseDay=2026-06-30",
                        BadRequests.sample().replace("</zwangerschap>", early)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(faults(json(answer), "rule"))
                .containsExactly(
                        "/kernset_geboortezorg/zwangerschap/prenatale_controle[2]/datum_controle before-pregnancy",
                        "/kernset_geboortezorg/zwangerschap/prenatale_controle[3]/datum_controle before-pregnancy");
        assertUnharmed(before);
    }

    private String registered(int woman) {
        var begun = one.engine()
                .post(
                        "midwife-demo",
                        "/api/pregnancies",
                        BadRequests.registration("\"bsn\": \"" + Nobody.bsn(woman) + "\""));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return (String) json(begun).get("pregnancy");
    }

    private static String commands(String pregnancy) {
        return "/api/pregnancies/" + pregnancy + "/commands";
    }

    private static String died(String when) {
        return "{\"type\": \"WomanDied\", \"when\": \"" + when + "\"}";
    }

    private HttpResponse<String> keyed(String path, String body, String key) {
        return one.engine().post("midwife-demo", path, body, "Idempotency-Key", key);
    }

    private HttpResponse<String> line(String pregnancy, String fields) {
        return one.engine()
                .sender()
                .send(one.lines("{\"pregnancy\": \"" + pregnancy + "\", " + fields + ", \"type\": \"WomanDied\"}"));
    }

    private List<String> told(HttpRequest.Builder request) {
        var answer = one.engine().sender().send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("999990019");
        return told(json(answer));
    }

    /** Each by its place, wherever that is. */
    private static List<String> told(Map<?, ?> problem) {
        return ((List<?>) problem.get("faults"))
                .stream()
                        .map(fault -> (Map<?, ?>) fault)
                        .map(fault -> Stream.of("header", "parameter", "line")
                                        .filter(fault::containsKey)
                                        .map(where -> where + " " + fault.get(where))
                                        .findFirst()
                                        .orElseGet(() -> String.valueOf(fault.get("pointer")))
                                + " " + fault.get("code"))
                        .toList();
    }

    private static List<String> faults(Map<?, ?> problem) {
        return faults(problem, "code");
    }

    private static List<String> faults(Map<?, ?> problem, String name) {
        return ((List<?>) problem.get("faults"))
                .stream()
                        .map(fault -> (Map<?, ?>) fault)
                        .peek(fault -> assertThat(fault.get("detail").toString())
                                .isNotEqualTo(fault.get("detailEn"))
                                .isNotBlank())
                        .map(fault -> fault.get("pointer") + " " + fault.get(name))
                        .toList();
    }

    @Test
    void a_broken_line_among_ten_thousand_stops_none_of_the_others() {
        var women = 100;
        var before = one.stored();
        var lines = IntStream.range(0, 10_000)
                .mapToObj(i -> i == 5_000
                        ? "{\"type\": \"FirstContactMade\", \"pregnancy\": \"@1\","
                        : i < women ? named(i) : contact(i % women, i))
                .collect(Collectors.joining("\n"));

        var answer = one.engine()
                .sender()
                .send(one.to("midwife-demo", "/api/commands", "application/x-ndjson")
                        .POST(ofString(lines)));

        assertThat(answer.statusCode()).isEqualTo(200);
        var answers = answer.body().lines().toList();
        assertThat(answers).hasSize(10_000);
        assertThat(answers.get(5_000)).contains("\"line\":5001", "\"code\":\"malformed\"", "\"status\":400");
        assertThat(answers.stream().filter(line -> line.contains("\"problem\"")))
                .hasSize(1);
        assertThat(one.stored() - before).isGreaterThan(9_999);
        assertThat(one.engine().get("operator-demo", "/actuator/health").body()).contains("\"status\":\"UP\"");
    }

    private static String named(int woman) {
        return BadRequests.registration("\"bsn\": \"" + Nobody.bsn(woman) + "\", \"as\": \"" + woman + "\"");
    }

    private static String contact(int woman, int line) {
        return BadRequests.contact("\"pregnancy\": \"@" + woman + "\", \"key\": \"c" + line + "\"");
    }

    private void assertUnharmed(long before) {
        assertThat(one.stored()).isEqualTo(before);
        var health = one.engine().get("operator-demo", "/actuator/health");
        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(json(health)).containsEntry("status", "UP");
    }
}
