package nl.geboortepad.ops.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Women of whom many facts are reported, all of them legal, with days that are not known: to judge them costs far too much. */
final class PoisonedCases implements Attack {
    static final int CASES = Integer.getInteger("attack.poisoned", 4);
    private static final int FACTS = 360;
    /** As many as still leave every way open in which they can be read. */
    private static final int DOUBTFUL = 9;

    private static final LocalDate FIRST = LocalDate.parse("2026-02-05");
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        var behind = 0L;
        var others = Bystanders.at(engine);
        var done = 0L;
        try (others) {
            done = send(engine);
            behind = engine.behind();
            Thread.sleep(Duration.ofSeconds(5));
        }
        table.add(
                "poison: cases that can be read in very many ways",
                "%d cases, %d facts each".formatted(CASES, FACTS + 2),
                "%,d facts recorded, the views %,d behind; %s".formatted(done, behind, others),
                others.latency(),
                others.wentOn() && done == (long) CASES * (FACTS + 2));
        isParkedAlone(engine, table);
        GreatBulk.isKept(engine, table, "poison: all of it is kept");
    }

    static void isParkedAlone(AttackedEngine engine, FindingTable table) throws InterruptedException {
        var read = engine.awaitViews(LONGEST);
        table.add(
                "poison: the views of all others go on",
                "",
                "0 behind after %.1f s".formatted(read),
                read < ONE_MINUTE.toSeconds());
        var cases = engine.json("operator-demo", "/actuator/health").findPath("cases");
        var gauge = engine.sender()
                .send(engine.sender()
                        .as("operator-demo", "/actuator/prometheus")
                        .GET())
                .body()
                .lines()
                .filter(line -> line.startsWith("geboortepad_cases_parked"))
                .findFirst()
                .orElse("no metric");
        table.add(
                "poison: parked, and no other is; health and metrics say so",
                "%d cases".formatted(CASES),
                "health %d: %s; `%s`".formatted(engine.status("operator-demo", "/actuator/health"), cases, gauge),
                cases.path("parked").longValue() == CASES
                        && gauge.endsWith(" " + (double) CASES)
                        && engine.status("operator-demo", "/actuator/health/readiness") == 200);
    }

    /** In one request of one sender; how many were recorded. */
    static long send(AttackedEngine engine) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < CASES; i++) {
            lines.addAll(life(engine, "p" + i));
        }
        var answer = engine.sender()
                .send(engine.sender()
                        .as("midwife-demo", "/api/commands")
                        .timeout(LONGEST)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(String.join("\n", lines))));
        return answer.body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.path("problem").isMissingNode())
                .peek(engine.ledger()::acknowledged)
                .count();
    }

    private static List<String> life(AttackedEngine engine, String name) {
        var lines = new ArrayList<String>();
        lines.add("""
                {"type": "RegisterPregnancy", "as": "%s", "bsn": "%s", "vsv": "vsv:midden", "dueDate": "2026-10-08", \
                "basis": "ultrasound", "careFrom": "2026-02-01", "fromTheStart": true}""".formatted(name, engine.nextBsn()));
        lines.add("""
                {"type": "DueDateRevised", "pregnancy": "@%s", "when": "2026-03-12", "dueDate": "2026-10-08", \
                "basis": "definitive"}""".formatted(name));
        for (var i = 0; i < FACTS; i++) {
            var day = FIRST.plusDays(i % 200);
            lines.add("""
                    {"type": "IntakeHeld", "pregnancy": "@%s", "when": "%s", "partnerPresent": true, "key": "%s-%d", \
                    "by": {"role": "midwife", "organisation": "agb:08001234", "person": "900001234"}, "discussed": \
                    ["anamnesis-woman", "anamnesis-partner", "risk-assessment", "general-information", \
                    "prenatal-screening"]}""".formatted(name, i < DOUBTFUL ? day + "/" + day.plusDays(2) : day, name, i));
        }
        return lines;
    }
}
