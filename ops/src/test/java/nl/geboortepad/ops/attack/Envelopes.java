package nl.geboortepad.ops.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands around a request is understood or refused; nothing of it is stored, and nothing of it is repeated. */
final class Envelopes implements Attack {
    private static final Pattern INSIDE =
            Pattern.compile("nl\\.geboortepad|java\\.|org\\.apache|tools\\.jackson|Exception|\\tat |root:");

    /** And its text. */
    private static final long ONE_FACT = 2;

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        var pen = pen(engine);
        var wire = new Wire(engine.port());
        var counts = new LinkedHashMap<String, AnswerCounts>();
        var faults = new LinkedHashMap<String, List<String>>();
        for (var odd : OddRequests.all(pen)) {
            var stored = stored(engine);
            var told = wire.send(odd.bytes());
            var family = counts.computeIfAbsent(odd.family(), f -> new AnswerCounts());
            family.add(told.statuses().isEmpty() ? AnswerCounts.NONE : String.join("+", told.statuses()));
            var found = faults.computeIfAbsent(odd.family(), f -> new ArrayList<>());
            if (!odd.allowed().containsAll(told.statuses())) {
                found.add(odd.told() + ": " + told.statuses());
            }
            if (told.text().contains(OddRequest.MARK)) {
                found.add(odd.told() + ": repeated");
            }
            if (INSIDE.matcher(told.text()).find()) {
                found.add(odd.told() + ": shows what is inside");
            }
            var read = odd.mayBeRead() && told.statuses().equals(List.of("200"));
            if (stored(engine) - stored > (read ? ONE_FACT : 0)) {
                found.add(odd.told() + ": stored");
            }
        }
        counts.forEach((family, told) -> table.add(
                "envelope: " + family,
                told.total() + " requests",
                told + (faults.get(family).isEmpty() ? "" : "; " + faults.get(family)),
                faults.get(family).isEmpty()));
        var whole = wire.send(pen.whole().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        table.add(
                "envelope: the same fact as it should be sent",
                "1 request",
                String.join(" ", whole.statuses()) + ", health " + engine.status("operator-demo", "/actuator/health"),
                whole.statuses().equals(List.of("200")) && engine.status("operator-demo", "/actuator/health") == 200);
    }

    private static OddRequest.Pen pen(AttackedEngine engine) {
        var sender = engine.sender();
        var answer = sender.send(sender.as("midwife-demo", "/api/pregnancies")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "dueDate": "2026-10-01",
                         "basis": "ultrasound", "careFrom": "2026-02-20", "fromTheStart": true}""".formatted(engine.nextBsn()))));
        var pregnancy =
                JsonMapper.shared().readTree(answer.body()).path("pregnancy").stringValue();
        return new OddRequest.Pen(pregnancy, sender.token("midwife-demo"), new AtomicInteger());
    }

    /** Facts and words. */
    private static long stored(AttackedEngine engine) throws Exception {
        return engine.database()
                .sql("select (select count(*) from event_store.event) + (select count(*) from vault.words)")
                .query(Long.class)
                .single();
    }
}
