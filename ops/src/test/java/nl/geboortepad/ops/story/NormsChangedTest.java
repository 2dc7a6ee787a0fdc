package nl.geboortepad.ops.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.rows.JudgedBy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NormsChangedTest {
    @Test
    void rows_that_other_norms_judged_are_judged_again_at_the_next_start() {
        var database = EmbeddedDatabase.fresh();
        var keys = RunningEngine.keys();
        var pregnancy = "";
        var before = "";
        try (var engine = RunningEngine.on(database, keys)) {
            var answer = engine.post("midwife-demo", "/api/pregnancies", """
                    {"type": "RegisterPregnancy", "bsn": "999990019", "vsv": "vsv:midden", "when": "2026-02-26",
                     "dueDate": "2026-10-08", "basis": "definitive", "careFrom": "2026-02-26", "fromTheStart": true}""");
            pregnancy = (String) nl.geboortepad.ops.Sender.json(answer).get("pregnancy");
            assertThat(missed(engine, pregnancy)).isPositive();
            var compliance = compliance(engine, pregnancy, "");
            assertThat(judgedBy(compliance))
                    .containsEntry("mended", false)
                    .doesNotContainKey("since")
                    .hasEntrySatisfying(
                            "version", version -> assertThat((String) version).startsWith("zig@"));
            before = (String) compliance.get("knownAt");
        }
        var rows = JdbcClient.create(database.owner());
        rows.sql("update view.judged_by set digest = 'of other norms'").update();
        rows.sql("update view.verdict_row set kind = 'open', line = gen_random_uuid()")
                .update();

        try (var engine = RunningEngine.on(database, keys)) {
            assertThat(missed(engine, pregnancy)).isPositive();
            assertThat(engine.bean(JudgedBy.class).otherNorms(engine.bean(Pathway.class)))
                    .isFalse();
            assertThat(judgedBy(compliance(engine, pregnancy, "?knownAt=" + before)))
                    .as("of a moment at which other norms held, an earlier answer may have been another")
                    .containsEntry("mended", true)
                    .containsKey("since");
            assertThat(judgedBy(compliance(engine, pregnancy, ""))).containsEntry("mended", false);
        }
    }

    private static Map<String, Object> compliance(RunningEngine engine, String pregnancy, String asked) {
        return engine.json("midwife-demo", "/api/pregnancies/" + pregnancy + "/compliance" + asked);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> judgedBy(Map<String, Object> compliance) {
        return (Map<String, Object>) compliance.get("judgedBy");
    }

    private static int missed(RunningEngine engine, String pregnancy) {
        var path = "/api/worklist?status=missed&on=2026-11-01&after=" + pregnancy + ":2";
        // While a case is still to be judged again it is said to lag.
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> List.of().equals(engine.json("midwife-demo", path).get("lagging")));
        return (int) engine.json("midwife-demo", path).get("total");
    }
}
