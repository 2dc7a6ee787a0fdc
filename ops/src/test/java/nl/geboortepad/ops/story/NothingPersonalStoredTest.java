package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static nl.geboortepad.ops.story.Telling.COMMANDS;
import static nl.geboortepad.ops.story.Telling.carePlan;
import static nl.geboortepad.ops.story.Telling.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import nl.geboortepad.ops.views.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who she is, lies in the vault and nowhere else; and out of the vault it can be erased. */
class NothingPersonalStoredTest {
    private static final String HER = Caseload.bsn(300);
    private static final String CAREGIVER = "900004321";
    private static final String OTHER_CAREGIVER = "900008765";
    private static final String WISH = "Zij wil thuis bevallen, met haar zus erbij";
    private static final String MENDED = "Zij wil in bad bevallen";
    private static final String REFUSED = "Dit is nooit opgeschreven";
    private static final String REFERENCE = "Van.Voorbeeldstein-17";
    private static final String REFERRED = """
            {"type": "ReferralMade", "when": "2026-05-03", "referral": "%s", "from": "agb:08001234", \
            "to": "agb:06019999", "line": "second", "kind": "consult", \
            "urgency": "routine", "vilCodes": [], "channel": "digital"}""".formatted(REFERENCE);
    private static final List<String> PERSONAL = List.of(
            HER, "Voorbeeld", CAREGIVER, OTHER_CAREGIVER, "thuis bevallen", MENDED, REFUSED, "demo-midwife", REFERENCE);

    private EmbeddedDatabase fresh;
    private RunningEngine engine;
    private String pregnancy;

