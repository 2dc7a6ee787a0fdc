package nl.geboortepad.ops.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.awaitility.Awaitility;

/** Auditors open an audit of what is proposed to them, such as a child that was born in bad condition. */
final class ProposedCase {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private ProposedCase() {}

    static void born(RunningEngine engine, String pregnancy) {
        var born = engine.post("midwife-demo", "/api/pregnancies/" + pregnancy + "/commands", """
                {"type": "ChildBorn", "when": "2026-09-28", "child": 1, "alive": true, "place": "hospital", \
                "mode": "spontaneous", "apgar5": 4}""");
        assertThat(born.statusCode()).as(born.body()).isEqualTo(200);
    }

    /** @return the audit, once the case was proposed and opened as in the example */
    static String opened(RunningEngine engine, String pregnancy) {
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> engine.get("auditor-demo", "/api/audits/proposed")
                        .body()
                        .contains(pregnancy));
        var opened = engine.post(
                "auditor-demo",
                "/api/audits",
                AuditRequests.example(AuditRequests.OPEN)
                        .put("pregnancy", pregnancy)
                        .toString());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return (String) Sender.json(opened).get("audit");
    }
}
