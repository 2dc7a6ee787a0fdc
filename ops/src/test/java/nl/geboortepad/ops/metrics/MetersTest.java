package nl.geboortepad.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.Test;

class MetersTest {
    /** Half as many again as there are; a histogram of one timer alone would be more. */
    private static final int FIGURES = 300;

    @Test
    void an_operator_sees_commands_and_how_they_ended_refusals_events_lag_and_verdicts() {
        try (var engine = RunningEngine.start()) {
            var registered = engine.post("midwife-demo", "/api/pregnancies", """
                    {"type": "RegisterPregnancy", "bsn": "999990019", "vsv": "vsv:midden", "when": "2026-02-26",
                     "dueDate": "2026-10-08", "basis": "definitive", "careFrom": "2026-02-26", "fromTheStart": true}""");
            var pregnancy = Sender.json(registered).get("pregnancy");
            var refused = engine.post("midwife-demo", "/api/pregnancies/" + pregnancy + "/commands", """
                    {"type": "MdoRequested", "when": "2026-04-20", "mdo": "M-4", "by": "agb:08001234", "themes": []}""");
            assertThat(refused.statusCode()).isEqualTo(409);
            engine.get("midwife-demo", "/api/worklist?after=" + pregnancy + ":2");

            var told = engine.get("operator-demo", "/actuator/prometheus").body();

            assertThat(counted(told, "geboortepad_commands_total", "command=\"Register\"", "outcome=\"done\""))
                    .isEqualTo(1);
            assertThat(counted(told, "geboortepad_commands_total", "command=\"Report\"", "outcome=\"refused\""))
                    .isEqualTo(1);
            assertThat(told).doesNotContain("command=\"Report\",outcome=\"done\"");
            assertThat(counted(
                            told,
                            "geboortepad_commands_refused_total",
                            "code=\"refused\"",
                            "rule=\"mdo-without-consent\""))
                    .isEqualTo(1);
            assertThat(counted(told, "geboortepad_events_total", "type=\"PregnancyRegistered\""))
                    .isEqualTo(1);
            assertThat(told).doesNotContain("type=\"MdoRequested\"");
            assertThat(counted(told, "geboortepad_view_lag", "view=\"worklist\""))
                    .isZero();
            assertThat(told.lines()).contains("geboortepad_cases_parked{application=\"geboortepad\"} 0.0");
            assertThat(told).as("figures about care are questions").doesNotContain("geboortepad_verdicts");
            assertThat(told.lines().filter(line -> !line.startsWith("#")))
                    .as("figures in one reading")
                    .hasSizeLessThan(FIGURES);
        }
    }

    private static double counted(String told, String name, String... tags) {
        return told.lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> java.util.Arrays.stream(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
