package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views hold nothing of their own: what they say can be made again from the facts. */
class RebuildTest {
    private static final String TODO = "/api/worklist?status=open,missed&on=" + Caseload.AUTUMN;

    @Test
    void rows_that_are_made_anew_are_the_same_rows() throws Exception {
        var database = EmbeddedDatabase.fresh();
        try (var engine = RunningEngine.on(database, RunningEngine.keys())) {
            load(engine);
            var worklist = new Worklist(engine.sender());
            worklist.awaitViews();
            var stored = new Stored(database.administrator());
            var before = stored.rows();
            var todo = worklist.rows("midwife-demo", Caseload.AUTUMN);

            worklist.rebuild();

            stored.rows().forEach((table, rows) -> {
                assertThat(before.get(table)).as(table).isNotEmpty();
                assertThat(rows).as(table).containsExactlyInAnyOrderElementsOf(before.get(table));
            });
            assertThat(worklist.rows("midwife-demo", Caseload.AUTUMN)).isEqualTo(todo);
        }
    }

    @Test
    void whoever_asks_while_rows_are_made_anew_is_answered_with_all_that_stand() throws Exception {
        try (var engine = RunningEngine.start()) {
            load(engine);
            var worklist = new Worklist(engine.sender());
            worklist.awaitViews();
            var whole = engine.json("midwife-demo", TODO).get("total");
            assertThat((int) whole).isPositive();

            worklist.askForRebuild();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                var answer = engine.json("midwife-demo", TODO);
                assertThat(answer.get("total")).as(answer.toString()).isEqualTo(whole);
                return !worklist.isRebuilding();
            });
            assertThat(engine.json("midwife-demo", TODO).get("total")).isEqualTo(whole);
        }
    }

    @Test
    void an_engine_that_stops_while_rows_are_made_anew_goes_on_at_its_next_start() throws Exception {
        var database = EmbeddedDatabase.fresh();
        var keys = RunningEngine.keys();
        var stored = new Stored(database.administrator());
        var before = Map.<String, List<String>>of();
        try (var engine = RunningEngine.on(database, keys)) {
            load(engine);
            var worklist = new Worklist(engine.sender());
            worklist.awaitViews();
            before = stored.rows();
            worklist.askForRebuild();
        }
        var administrator = JdbcClient.create(database.administrator());
        administrator
                .sql("insert into view.cases_changed (changed, since) values ('*', '-infinity') on conflict do nothing")
                .update();
        for (var table : Stored.TABLES) {
            administrator.sql("delete from " + table).update();
        }
        administrator.sql("delete from view.case_head").update();

        try (var engine = RunningEngine.on(database, keys)) {
            new Worklist(engine.sender()).awaitViews();
            assertThat(stored.rows())
                    .as("also those of which nothing was left but facts")
                    .isEqualTo(before);
        }
    }

    @Test
    void many_streams_that_are_read_in_one_go_hold_what_each_holds() {
        try (var engine = RunningEngine.start()) {
            load(engine);
            var streams = engine.bean(FactStreams.class);
            var all = new ArrayList<PregnancyId>();
            var next = streams.pregnanciesAfter(new PregnancyId(new UUID(0, 0)), 7);
            while (!next.isEmpty()) {
                all.addAll(next);
                next = streams.pregnanciesAfter(all.getLast(), 7);
            }

            assertThat(all).hasSize(31).isSortedAccordingTo(Comparator.comparing(PregnancyId::toString));
            var ahead = streams.readAhead(all);
            all.forEach(one -> assertThat(ahead.apply(one)).isNotEmpty().isEqualTo(streams.facts(one)));
            assertThat(ahead.apply(new PregnancyId(new UUID(0, 0)))).isEmpty();
        }
    }

    /** Many in bulk, and one with a correction and a retraction. */
    private static void load(RunningEngine engine) {
        var answer = engine.postBody(
                "midwife-demo", "/api/commands", "application/x-ndjson", String.join("\n", Caseload.lines(30)));
        assertThat(answer.statusCode()).isEqualTo(200);
        var her = Caseload.bsn(200);
        var pregnancy =
                ask(engine, "/api/pregnancies", Telling.registration(her)).get("pregnancy");
        var commands = Telling.COMMANDS.formatted(pregnancy);
        var plan = ask(engine, commands, Telling.carePlan("2026-05-01", "900000001", "Thuis"));
        var checkup = ask(engine, commands, Telling.checkup("2026-05-03"));
        ask(engine, commands, """
                {"type": "CorrectEntry", "entry": "%s", "reason": "typing-error", "replacement": %s}""".formatted(entry(plan), Telling.carePlan("2026-04-01", "900000002", "Thuis")));
        ask(engine, commands, """
                {"type": "RetractEntry", "entry": "%s", "reason": "typing-error"}""".formatted(entry(checkup)));
    }

    private static Object entry(Map<String, Object> done) {
        return ((List<?>) done.get("events")).getFirst();
    }

    private static Map<String, Object> ask(RunningEngine engine, String path, String json) {
        var answer = engine.post("midwife-demo", path, json);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json(answer);
    }
}
