package nl.geboortepad.ops.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CheckOverHttpTest {
    private static final String REGION = """
            pathway: midden
            version: 2026-12-01
            parent: zig@2026-11-23
            title: {nl: Regio Midden, en: Midden region}
            tightens:
              - norm: first-consult
                rules: [{since: 2026-12-01, window: {before: 8w0d}}]
              - norm: emergency-accepted
                rules: [{since: 2026-12-01, window: {within: 1d}}]
              - norm: vsv-registered
                rules: [{since: 2026-12-01, window: {before: 6w0d}}]
            """;

    private static RunningEngine engine;

    @BeforeAll
    static void start() {
        engine = RunningEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void each_norm_is_proven_or_refuted_by_a_course() {
        var answer = check("midwife-demo", REGION);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var told = tree(answer);
        assertThat(told.get("pathway").asString()).isEqualTo("midden");
        assertThat(told.get("version").asString()).isEqualTo("2026-12-01");
        assertThat(told.get("parent").asString()).isEqualTo("zig@2026-11-23");
        assertThat(told.get("adoptable").asBoolean()).isFalse();
        assertThat(told.get("norms").findValuesAsString("result"))
                .containsExactlyInAnyOrder("proven", "refuted", "refuted");
        var emergency = norm(told, "emergency-accepted");
        assertThat(emergency.at("/why/en").asString()).isEqualTo("the window of the region closes later");
        var course = emergency.get("counterExample");
        assertThat(course.at("/region/0/verdict/kind").asString()).isEqualTo("met");
        assertThat(course.at("/parent/0/verdict/kind").asString()).isEqualTo("met-late");
        assertThat(course.get("facts").findValuesAsString("type")).contains("ReferralMade");
        assertThat(course.get("facts").findValuesAsString("nl").toString()).contains("spoed");
        assertThat(course.get("facts").get(1).at("/age/onScreen").asString()).matches("\\d+\\+\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"midwife-demo", "quality-demo", "auditor-demo", "steward-demo", "operator-demo"})
    void whoever_is_known_may_check(String identity) {
        assertThat(check(identity, REGION.substring(0, REGION.indexOf("  - norm: emerg")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_fault_is_pointed_at_by_line_and_column() {
        var answer = check("midwife-demo", REGION.replace("8w0d", "acht"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Sender.json(answer))
                .containsEntry("code", "invalid")
                .containsEntry("line", 7)
                .containsEntry("column", 50)
                .containsKeys("expected", "expectedEn");
        assertThat(answer.body()).doesNotContain("acht");
    }

    @Test
    @SuppressWarnings("unchecked")
    void all_faults_are_pointed_at_in_the_order_of_their_places() {
        var answer = check(
                "midwife-demo",
                REGION.replace("8w0d", "acht")
                        .replace("version: ", "version: overmorgen # ")
                        .replace("title:", "titel:"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("acht").doesNotContain("overmorgen");
        var problem = Sender.json(answer);
        assertThat(problem)
                .containsEntry("code", "invalid")
                .containsEntry("line", 2)
                .containsEntry("column", 10);
        var faults = (List<Map<String, Object>>) problem.get("faults");
        assertThat(faults)
                .extracting(fault -> fault.get("line") + ":" + fault.get("column"))
                .containsExactly("2:10", "4:1", "7:50");
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault)
                        .containsOnlyKeys("code", "detail", "detailEn", "line", "column", "expected", "expectedEn"));
        assertThat(faults).extracting(fault -> fault.get("code")).containsExactly("invalid", "unknown", "invalid");
        assertThat(faults.getFirst())
                .containsEntry("expected", "een dag zoals 2018-01-01")
                .containsEntry("expectedEn", "a day such as 2018-01-01");
    }

    private static HttpResponse<String> check(String identity, String yaml) {
        return engine.postBody(identity, "/api/pathways/check", "application/yaml", yaml);
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return EventJson.mapper().readTree(answer.body());
    }

    private static JsonNode norm(JsonNode told, String id) {
        return told.get("norms")
                .valueStream()
                .filter(norm -> norm.get("norm").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
