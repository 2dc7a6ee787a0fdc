package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** The views hold nothing of their own: what they say can be made again from the facts. */
class RebuildTest {
    @Test
    void views_that_are_emptied_and_built_again_hold_the_same_rows() throws Exception {
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
