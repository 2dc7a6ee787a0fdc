package nl.geboortepad.ops.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/** A partnership adopts a pathway of its own: what it asks more of, and what it cannot ask less of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdoptionTest {
    /** Engines date by the clock of the machine, so days here count from today. */
    private static final LocalDate TODAY = LocalDate.now(When.ZONE);

    private static final LocalDate DUE = TODAY.plusDays(280 - 59);

    private RunningEngine engine;
    private String before;
    private String since;

    @BeforeAll
    void start() {
        engine = RunningEngine.start();
        vsv(Map.of("type", "VsvFounded", "when", "2012-05-01", "toldFrom", "2026-01-01"));
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    private static String region(String window) {
        return """
                pathway: midden
                version: 2026-11-01
                parent: zig@2026-11-23
                title: {nl: Zorgpad Midden, en: Pathway of Midden}
                tightens:
                  - norm: first-consult
                    rules:
                      - since: 2026-11-01
                        window: {before: %s}
                """.formatted(window);
    }

    @Test
    @Order(1)
    @SuppressWarnings("unchecked")
    void a_pathway_that_asks_less_is_refused_with_a_course_that_shows_it() {
        var refused = adopt(region("10w0d"));

        assertThat(refused.statusCode()).isEqualTo(409);
        var problem = Sender.json(refused);
        assertThat(problem).containsEntry("rule", "unproven").containsEntry("pointer", "/pathway");
        var norm = ((List<Map<String, Object>>) problem.get("norms")).getFirst();
        assertThat(norm).containsEntry("norm", "first-consult").containsEntry("result", "refuted");
        var course = (Map<String, Object>) norm.get("counterExample");
        assertThat((List<Map<String, Object>>) course.get("facts"))
                .anySatisfy(line -> assertThat(line.toString()).contains("onScreen=9+"));
    }

    @Test
    @Order(2)
    @SuppressWarnings("unchecked")
    void a_text_that_is_no_pathway_is_refused_with_the_place_of_the_fault() {
        var refused = adopt("pathway: midden\nversion: gisteren\n");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Sender.json(refused)).containsEntry("pointer", "/pathway").containsKeys("line", "column");
        assertThat((List<Map<String, Object>>) Sender.json(refused).get("faults"))
                .extracting(fault -> fault.get("line") + ":" + fault.get("column") + " " + fault.get("code") + " "
                        + fault.get("expected") + " / " + fault.get("expectedEn"))
                .containsExactly(
                        "1:1 missing ook 'parent' / 'parent' too",
                        "1:1 missing ook 'title' / 'title' too",
                        "1:1 missing ook 'tightens' / 'tightens' too",
                        "2:10 invalid een dag zoals 2018-01-01 / a day such as 2018-01-01");
    }

    @Test
    @Order(2)
    void what_is_no_yaml_is_malformed_whether_it_is_adopted_or_only_checked() {
        var broken = "pathway: {";
        var adopted = Sender.json(adopt(broken));
        var checked = Sender.json(engine.postBody("quality-demo", "/api/pathways/check", "application/yaml", broken));

        assertThat(adopted).containsEntry("code", "malformed").containsEntry("pointer", "/pathway");
        assertThat(adopted.get("faults")).isEqualTo(checked.get("faults"));
        assertThat(checked).containsEntry("code", "malformed");
    }

    @Test
    @Order(3)
    void what_began_before_the_adoption_was_recorded_is_judged_as_it_was() throws InterruptedException {
        before = registered("999990019", TODAY.minusDays(1));

        var adopted = adopt(region("8w0d"));

        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
        assertThat(verdict(before, "")).isEqualTo("met");
        new Worklist(engine.sender()).awaitViews();
    }

    @Test
    @Order(4)
    @SuppressWarnings("unchecked")
    void what_begins_since_is_judged_by_it_and_the_verdict_says_so() {
        since = registered("999990032", TODAY);

        var verdict = judged(since, "");

        assertThat((Map<String, Object>) verdict.get("verdict")).containsEntry("kind", "met-late");
        assertThat((Map<String, Object>) verdict.get("adopted"))
                .containsEntry("vsv", "vsv:midden")
                .containsEntry("pathway", "midden@2026-11-01")
                .containsEntry("wanted", "2026-01-01")
                .containsEntry("from", TODAY.toString());
    }

    @Test
    @Order(5)
    void the_worklist_says_the_same() throws InterruptedException {
        var worklist = new Worklist(engine.sender());
        worklist.awaitViews();

        assertThat(consults(worklist, before)).containsExactly("met");
        assertThat(consults(worklist, since)).containsExactly("met-late");
    }

    @Test
    @Order(6)
    @SuppressWarnings("unchecked")
    void what_if_the_other_pathway_had_held_names_the_verdicts_that_differ_and_why() {
        var answer = engine.json(
                "midwife-demo", "/api/pregnancies/" + before + "/what-if?pathway=midden@2026-11-01&on=" + TODAY);

        assertThat((List<Map<String, Object>>) answer.get("differences"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference)
                            .containsEntry("norm", "first-consult")
                            .containsEntry("occurrence", "");
                    assertThat(kind(difference, "is")).isEqualTo("met");
                    assertThat(kind(difference, "wouldBe")).isEqualTo("met-late");
                    assertThat(difference.get("why").toString()).contains("instead of");
                });
        assertThat((Integer) answer.get("same")).isPositive();
        assertThat(answer).containsEntry("notVisible", 0);
    }

    @Test
    @Order(7)
    @SuppressWarnings("unchecked")
    void what_if_over_many_counts_what_turns_for_a_steward_and_over_two_women_nothing_for_quality_staff()
            throws InterruptedException {
        new Worklist(engine.sender()).awaitViews();
        var path = "/api/quality/what-if?dueFrom=%s&dueTo=%s&on=%s".formatted(DUE.minusDays(1), DUE.plusDays(1), TODAY);
        var draft = region("8w1d").replace("midden", "ontwerp");

        var days = engine.postBody("quality-demo", path, "application/yaml", draft);
        var counted = engine.postBody("quality-demo", quarter(), "application/yaml", draft);
        var named = engine.postBody("steward-demo", path, "application/yaml", draft);
        var national = engine.json("steward-demo", path + "&pathway=zig@2026-11-23");

        assertThat(days.statusCode()).isEqualTo(400);
        assertThat(counted.statusCode()).as(counted.body()).isEqualTo(200);
        assertThat(counted.body()).doesNotContain("pregnancy-");
        assertThat(Sender.json(counted)).containsEntry("tooFew", true).doesNotContainKeys("looked", "differ", "cases");
        assertThat(Sender.json(named)).containsEntry("looked", 2).containsEntry("differ", 2);
        assertThat(((List<Map<String, Object>>) Sender.json(named).get("norms"))
                        .getFirst()
                        .get("turned"))
                .isEqualTo(Map.of("met to met-late", 1, "met-late to met-late", 1));
        assertThat(named.body()).contains(before).contains(since);
        assertThat(national).containsEntry("differ", 1);
    }

    private static String quarter() {
        var first = DUE.with(IsoFields.DAY_OF_QUARTER, 1);
        return "/api/quality/what-if?dueFrom=%s&dueTo=%s"
                .formatted(first, first.plusMonths(3).minusDays(1));
    }

    @Test
    @Order(8)
    void a_pathway_that_nobody_adopted_cannot_be_named() {
        var answer = engine.get("midwife-demo", "/api/pregnancies/" + before + "/what-if?pathway=midden@2020-01-01");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Sender.json(answer)).containsEntry("parameter", "pathway");
    }

    @SuppressWarnings("unchecked")
    private static String kind(Map<String, Object> difference, String side) {
        return (String) ((Map<String, Object>) ((Map<String, Object>) difference.get(side)).get("verdict")).get("kind");
    }

    private List<String> consults(Worklist worklist, String pregnancy) {
        return worklist.rows("midwife-demo", TODAY).stream()
                .map(row -> JsonMapper.shared().readTree(row))
                .filter(row -> row.path("pregnancy").stringValue().equals(pregnancy)
                        && row.path("norm").stringValue().equals("first-consult"))
                .map(row -> row.path("verdict").path("kind").stringValue())
                .toList();
    }

    private String registered(String bsn, LocalDate first) {
        var answer = engine.post("midwife-demo", "/api/pregnancies", """
                {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "when": "%s", "dueDate": "%s",
                 "basis": "ultrasound", "careFrom": "%s", "fromTheStart": true}""".formatted(bsn, first, DUE, first));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var pregnancy = (String) Sender.json(answer).get("pregnancy");
        var intake = engine.post("midwife-demo", "/api/pregnancies/" + pregnancy + "/commands", """
                {"type": "IntakeHeld", "when": "%s", "by": {"role": "midwife", "organisation": "agb:08001234",
                 "person": "900001234"}, "discussed": ["anamnesis-woman"]}""".formatted(TODAY));
        assertThat(intake.statusCode()).as(intake.body()).isEqualTo(200);
        return pregnancy;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> judged(String pregnancy, String more) {
        var answer =
                engine.json("midwife-demo", "/api/pregnancies/" + pregnancy + "/compliance?norm=first-consult" + more);
        return ((List<Map<String, Object>>) answer.get("verdicts")).getFirst();
    }

    @SuppressWarnings("unchecked")
    private String verdict(String pregnancy, String more) {
        return (String) ((Map<String, Object>) judged(pregnancy, more).get("verdict")).get("kind");
    }

    private HttpResponse<String> adopt(String text) {
        return vsv(Map.of("type", "AdoptPathway", "when", "2026-01-01", "pathway", text));
    }

    private HttpResponse<String> vsv(Map<String, String> body) {
        return engine.post(
                "quality-demo",
                "/api/vsvs/vsv:midden/commands",
                JsonMapper.shared().writeValueAsString(body));
    }
}
