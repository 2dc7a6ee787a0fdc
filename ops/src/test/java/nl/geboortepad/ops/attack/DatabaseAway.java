package nl.geboortepad.ops.attack;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The database hangs, and later it dies; nobody helps the engine. */
final class DatabaseAway implements Attack {
    /** {@code geboortepad.commands.patience} as delivered, and what a busy machine may add to it. */
    private static final Duration PATIENCE = Duration.ofSeconds(15).plusSeconds(5);

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int KILLS = 3;
    private static final int EACH = 5;

    private int number;

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        var others = Bystanders.at(engine);
        try (others) {
            Thread.sleep(Duration.ofSeconds(5));
        }
        var pregnancy = registered(engine);
        everyKind(engine, pregnancy);

        engine.postmaster().stop();
        Asked hanging;
        double told;
        try {
            told = engine.awaitReadiness(503, LONGEST);
            hanging = everyKind(engine, pregnancy);
        } finally {
            engine.postmaster().goOn();
        }
        tell(table, "database hangs", told, hanging, hanging.answers().only("503"));
        isBack(engine, table, pregnancy, "database hung");

        whileOthersWork(engine, table);

        engine.postmaster().kill();
        var toldDead = engine.awaitReadiness(503, LONGEST);
        var dead = everyKind(engine, pregnancy);
        // It may be back before the last of them asked.
        tell(table, "database dies", toldDead, dead, dead.answers().only("200", "201", "202", "503"));
        isBack(engine, table, pregnancy, "database died");

