package nl.geboortepad.ops.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.command.pregnancy.http.PregnancyForm;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.openapi.RequestExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what, as a table: by what somebody is to a woman, each address and what comes back. In {@code who-may.txt}; an
 * address that is not in it is a failure.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {
    /** What each is to her: the midwives began the record and referred her to the hospital; nobody named the maternity care. */
    private static final Map<String, String> WHO = identities();

    private static final Set<String> OF_A_STEWARD = Set.of("MergePregnancies", "UndoMerge");

    private RunningEngine engine;
    private String hers;

    private static Map<String, String> identities() {
        var who = new LinkedHashMap<String, String>();
        who.put("founder", "midwife-demo");
        who.put("named", "hospital-demo");
        who.put("newcomer", "kraamzorg-demo");
        who.put("stranger", "jgz-demo");
        who.put("steward", "steward-demo");
        who.put("auditor", "auditor-demo");
        who.put("quality", "quality-demo");
        who.put("operator", "operator-demo");
        who.put("herself", "client-demo");
        return who;
    }

    record Line(String method, String path, List<String> statuses) {
        static Line parse(String text) {
            var words = text.trim().split("\\s+");
            return new Line(words[0], words[1], List.of(words).subList(2, words.length));
        }

        String request() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return request();
        }
    }

    @BeforeAll
    void start() {
        engine = RunningEngine.start();
        hers = register("midwife-demo");
        report("midwife-demo", """
                {"type": "IntakeHeld", "when": "2026-03-04", "discussed": ["anamnesis-woman"],
                 "by": {"role": "midwife", "organisation": "agb:08001234", "person": "900001234"}}""");
        report("midwife-demo", """
                {"type": "ReferralMade", "when": "2026-03-10", "referral": "R-1", "from": "agb:08001234", "to": "%s",
                 "line": "second", "kind": "consult", "urgency": "routine", "vilCodes": ["1010"], "channel": "digital"}""".formatted(organisation("hospital-demo")));
        register("kraamzorg-demo");
        report("kraamzorg-demo", """
                {"type": "KraamzorgIntakeHeld", "when": "2026-03-20", "organisation": "%s"}""".formatted(organisation("kraamzorg-demo")));
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    private String organisation(String identity) {
        var token = engine.sender().token(identity).split("\\.")[1];
        var claims = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return "agb:" + JsonMapper.shared().readTree(claims).get("organisation").asString();
    }

    private String register(String identity) {
        var answer = engine.post(identity, "/api/pregnancies", registration("999990019"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Sender.json(answer)).containsEntry("version", 2);
        return (String) Sender.json(answer).get("pregnancy");
    }

    private static String registration(String bsn) {
        return """
                {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "when": "2026-02-26",
                 "dueDate": "2026-10-08", "basis": "last-menstruation", "gravidity": 2, "parity": 1,
                 "careFrom": "2026-02-26", "fromTheStart": true}""".formatted(bsn);
    }

    private void report(String identity, String fact) {
        var answer = engine.post(identity, "/api/pregnancies/" + hers + "/commands", fact);
        assertThat(answer.statusCode()).as(fact + answer.body()).isEqualTo(200);
    }

    static List<Line> lines() throws IOException {
        try (var in = WhoMayTest.class.getResourceAsStream("who-may.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::parse)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void each_gets_what_the_table_says(Line line) {
        var answers = new ArrayList<String>();
        WHO.values()
                .forEach(identity -> answers.add(Integer.toString(status(identity, line.method(), line.path(), hers))));

        assertThat(line.request() + " " + String.join(" ", answers))
                .isEqualTo(line.request() + " " + String.join(" ", line.statuses()));
    }

    @Test
    void every_address_is_in_the_table() throws IOException {
        var there = new TreeSet<String>();
        engine.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    for (var path : mapping.getPatternValues()) {
                        if (path.startsWith("/api/")) {
                            mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> there.add(method + " " + path.replaceAll("\\{[a-z]+}", "{}")));
                        }
                    }
                });
        var told = new TreeSet<String>();
        lines().forEach(line -> told.add(line.method() + " "
                + line.path()
                        .replaceAll("\\?.*", "")
                        .replaceAll(
                                "\\{[a-z]+}|vsv:[a-z]+|audit-[0-9a-f-]{36}|(?<=views/)worklist(?=/rebuild)", "{}")));

        assertThat(told).isEqualTo(there);
    }

    /** Facts and all else that can be sent about a pregnancy. */
    static Stream<String> requests() {
        return Stream.concat(
                EventNames.of(CareEvent.class).keySet().stream(),
                PregnancyForm.requests().keySet().stream().filter(type -> !type.equals("RegisterPregnancy")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whoever_has_no_part_in_it_sends_nothing_and_learns_nothing(String type) {
        var body = RequestExamples.of(type);
        var hidden = engine.post("jgz-demo", "/api/pregnancies/" + hers + "/commands", body);
        var unknown = engine.post("jgz-demo", "/api/pregnancies/" + PregnancyId.random() + "/commands", body);

        // What only a steward may ask is refused by the role, before anything is looked for.
        assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(OF_A_STEWARD.contains(type) ? 403 : 404);
        assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(hidden.body()).isEqualTo(unknown.body());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void what_one_may_not_know_is_answered_as_what_is_not_there(Line line) {
        if (line.path().contains("{hers}")) {
            assertThat(body("jgz-demo", line.method(), line.path(), hers))
                    .isEqualTo(body(
                            "jgz-demo",
                            line.method(),
                            line.path(),
                            PregnancyId.random().toString()));
        }
    }

    private int status(String identity, String method, String path, String pregnancy) {
        return answer(identity, method, path, pregnancy).statusCode();
    }

    private String body(String identity, String method, String path, String pregnancy) {
        return answer(identity, method, path, pregnancy).body();
    }

    private HttpResponse<String> answer(String identity, String method, String path, String pregnancy) {
        var address = path.replace("{hers}", pregnancy);
        if (method.equals("GET")) {
            return engine.get(identity, address);
        }
        var type = path.contains("what-if") || path.contains("pathways/check")
                ? "application/yaml"
                : path.equals("/api/commands")
                        ? "application/x-ndjson"
                        : path.equals("/api/registrations") ? "application/xml" : "application/json";
        return engine.postBody(identity, address, type, type.equals("application/json") ? "{}" : "x");
    }

    @Test
    void whether_she_is_known_cannot_be_asked_by_registering_her() {
        var known = engine.post("jgz-demo", "/api/pregnancies", registration("999990019"), "If-Match", "\"99\"");
        var unknown = engine.post("jgz-demo", "/api/pregnancies", registration("999990020"), "If-Match", "\"99\"");

        assertThat(known.statusCode()).isEqualTo(400);
        assertThat(known.body()).isEqualTo(unknown.body());
    }

    // ---- what is in the answers

    @SuppressWarnings("unchecked")
    private List<String> facts(String identity) {
        return ((List<Map<String, Object>>) engine.json(identity, "/api/pregnancies/" + hers + "/timeline")
                        .get("facts"))
                .stream().map(fact -> (String) fact.get("type")).distinct().toList();
    }

    @Test
    void each_sees_what_care_lets_her_see() {
        assertThat(facts("midwife-demo")).contains("IntakeHeld", "ReferralMade").doesNotContain("KraamzorgIntakeHeld");
        assertThat(facts("hospital-demo"))
                .contains("IntakeHeld", "ReferralMade")
                .doesNotContain("KraamzorgIntakeHeld");
        assertThat(facts("kraamzorg-demo"))
                .containsExactlyInAnyOrder(
                        "PregnancyRegistered", "RegistrationReceived", "DueDateEstablished", "KraamzorgIntakeHeld");
        assertThat(facts("steward-demo")).contains("IntakeHeld", "KraamzorgIntakeHeld");
        assertThat(facts("client-demo")).contains("IntakeHeld", "KraamzorgIntakeHeld");
    }

    @Test
    void a_newcomer_reads_no_verdict_and_nothing_of_others() {
        var answer = engine.get("kraamzorg-demo", "/api/pregnancies/" + hers + "/compliance?on=2026-04-01");

        assertThat(answer.body())
                .contains("not-visible", "Niet zichtbaar voor u")
                .doesNotContain("\"missed\"", "\"met\"", "08001234", "IntakeHeld");
        assertThat(Sender.json(answer)).containsEntry("version", 3);
    }

    @Test
    void a_worklist_says_of_each_verdict_what_is_told_of_the_case_by_name() throws InterruptedException {
        var worklist = new Worklist(engine.sender());
        worklist.awaitViews();
        var on = LocalDate.of(2026, 4, 1);
        var shown = new TreeMap<String, Integer>();
        for (var identity : List.of("midwife-demo", "hospital-demo", "kraamzorg-demo")) {
            var told = verdicts(engine.get(identity, "/api/pregnancies/" + hers + "/compliance?on=" + on)
                    .body());
            var listed = worklist.rows(identity, on).stream()
                    .map(JsonMapper.shared()::readTree)
                    .filter(row -> row.get("pregnancy").asString().equals(hers))
                    .map(WhoMayTest::verdict)
                    .sorted()
                    .toList();
            assertThat(listed).as(identity).isEqualTo(told);
            shown.put(identity, told.size());
        }
        assertThat(shown.get("midwife-demo")).isPositive().isEqualTo(shown.get("hospital-demo"));
        assertThat(shown).containsEntry("kraamzorg-demo", 0);
    }

    private static List<String> verdicts(String compliance) {
        return JsonMapper.shared()
                .readTree(compliance)
                .get("verdicts")
                .valueStream()
                .filter(verdict -> !verdict.at("/verdict/kind").asString().equals("not-visible"))
                .map(WhoMayTest::verdict)
                .sorted()
                .toList();
    }

    private static String verdict(JsonNode told) {
        return told.get("norm").asString() + " " + told.get("occurrence").asString() + " " + told.get("sentence");
    }

    @Test
    void a_newcomer_is_told_that_another_pathway_would_show_her_nothing_either() {
        var answer = engine.json(
                "kraamzorg-demo", "/api/pregnancies/" + hers + "/what-if?pathway=zig@2026-11-23&on=2026-04-01");

        assertThat(answer).containsEntry("same", 0).containsEntry("differences", List.of());
        assertThat((Integer) answer.get("notVisible")).isPositive();
    }

    @Test
    void she_sees_who_could_see_what() {
        var answer = engine.get("client-demo", "/api/pregnancies/" + hers + "/access")
                .body();

        assertThat(answer).contains("\"referred\"", "naar haar verwezen", organisation("kraamzorg-demo"));
        assertThat(engine.get("kraamzorg-demo", "/api/pregnancies/" + hers + "/access")
                        .body())
                .contains(organisation("kraamzorg-demo"))
                .doesNotContain("08001234", "hidden");
    }
}
