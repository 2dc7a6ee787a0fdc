package nl.geboortepad.ops.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.Test;

class NextPregnancyTest {
    private static final LocalDate EARLIER = LocalDate.of(2025, 2, 1);
    private static final LocalDate NEXT = LocalDate.of(2026, 8, 1);

    @Test
    void an_earlier_pregnancy_of_the_same_woman_never_disturbs_the_next_one() {
        try (var engine = RunningEngine.start()) {
            var earlier = registered(engine, "999990019", EARLIER);
            tell(engine, earlier, EARLIER);
            report(engine, earlier, """
                    {"type": "NormDeclined", "when": "%s", "norm": "care-plan", "informedBy": %s}""".formatted(EARLIER.minusDays(150), MIDWIFE));
            report(engine, earlier, """
                    {"type": "ChildBorn", "when": "%s", "child": 1, "place": "home", "mode": "spontaneous"}""".formatted(EARLIER));
            var next = registered(engine, "999990019", NEXT);
            tell(engine, next, NEXT);
            var first = registered(engine, "999990032", NEXT);
            tell(engine, first, NEXT);

            assertThat(next).isNotEqualTo(earlier);
            assertThat(verdicts(engine, next)).isNotEmpty().isEqualTo(verdicts(engine, first));
            assertThat(verdicts(engine, earlier)).isNotEqualTo(verdicts(engine, next));
        }
    }

    private static final String MIDWIFE =
            "{\"role\": \"midwife\", \"organisation\": \"agb:08001234\", \"person\": \"900001234\"}";

    private static String registered(RunningEngine engine, String bsn, LocalDate due) {
        var answer = engine.post(
                "midwife-demo", "/api/pregnancies", """
                {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "when": "%s", "dueDate": "%s",
                 "basis": "ultrasound", "careFrom": "%s", "fromTheStart": true}""".formatted(bsn, due.minusDays(225), due, due.minusDays(225)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (String) Sender.json(answer).get("pregnancy");
    }

    private static void tell(RunningEngine engine, String pregnancy, LocalDate due) {
        report(engine, pregnancy, """
                {"type": "IntakeHeld", "when": "%s", "by": %s, "discussed": ["anamnesis-woman"]}""".formatted(due.minusDays(224), MIDWIFE));
        report(engine, pregnancy, """
                {"type": "CoordinatorAssigned", "when": "%s", "coordinator": %s, "womanAgrees": true}""".formatted(due.minusDays(210), MIDWIFE));
    }

    private static void report(RunningEngine engine, String pregnancy, String fact) {
        var answer = engine.post("midwife-demo", "/api/pregnancies/" + pregnancy + "/commands", fact);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** What is said of her, without what names the entries themselves. */
    @SuppressWarnings("unchecked")
    private static List<Object> verdicts(RunningEngine engine, String pregnancy) {
        var answer = engine.json("midwife-demo", "/api/pregnancies/" + pregnancy + "/compliance?on=2026-10-01");
        return ((List<Map<String, Object>>) answer.get("verdicts"))
                .stream()
                        .<Object>map(
                                v -> List.of(v.get("norm"), v.get("occurrence"), v.get("verdict"), v.get("sentence")))
                        .toList();
    }
}
