package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static nl.geboortepad.ops.story.Telling.COMMANDS;
import static nl.geboortepad.ops.story.Telling.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a case to what a partnership does about it; and nobody can find the way back. */
@ExtendWith(OutputCaptureExtension.class)
class PerinatalAuditTest {
    private static final String LINE = "10.12 uur: CTG afwijkend";
    private static final String FACTOR = "Er werd pas na twintig minuten overlegd";
    private static final String ADVICE = "Spreek af wie bij een afwijkend CTG belt";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private EmbeddedDatabase fresh;
    private RunningEngine engine;
    private JdbcClient database;
    private String pregnancy;
    private String audit;

    @BeforeEach
    void a_child_is_born_in_bad_condition(TestInfo test) throws InterruptedException {
        fresh = EmbeddedDatabase.fresh();
        database = JdbcClient.create(fresh.administrator());
        engine = RunningEngine.on(
                fresh,
                RunningEngine.keys(),
                "geboortepad.audits.told-within=0s",
                // Else it is told by the closing alone.
                "geboortepad.audits.look-every=" + (test.getTags().contains("closing-tells") ? "1h" : "200ms"));
        done(engine.post(
                "steward-demo",
                "/api/vsvs/vsv:midden/commands",
                "{\"type\": \"VsvFounded\", \"when\": \"2012-05-01\", \"toldFrom\": \"2026-01-01\"}"));
        pregnancy = (String) json(engine.post("midwife-demo", "/api/pregnancies", registration(Caseload.bsn(300))))
                .get("pregnancy");
        done(engine.post("midwife-demo", COMMANDS.formatted(pregnancy), """
                {"type": "ChildBorn", "when": "2026-09-28", "child": 1, "alive": true, "place": "hospital", \
                "mode": "spontaneous", "apgar5": 4}"""));
        new Worklist(engine.sender()).awaitViews();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_case_becomes_an_audit_becomes_an_action_and_nothing_leads_back(CapturedOutput log)
            throws InterruptedException {
        assertThat(proposed()).singleElement().satisfies(one -> {
            assertThat(one.path("pregnancy").stringValue()).isEqualTo(pregnancy);
            assertThat(one.path("theme").path("id").stringValue()).isEqualTo("term-asphyxia");
            assertThat(one.path("child").intValue()).isEqualTo(1);
            assertThat(one.path("due").stringValue()).isEqualTo("2026-12-27");
        });

        open();
        assertThat(proposed()).isEmpty();
        assertThat(told().path("theCase").path("pregnancy").stringValue()).isEqualTo(pregnancy);
        assertThat(told().path("opened").stringValue()).isEqualTo("2026-10-01/2027-01-01");
        assertThat(get("/case").body()).contains("ChildBorn", pregnancy);
        await(() -> timeline().contains("BroughtToAudit"));

        report("""
                {"type": "ChronologyAgreed", "when": "2026-11-05", "lines": ["%s", "10.32 uur: overleg"]}""".formatted(LINE));
        report(
                "{\"type\": \"AuditMeetingHeld\", \"when\": \"2026-11-10\", \"attended\": [\"midwife\", \"gynaecologist\"]}");
        report("""
                {"type": "SubstandardFactorFound", "when": "2026-11-10", "factor": 1, "lines": [1, 2], \
                "category": "midwife", "relation": "possible", "what": "%s"}""".formatted(FACTOR));
        report("""
                {"type": "RecommendationMade", "when": "2026-11-10", "recommendation": "A-1", "factors": [1], \
                "owner": "midwives", "due": "2027-03-01", "what": "%s"}""".formatted(ADVICE));
        await(() -> vsv().contains("ImprovementActionOpened"));
        report("""
                {"type": "RecommendationFollowedUp", "when": "2026-11-20", "recommendation": "A-1", "result": "done", \
                "note": "Staat in het protocol"}""");
        await(() -> vsv().contains("ImprovementActionCompleted"));
        assertThat(vsv())
                .containsExactly(
                        "VsvFounded", "PerinatalAuditHeld", "ImprovementActionOpened", "ImprovementActionCompleted");
        assertThat(told().toString()).contains(LINE, FACTOR, ADVICE, "Staat in het protocol");

        report("{\"type\": \"CloseAudit\", \"when\": \"2026-11-21\"}");
        await(() -> count("vault.audit") == 0);

        new Worklist(engine.sender()).awaitViews();
        assertThat(told().toString())
                .contains(FACTOR, ADVICE, "Staat in het protocol", "\"state\":\"closed\"")
                .doesNotContain(LINE, pregnancy, "theCase");
        assertThat(get("/case").statusCode()).isEqualTo(404);
        assertThat(listed().path("audits")).singleElement().satisfies(one -> {
            assertThat(one.path("state").stringValue()).isEqualTo("closed");
            assertThat(one.path("recommendations").intValue()).isEqualTo(1);
            assertThat(one.path("followedUp").intValue()).isEqualTo(1);
        });
        assertThat(report("{\"type\": \"CloseAudit\", \"when\": \"2026-11-22\"}", 409))
                .containsEntry("rule", "closed");
        assertThat(rows("vault.audit_words")).hasSize(3);
        assertThat(log.getAll()).doesNotContain(uuid(pregnancy), uuid(audit));
        nothingLeadsBack();
    }

    /** No row of any table knows something of the audit and something of the pregnancy. */
    private void nothingLeadsBack() {
        var ofHer = ids(pregnancy);
        ofHer.add(uuid(pregnancy));
        ofHer.add(Caseload.bsn(300));
        var ofIt = ids(audit);
        ofIt.add(uuid(audit));
        assertThat(ofHer).hasSizeGreaterThan(6);
        assertThat(ofIt).hasSizeGreaterThan(4).doesNotContainAnyElementsOf(ofHer);
        for (var table : tables()) {
            assertThat(rows(table))
                    .as(table)
                    .noneMatch(row -> ofHer.stream().anyMatch(row::contains)
                            && ofIt.stream().anyMatch(row::contains));
        }
        assertThat(rows("vault.key")).noneMatch(row -> row.contains(uuid(audit)));
        assertThat(rows("vault.audit")).isEmpty();
    }

    /** Of the stream itself, of its events, and whatever else is written beside or in them as one. */
    private Set<String> ids(String stream) {
        return stored(stream).stream()
                .flatMap(row -> java.util.regex.Pattern.compile(
                                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=\")=?[\\w-]{43}(?=\")")
                        .matcher(row)
                        .results()
                        .map(java.util.regex.MatchResult::group))
                .collect(Collectors.toSet());
    }

    @Test
    void a_stranger_proposes_no_case_by_a_fact_of_its_own_and_takes_none_away() throws InterruptedException {
        var hers = (String) json(engine.post("midwife-demo", "/api/pregnancies", registration(Caseload.bsn(301))))
                .get("pregnancy");
        done(engine.post("hospital-demo", "/api/pregnancies", registration(Caseload.bsn(301))));
        done(engine.post(
                "hospital-demo", COMMANDS.formatted(hers), "{\"type\": \"WomanDied\", \"when\": \"2026-10-30\"}"));
        // Of this one, those inside do not see each other's facts.
        var apart = (String) json(engine.post("midwife-demo", "/api/pregnancies", registration(Caseload.bsn(302))))
                .get("pregnancy");
        done(engine.post(
                "steward-demo",
                "/api/pregnancies",
                registration(Caseload.bsn(302)).replace("{", "{\"organisation\": \"agb:08004444\", ")));
        done(engine.post("hospital-demo", "/api/pregnancies", registration(Caseload.bsn(302))));
        done(engine.post(
                "hospital-demo", COMMANDS.formatted(apart), "{\"type\": \"WomanDied\", \"when\": \"2026-10-30\"}"));
        new Worklist(engine.sender()).awaitViews();

        assertThat(proposed())
                .extracting(one -> one.path("pregnancy").stringValue())
                .containsExactly(pregnancy);
        assertThat(engine.get("auditor-demo", "/api/pregnancies/" + hers + "/timeline")
                        .statusCode())
                .isEqualTo(404);

        done(engine.post(
                "midwife-demo", COMMANDS.formatted(apart), "{\"type\": \"WomanDied\", \"when\": \"2026-10-30\"}"));
        new Worklist(engine.sender()).awaitViews();
        assertThat(proposed())
                .as("what one of those inside says")
                .extracting(one -> one.path("pregnancy").stringValue())
                .containsExactlyInAnyOrder(pregnancy, apart);

        done(engine.post("hospital-demo", COMMANDS.formatted(apart), """
                {"type": "NormDeclined", "when": "2026-10-31", "norm": "audit-case", \
                "informedBy": {"role": "gynaecologist", "organisation": "agb:06010234", "person": "900001234"}}"""));
        done(engine.post(
                "hospital-demo",
                COMMANDS.formatted(apart),
                "{\"type\": \"WomanDied\", \"when\": \"2026-08-01/2026-11-30\"}"));
        new Worklist(engine.sender()).awaitViews();
        assertThat(proposed())
                .as("nor does a stranger take one away")
                .extracting(one -> one.path("pregnancy").stringValue())
                .containsExactlyInAnyOrder(pregnancy, apart);
    }

    @Test
    void to_all_but_the_auditors_of_its_partnership_there_is_no_audit() {
        open();
        for (var other : List.of(
                "midwife-demo", "hospital-demo", "quality-demo", "steward-demo", "operator-demo", "client-demo")) {
            for (var path : List.of(
                    "",
                    "/proposed",
                    "/" + audit,
                    "/" + audit + "/case",
                    "/audit-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f")) {
                assertThat(engine.get(other, "/api/audits" + path).statusCode())
                        .as(other + " " + path)
                        .isEqualTo(403);
            }
            assertThat(engine.post(other, "/api/audits/" + audit + "/commands", "{\"type\": \"CloseAudit\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(engine.post(other, "/api/audits", opening()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(engine.get("midwife-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                        .body())
                .doesNotContain(uuid(audit));
    }

    @Test
    void an_auditor_looks_at_a_case_from_its_proposal_until_its_audit_closes_and_at_no_other()
            throws InterruptedException {
        var other = (String) json(engine.post("midwife-demo", "/api/pregnancies", registration(Caseload.bsn(301))))
                .get("pregnancy");
        new Worklist(engine.sender()).awaitViews();
        assertThat(answers(other)).containsOnly(404);
        assertThat(answers(pregnancy)).as("proposed").containsOnly(200);

        open();
        await(() -> timeline().contains("BroughtToAudit"));
        new Worklist(engine.sender()).awaitViews();
        assertThat(proposed()).isEmpty();
        assertThat(answers(pregnancy)).as("open").containsOnly(200);

        report("{\"type\": \"CloseAudit\", \"when\": \"2026-11-21\"}");
        await(() -> count("vault.audit") == 0);
        assertThat(answers(pregnancy)).as("closed").containsOnly(404);
        assertThat(answers(other)).containsOnly(404);
        assertThat(engine.get("auditor-demo", "/api/worklist").statusCode()).isEqualTo(403);
    }

    /** What an auditor is told at every door of one pregnancy, once the view of audits has read on. */
    private List<Integer> answers(String pregnancy) {
        return List.of("timeline", "course", "compliance", "replay", "what-if?pathway=zig@2026-11-23").stream()
                .map(question -> "/api/pregnancies/" + pregnancy + "/" + question)
                .peek(address -> await(() -> answer(address) != 503))
                .map(this::answer)
                .toList();
    }

    private int answer(String address) {
        return engine.get("auditor-demo", address).statusCode();
    }

    @Test
    @Tag("closing-tells")
    void the_pregnancy_is_told_also_when_the_audit_closes_at_once() {
        open();
        report("{\"type\": \"CloseAudit\", \"when\": \"2026-11-21\"}");

        await(() -> timeline().contains("BroughtToAudit"));
        await(() -> count("vault.audit") == 0);
        nothingLeadsBack();
    }

    // ----

    private static String opening(String pregnancy) {
        return """
                {"type": "OpenAudit", "theme": "term-asphyxia", "pregnancy": "%s", "child": 1, "when": "2026-11-01"}""".formatted(pregnancy);
    }

    private String opening() {
        return opening(pregnancy);
    }

    private void open() {
        var opened = engine.post("auditor-demo", "/api/audits", opening(), "Idempotency-Key", "audit-1");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        audit = (String) json(opened).get("audit");
        assertThat(opened.headers().firstValue("Location")).contains("/api/audits/" + audit);
        var again = engine.post("auditor-demo", "/api/audits", opening(), "Idempotency-Key", "audit-1");
        assertThat(json(again)).containsEntry("audit", audit).containsEntry("repeated", true);
        var second = engine.post("auditor-demo", "/api/audits", opening(), "Idempotency-Key", "audit-2");
        assertThat(json(second)).containsEntry("rule", "already-open").containsEntry("audit", audit);
    }

    private void report(String fact) {
        report(fact, 200);
    }

    private Map<String, Object> report(String fact, int status) {
        var answer = engine.post("auditor-demo", "/api/audits/" + audit + "/commands", fact);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private HttpResponse<String> get(String path) {
        return engine.get("auditor-demo", "/api/audits/" + audit + path);
    }

    private JsonNode told() {
        return JsonMapper.shared().readTree(get("").body());
    }

    private JsonNode listed() {
        return JsonMapper.shared()
                .readTree(engine.get("auditor-demo", "/api/audits").body());
    }

    private List<JsonNode> proposed() {
        var answer = engine.get("auditor-demo", "/api/audits/proposed?on=2026-11-01");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ArrayList<>(JsonMapper.shared()
                .readTree(answer.body())
                .path("proposed")
                .valueStream()
                .toList());
    }

    private String timeline() {
        return engine.get("midwife-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                .body();
    }

    private List<String> vsv() {
        return engine.bean(FactStreams.class).facts(new Vsv("vsv:midden")).stream()
                .map(fact -> fact.event().type())
                .toList();
    }

    /** As it was before it was sealed, with what lay beside it. */
    private List<String> stored(String stream) {
        return engine.bean(EventStore.class)
                .readEvents(stream)
                .asStream()
                .map(event -> event.getIdentifier() + " "
                        + EventJson.mapper().writeValueAsString(event.getPayload()) + " "
                        + EventJson.mapper().writeValueAsString(event.getMetaData()))
                .toList();
    }

    private long count(String table) {
        return rows(table).size();
    }

    private List<String> tables() {
        return database.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_schema in ('event_store', 'registry', 'vault', 'view')""").query(String.class).list();
    }

    private List<String> rows(String table) {
        return database.sql("select r::text from " + table + " r")
                .query(String.class)
                .list();
    }

    private static String uuid(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private static void await(BooleanSupplier holds) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it does not come");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
