package nl.geboortepad.ops.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a fact that a midwife sends to what every reader is told of it, in the whole engine. */
class ReadingTest {
    private static RunningEngine engine;
    private static String pregnancy;
    private static String written;

    @BeforeAll
    static void start() {
        engine = RunningEngine.start();
        var registered = Sender.json(sends("/api/pregnancies", """
                {"type": "RegisterPregnancy", "bsn": "999990019", "name": "Mevrouw Voorbeeld", "vsv": "vsv:midden",
                 "dueDate": "2026-10-01", "basis": "ultrasound", "careFrom": "2026-02-20", "fromTheStart": true}""", "a"));
        pregnancy = (String) registered.get("pregnancy");
        var told = Sender.json(sends("/api/pregnancies/" + pregnancy + "/commands", """
                {"type": "IntakeHeld", "when": "2026-02-23", "partnerPresent": true, "discussed": ["anamnesis-woman"],
                 "by": {"role": "midwife", "organisation": "agb:08001234", "person": "900001234"}}""", "b"));
        written = pregnancy + ":" + told.get("version");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static HttpResponse<String> sends(String path, String json, String key) {
        var sender = engine.sender();
        var answer = sender.send(sender.as("midwife-demo", path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer;
    }

    private static HttpResponse<String> csv(String path) {
        return engine.sender()
                .send(engine.sender()
                        .as("midwife-demo", path)
                        .header("Accept", "text/csv")
                        .GET());
    }

    @Test
    void who_wrote_reads_it_back_in_the_worklist() {
        var answer = engine.json("midwife-demo", "/api/worklist?status=met&norm=first-consult&after=" + written);
        assertThat(answer).containsEntry("total", 1);
        assertThat(answer.get("rows").toString()).contains(pregnancy);
        var table = csv("/api/worklist?status=met&norm=first-consult");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body().lines()).hasSize(2);
    }

    @Test
    void timeline_compliance_and_replay_tell_the_same_case() {
        var path = "/api/pregnancies/" + pregnancy;
        var timeline = engine.json("midwife-demo", path + "/timeline");
        assertThat(timeline.get("facts").toString())
                .contains("Intake gehouden door verloskundige")
                .doesNotContain("999990019");
        assertThat(engine.json("midwife-demo", path + "/compliance")
                        .get("verdicts")
                        .toString())
                .contains("Voldaan op 23 februari 2026.");
        assertThat((List<?>) engine.json("steward-demo", path + "/replay").get("frames"))
                .isNotEmpty();
        assertThat(engine.json("client-demo", path + "/timeline")).containsKey("facts");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_course_tells_how_she_stood_on_a_day_and_by_which_entries() {
        var path = "/api/pregnancies/" + pregnancy + "/course";
        var before = (Map<String, Object>)
                engine.json("midwife-demo", path + "?on=2026-02-22").get("course");
        var answer = engine.json("midwife-demo", path + "?on=2026-02-23");
        var course = (Map<String, Object>) answer.get("course");

        assertThat(before.get("accountable").toString()).doesNotContain("agb:08001234");
        assertThat(course.get("accountable").toString()).contains("agb:08001234");
        assertThat(course.get("dueDate").toString())
                .as("it was established on the day of registering")
                .contains("Uitgerekende datum: niet bekend.");
        assertThat(answer).containsEntry("dueDate", "2026-10-01");
        assertThat(((Map<String, Object>) engine.json("midwife-demo", path).get("course"))
                        .get("dueDate")
                        .toString())
                .contains("1 oktober 2026 (echo)", "1 October 2026 (ultrasound)");
        assertThat(answer.get("entries").toString())
                .contains("Intake gehouden door verloskundige")
                .doesNotContain("999990019");
        assertThat(engine.json("steward-demo", path)).containsKey("course");
        assertThat(engine.json("client-demo", path)).containsKey("course");
    }

    @Test
    void quality_staff_get_figures_and_no_case() {
        assertThat(engine.json("steward-demo", "/api/quality/compliance?after=" + written))
                .containsEntry("pregnancies", 1);
        var figures = engine.json("quality-demo", "/api/quality/compliance");
        assertThat(figures)
                .as("one woman is no figure")
                .containsEntry("tooFew", true)
                .doesNotContainKey("pregnancies");
        assertThat(figures.toString()).doesNotContain("pregnancy-");
        assertThat(engine.get("quality-demo", "/api/worklist").statusCode()).isEqualTo(403);
        assertThat(engine.get("quality-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_has_no_part_in_it_is_told_that_it_does_not_exist() {
        var hidden = engine.get("hospital-demo", "/api/pregnancies/" + pregnancy + "/timeline");
        var unknown =
                engine.get("hospital-demo", "/api/pregnancies/pregnancy-00000000-0000-4000-8000-000000000000/timeline");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(unknown.body());
    }

    @Test
    void a_wrong_or_unknown_parameter_is_a_problem() {
        for (var query : Map.of("on=1-1-2026", "on", "size=0", "size", "sort=colour", "sort")
                .entrySet()) {
            var answer = engine.get("midwife-demo", "/api/worklist?" + query.getKey());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Sender.json(answer)).containsEntry("parameter", query.getValue());
        }
        assertThat(engine.get("midwife-demo", "/api/worklist?knowAt=2026-01-01").statusCode())
                .isEqualTo(400);
        assertThat(engine.get("midwife-demo", "/api/pregnancies/" + pregnancy + "/timeline?colour=red")
                        .statusCode())
                .isEqualTo(400);
    }
}
