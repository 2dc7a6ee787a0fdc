package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.geboortepad.command.registration.kernset.Kernset;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.Postmaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database hangs, or dies: whoever asks something is told in time to come back, and nothing is lost or kept twice. */
class StoreAwayTest {
    private static final int PATIENCE = 6;
    /** Of the machine that tests run on, beside the patience that was promised. */
    private static final Duration SLOWNESS = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static RunningEngine engine;
    private static String pregnancy;

    @BeforeAll
    static void start() {
        engine = RunningEngine.embedded(folder, "geboortepad.commands.patience=" + PATIENCE + "s");
        pregnancy =
                (String) json(engine.post("midwife-demo", "/api/pregnancies", Telling.registration(Caseload.bsn(1))))
                        .get("pregnancy");
        for (var identity : List.of("steward-demo", "quality-demo", "auditor-demo", "hospital-demo")) {
            engine.get(identity, "/api/nowhere");
        }
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void whatever_is_asked_of_a_database_that_hangs_or_died_is_answered_503_in_time_and_then_goes_on()
            throws Exception {
        var postmaster = Postmaster.of(folder);
        postmaster.stop();
        try {
            awaitHealth(503);
            everyAnswerIs503();
        } finally {
            postmaster.goOn();
        }
        awaitHealth(200);
        everyAnswerIsGood();

        postmaster.kill();
        awaitHealth(503);
        everyAnswerIs503UntilItIsBack();
        awaitHealth(200);
        everyAnswerIsGood();
        assertThat(facts("CheckupHeld")).isEqualTo(2);
        assertThat(facts("CarePlanEstablished")).isEqualTo(1);
    }

    /** Every kind of request that writes, and of question. */
    private static Map<String, Callable<HttpResponse<String>>> requests() {
        var path = Telling.COMMANDS.formatted(pregnancy);
        var line = Telling.checkup("2026-05-05").replaceFirst("\\{", "{\"pregnancy\": \"" + pregnancy + "\", ");
        var requests = new LinkedHashMap<String, Callable<HttpResponse<String>>>();
        requests.put("command", () -> engine.post("midwife-demo", path, Telling.checkup("2026-05-04")));
        requests.put(
                "with a text",
                () -> engine.post("midwife-demo", path, Telling.carePlan("2026-05-01", "900000001", "Thuis")));
        requests.put(
                "registration",
                () -> engine.post("midwife-demo", "/api/pregnancies", Telling.registration(Caseload.bsn(2))));
        requests.put(
                "received registration",
                () -> engine.postBody(
                        "steward-demo", "/api/registrations?baseDay=2026-06-30", "application/xml", kernset()));
        requests.put(
                "partnership",
                () -> engine.post(
                        "steward-demo",
                        "/api/vsvs/vsv:midden/commands",
                        "{\"type\": \"VsvFounded\", \"when\": \"2012-05-01\", \"toldFrom\": \"2026-01-01\"}"));
        requests.put("audit", () -> engine.post("auditor-demo", "/api/audits", """
                {"type": "OpenAudit", "theme": "term-asphyxia", "pregnancy": "%s", "child": 1, "when": "2026-11-01"}""".formatted(pregnancy)));
        requests.put("bulk", () -> engine.postBody("midwife-demo", "/api/commands", "application/x-ndjson", line));
        for (var question : List.of("timeline", "compliance", "course", "replay")) {
            requests.put(question, () -> engine.get("midwife-demo", "/api/pregnancies/" + pregnancy + "/" + question));
        }
        requests.put("worklist", () -> engine.get("midwife-demo", "/api/worklist"));
        requests.put("quality", () -> engine.get("quality-demo", "/api/quality/compliance"));
        requests.put("audits", () -> engine.get("auditor-demo", "/api/audits"));
        return requests;
    }

    private static String kernset() throws IOException {
        try (var in = Kernset.class.getResourceAsStream("samples/second-line.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void everyAnswerIs503() throws Exception {
        var began = System.nanoTime();
        together(requests())
                .forEach((name, answer) -> assertThat(status(name, answer))
                        .as(name + " " + answer.body())
                        .isEqualTo(503));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isLessThan(Duration.ofSeconds(PATIENCE).plus(SLOWNESS));
        assertThat(engine.get("operator-demo", "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    /** It may be back before the last one asked. */
    private static void everyAnswerIs503UntilItIsBack() throws Exception {
        together(requests())
                .forEach((name, answer) -> assertThat(status(name, answer))
                        .as(name + " " + answer.body())
                        .matches(status -> status == 503 || status < 300));
    }

    private static void everyAnswerIsGood() throws Exception {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> together(requests())
                        .forEach((name, answer) -> assertThat(status(name, answer))
                                .as(name + " " + answer.body())
                                .isLessThan(name.equals("audit") ? 500 : 300)));
    }

    /** Of a bulk, that of its only line. */
    private static int status(String name, HttpResponse<String> answer) {
        return name.equals("bulk") && json(answer).get("problem") instanceof Map<?, ?> problem
                ? (Integer) problem.get("status")
                : answer.statusCode();
    }

    private static Map<String, HttpResponse<String>> together(Map<String, Callable<HttpResponse<String>>> requests)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new LinkedHashMap<String, Future<HttpResponse<String>>>();
            requests.forEach((name, request) -> answers.put(name, threads.submit(request)));
            var told = new LinkedHashMap<String, HttpResponse<String>>();
            for (var answer : answers.entrySet()) {
                told.put(answer.getKey(), answer.getValue().get(3, TimeUnit.MINUTES));
            }
            return told;
        }
    }

    private static long facts(String type) {
        return ((List<?>) engine.json("midwife-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                        .get("facts"))
                .stream()
                        .filter(fact -> ((Map<?, ?>) fact).get("type").equals(type))
                        .count();
    }

    private static void awaitHealth(int status) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(engine.get("operator-demo", "/actuator/health/readiness")
                                .statusCode())
                        .isEqualTo(status));
    }
}
