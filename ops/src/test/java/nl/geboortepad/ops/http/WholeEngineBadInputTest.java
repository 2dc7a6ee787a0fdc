package nl.geboortepad.ops.http;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