        var after = Bystanders.at(engine);
        try (after) {
            Thread.sleep(Duration.ofSeconds(5));
        }
        table.add("database: others afterwards", "", after, after.latency(), after.wentOn());
        GreatBulk.isKeptAtLeast(engine, table, "database: all that was acknowledged before and after");
    }

    /** It dies while requests are under way: each is answered whole, with what was done or with a 503. */
    private static void whileOthersWork(AttackedEngine engine, FindingTable table) throws Exception {
        var others = Bystanders.at(engine);
        try (others) {
            for (var i = 0; i < KILLS; i++) {
                Thread.sleep(Duration.ofSeconds(2));
                engine.postmaster().kill();
                engine.awaitReadiness(503, LONGEST);
                engine.awaitReadiness(200, LONGEST);
            }
        }
        table.add(
                "database dies under what is under way",
                KILLS + " times",
                others,
                others.latency(),
                others.wereTold("503") && others.latency().millis(1) < PATIENCE.toMillis());
        GreatBulk.isKeptAtLeast(engine, table, "database: all that was acknowledged while it died");
    }

    private static void tell(FindingTable table, String what, double told, Asked asked, boolean good) {
        table.add(
                what,
                "%d requests of %d kinds".formatted(asked.answers().total(), asked.kinds()),
                "readiness 503 after %.1f s; %s".formatted(told, asked.answers()),
                asked.latency(),
                good && told < AT_ONCE.toSeconds() && asked.latency().millis(1) < PATIENCE.toMillis());
    }

    private void isBack(AttackedEngine engine, FindingTable table, String pregnancy, String what) throws Exception {
        var back = engine.awaitReadiness(200, LONGEST);
        var answered = everyKind(engine, pregnancy);
        table.add(
                what + " and is back",
                "%d requests of %d kinds".formatted(answered.answers().total(), answered.kinds()),
                "readiness 200 after %.1f s; %s".formatted(back, answered.answers()),
                answered.latency(),
                back < LONGEST.toSeconds() && answered.answers().only("200", "201"));
    }

    private static String registered(AttackedEngine engine) {
        var answer =
                engine.sender().send(post(engine, "midwife-demo", "/api/pregnancies", registration(engine.nextBsn())));
        engine.ledger().acknowledged(answer.body());
        return JsonMapper.shared().readTree(answer.body()).path("pregnancy").stringValue();
    }

    private record Asked(AnswerCounts answers, Latency latency, int kinds) {}

    /** Every kind of request that writes, and of question, some of each and all at the same time. */
    private Asked everyKind(AttackedEngine engine, String pregnancy) throws Exception {
        var kinds = kinds(engine, pregnancy);
        var asked = new Asked(new AnswerCounts(), new Latency(), kinds.size());
        var all = new ArrayList<java.util.concurrent.Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < EACH; i++) {
                kinds.forEach((kind, request) -> all.add(threads.submit(() -> ask(engine, kind, request, asked))));
            }
            for (var one : all) {
                one.get();
            }
        }
        return asked;
    }

    private static void ask(AttackedEngine engine, String kind, Supplier<HttpRequest.Builder> request, Asked asked) {
        var began = System.nanoTime();
        try {
            var answer = engine.sender().send(request.get());
            var problem = kind.equals("bulk")
                    ? JsonMapper.shared()
                            .readTree(answer.body())
                            .path("problem")
                            .path("status")
                    : JsonMapper.shared().missingNode();
            var status = problem.isMissingNode() ? answer.statusCode() : problem.intValue();
            if (status != 503 && status >= 300) {
                System.out.println(kind + " " + status + " " + answer.body());
            }
            asked.answers().add(status);
        } catch (UncheckedIOException none) {
            asked.answers().add(AnswerCounts.NONE);
        } finally {
            asked.latency().since(began);
        }
    }

    private Map<String, Supplier<HttpRequest.Builder>> kinds(AttackedEngine engine, String pregnancy) {
        var kinds = new LinkedHashMap<String, Supplier<HttpRequest.Builder>>();
        var path = "/api/pregnancies/" + pregnancy;
        kinds.put(
                "registration", () -> post(engine, "midwife-demo", "/api/pregnancies", registration(engine.nextBsn())));
        kinds.put("command", () -> post(engine, "midwife-demo", path + "/commands", contact("")));
        kinds.put("with a text", () -> post(engine, "midwife-demo", path + "/commands", """
                {"type": "CarePlanEstablished", "when": "2026-05-01", "madeTogether": true, "contents": ["agreements"],
                 "by": {"role": "midwife", "organisation": "agb:08001234", "person": "900000001"}, "note": "Thuis"}"""));
        kinds.put(
                "bulk",
                () -> engine.sender()
                        .as("midwife-demo", "/api/commands")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(
                                contact(", \"pregnancy\": \"" + pregnancy + "\", \"key\": \"b" + next() + "\""))));
        for (var question : new String[] {"timeline", "compliance", "course", "replay", "access"}) {
            kinds.put(question, () -> get(engine, "midwife-demo", path + "/" + question));
        }
        kinds.put("worklist", () -> get(engine, "midwife-demo", "/api/worklist"));
        kinds.put("notices", () -> get(engine, "midwife-demo", "/api/notices"));
        kinds.put("report", () -> get(engine, "steward-demo", "/api/steward/report"));
        kinds.put("figures", () -> get(engine, "quality-demo", "/api/quality/compliance"));
        kinds.put("audits", () -> get(engine, "auditor-demo", "/api/audits"));
        return kinds;
    }

    private static HttpRequest.Builder get(AttackedEngine engine, String identity, String path) {
        return engine.sender().as(identity, path).GET();
    }

    private static HttpRequest.Builder post(AttackedEngine engine, String identity, String path, String json) {
        return engine.sender()
                .as(identity, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    private synchronized int next() {
        return number++;
    }

    private static String registration(String bsn) {
        return """
                {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "dueDate": "2026-10-01",
                 "basis": "ultrasound", "careFrom": "2026-02-20", "fromTheStart": true}""".formatted(bsn);
    }

    private static String contact(String more) {
        return "{\"type\": \"FirstContactMade\", \"when\": \"2026-03-02\", \"organisation\": \"agb:08001234\"%s}"
                .formatted(more);
    }
}