    @BeforeEach
    void tell() {
        fresh = EmbeddedDatabase.fresh();
        engine = RunningEngine.on(fresh, RunningEngine.keys());
        pregnancy = registered(HER);
        var plan = send(carePlan("2026-05-01", CAREGIVER, WISH), 200);
        var entry = ((List<?>) plan.get("events")).getFirst();
        var replacement = carePlan("2026-05-02", OTHER_CAREGIVER, MENDED);
        send("""
                {"type": "CorrectEntry", "entry": "%s", "reason": "typing-error", "note": "Verkeerd gehoord", \
                "replacement": %s}""".formatted(entry, replacement), 200);
        send(carePlan("2030-05-01", CAREGIVER, REFUSED), 409);
        send(REFERRED, 200);
        send(Telling.checkup("2026-05-04"), 200);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void no_number_name_or_text_lies_anywhere_in_the_database() throws InterruptedException {
        new Worklist(engine.sender()).awaitViews();
        var database = JdbcClient.create(fresh.administrator());
        var tables = tables(database);

        assertThat(tables).contains("event_store.event", "vault.words", "view.verdict_row", "registry.claimed_key");
        for (var table : tables) {
            var rows = database.sql("select r::text from " + table + " r")
                    .query(String.class)
                    .list();
            for (var personal : PERSONAL) {
                var bytes = HexFormat.of().formatHex(personal.getBytes(StandardCharsets.UTF_8));
                assertThat(rows).as(table).noneMatch(row -> row.contains(personal) || row.contains(bytes));
            }
        }
        assertThat(database.sql("select count(*) from vault.words")
                        .query(Long.class)
                        .single())
                .as("texts that an event refers to, and no others")
                .isEqualTo(3);
    }

    @Test
    void who_is_erased_leaves_rows_that_nobody_can_read_and_a_record_that_nobody_knows() throws InterruptedException {
        var other = registered(Caseload.bsn(301));
        new Worklist(engine.sender()).awaitViews();
        assertThat(timeline()).contains(MENDED);
        assertThat(inViews(pregnancy)).isPositive();
        long events = events();
        var vault = engine.bean(Vault.class);
        var her = vault.known(Bsn.parse(HER)).orElseThrow();

        vault.erase(her);

        assertThat(events()).as("chains over what is stored hold").isEqualTo(events);
        unknown();
        assertThat(inViews(pregnancy)).isZero();
        assertThat(tablesWith(her.id().toString())).containsExactly("vault.woman");
        assertThat(tablesWith(pregnancy.replace("pregnancy-", ""))).containsExactly("event_store.event");

        rebuild();
        unknown();
        assertThat(inViews(pregnancy)).isZero();
        assertThat(inViews(other)).isPositive();
        assertThat(registered(HER)).as("she comes back as another woman").isNotEqualTo(pregnancy);
    }

    private void unknown() {
        for (var path : List.of("timeline", "compliance", "replay", "course")) {
            assertThat(engine.get("midwife-demo", "/api/pregnancies/" + pregnancy + "/" + path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        // What was recorded before first: it is answered without being stored once more.
        for (var command : List.of(
                Telling.checkup("2026-05-04"),
                REFERRED,
                carePlan("2026-06-01", CAREGIVER, "Nog een wens"),
                Telling.checkup("2026-06-02"))) {
            assertThat(send(command, 404)).containsEntry("code", "unknown-pregnancy");
        }
    }

    private void rebuild() throws InterruptedException {
        var views = engine.bean(Views.class);
        views.rebuild(views.all().get("worklist"));
        new Worklist(engine.sender()).awaitViews();
    }

    private long inViews(String id) {
        var row = id.replace("pregnancy-", "");
        return tablesWith(row).stream()
                .filter(table -> table.startsWith("view."))
                .count();
    }

    private List<String> tablesWith(String id) {
        var database = JdbcClient.create(fresh.administrator());
        return tables(database).stream()
                .filter(table -> database.sql("select count(*) from " + table + " r where r::text like ?")
                                .param("%" + id + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_schema in ('event_store', 'registry', 'vault', 'view')""").query(String.class).list();
    }

    private String registered(String bsn) {
        return (String) json(engine.post("midwife-demo", "/api/pregnancies", registration(bsn)))
                .get("pregnancy");
    }

    @Test
    void a_registration_that_is_refused_leaves_no_row_anywhere() throws InterruptedException {
        new Worklist(engine.sender()).awaitViews();
        var bsn = Caseload.bsn(302);
        var good = registration(bsn);
        var before = countsOfRows();
        refused(400, "If-Match", "\"3\"", good);
        refused(400, "If-Match", "\"0\"", good);
        for (var bad : List.of(
                good.replace("2026-02-20", "2031-02-20"),
                good.replace("2026-10-01", "2029-10-01"),
                good.replace("2026-10-01", "2020-10-01"),
                good.replace("2026-03-01", "1969-03-01"),
                good.replace("\"vsv\"", "\"organisation\": \"agb:06010234\", \"vsv\""),
                good.replace("\"vsv\"", "\"gravidity\": 1, \"parity\": 2, \"vsv\""),
                good.replace("ultrasound", "guess"),
                good.replace("\"name\"", "\"nickname\""))) {
            refused(400, "Idempotency-Key", "k-" + bad.hashCode(), bad);
        }
        assertThat(engine.postBody(
                                "midwife-demo",
                                "/api/commands",
                                "application/x-ndjson",
                                good.replace("2026-02-20", "2031-02-20").replace("\n", " ") + "\n")
                        .body())
                .contains("\"code\"");
        assertThat(engine.post("quality-demo", "/api/pregnancies", good).statusCode())
                .isEqualTo(403);
        assertThat(countsOfRows()).isEqualTo(before);

        // The key of a refused request is free, and so is the number.
        var key = "k-" + good.replace("2026-02-20", "2031-02-20").hashCode();
        assertThat(engine.post("midwife-demo", "/api/pregnancies", good, "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
    }

    private void refused(int least, String header, String value, String body) {
        assertThat(engine.post("midwife-demo", "/api/pregnancies", body, header, value)
                        .statusCode())
                .as(body)
                .isBetween(least, 422);
    }

    private java.util.Map<String, Long> countsOfRows() {
        var database = JdbcClient.create(fresh.administrator());
        return tables(database).stream()
                .filter(table -> !table.equals("event_store.token"))
                .collect(java.util.stream.Collectors.toMap(
                        table -> table,
                        table -> database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    @Test
    void who_has_no_part_in_it_cannot_tell_it_from_nothing() {
        var unknown = "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f";
        for (var path : List.of("timeline", "compliance", "replay", "course")) {
            var hers = engine.get("hospital-demo", "/api/pregnancies/" + pregnancy + "/" + path);
            assertThat(hers.statusCode()).isEqualTo(404);
            assertThat(hers.body())
                    .isEqualTo(engine.get("hospital-demo", "/api/pregnancies/" + unknown + "/" + path)
                            .body());
            for (var nobody : List.of("quality-demo", "operator-demo")) {
                assertThat(engine.get(nobody, "/api/pregnancies/" + pregnancy + "/" + path)
                                .statusCode())
                        .isEqualTo(403);
            }
            assertThat(engine.get("client-demo", "/api/pregnancies/" + pregnancy + "/" + path)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(engine.json("hospital-demo", "/api/worklist").get("total")).isEqualTo(0);
        for (var identity : List.of("quality-demo", "operator-demo", "auditor-demo")) {
            assertThat(engine.post(identity, COMMANDS.formatted(pregnancy), Telling.checkup("2026-05-01"))
                            .statusCode())
                    .isEqualTo(403);
        }
        for (var identity : List.of("hospital-demo", "client-demo")) {
            var hers = engine.post(identity, COMMANDS.formatted(pregnancy), Telling.checkup("2026-05-01"));
            assertThat(hers.statusCode()).isEqualTo(404);
            assertThat(hers.body())
                    .isEqualTo(engine.post(identity, COMMANDS.formatted(unknown), Telling.checkup("2026-05-01"))
                            .body());
        }
    }

    // ----

    private java.util.Map<String, Object> send(String command, int status) {
        var answer = engine.post("midwife-demo", COMMANDS.formatted(pregnancy), command);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    private String timeline() {
        return engine.get("midwife-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                .body();
    }

    private long events() {
        return JdbcClient.create(fresh.administrator())
                .sql("select count(*) from event_store.event")
                .query(Long.class)
                .single();
    }
}
