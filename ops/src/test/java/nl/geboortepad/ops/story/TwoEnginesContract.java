package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static nl.geboortepad.ops.story.Telling.COMMANDS;
import static nl.geboortepad.ops.story.Telling.carePlan;
import static nl.geboortepad.ops.story.Telling.checkup;
import static nl.geboortepad.ops.story.Telling.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds over HTTP wherever the events lie, and however many engines write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoEnginesContract {
    private static final int COPIES = 16;
    private static final String REFERRED = """
            {"type": "ReferralMade", "when": "2026-04-02", "referral": "R-1", "from": "agb:08001234", \
            "to": "agb:06010234", "line": "second", "kind": "consult", "urgency": "routine", "vilCodes": [], \
            "channel": "digital"}""";
    private static final AtomicInteger WOMEN = new AtomicInteger(100);

    private RunningEngine one;
    private RunningEngine other;

    abstract String[] properties();

    @BeforeAll
    void start() {
        var database = EmbeddedDatabase.fresh();
        var keys = RunningEngine.keys();
        one = RunningEngine.on(database, keys, properties());
        other = RunningEngine.on(database, keys, properties());
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    @Test
    void what_is_told_to_one_engine_can_be_read_from_the_other() {
        var pregnancy = registered();
        var told = json(one.post("midwife-demo", COMMANDS.formatted(pregnancy), checkup("2026-04-01")));

        var path =
                "/api/worklist?norm=vsv-registered&status=met,met-late&after=" + pregnancy + ":" + told.get("version");
        assertThat(other.json("midwife-demo", path).get("rows").toString()).contains(pregnancy);
        assertThat(types(other, pregnancy)).contains("PregnancyRegistered", "CheckupHeld");
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_stores_nothing() {
        var body = registration(someone());
        var first = one.post("midwife-demo", "/api/pregnancies", body, "Idempotency-Key", "first-" + body.hashCode());
        var again = other.post("midwife-demo", "/api/pregnancies", body, "Idempotency-Key", "first-" + body.hashCode());

        assertThat(first.statusCode()).isEqualTo(201);
        assertSame(first, again);
        var pregnancy = (String) json(first).get("pregnancy");
        var plan = carePlan("2026-05-01", "900000001", "Zij wil thuis bevallen");
        var path = COMMANDS.formatted(pregnancy);
        assertSame(
                one.post("midwife-demo", path, plan, "Idempotency-Key", "plan"),
                other.post("midwife-demo", path, plan, "Idempotency-Key", "plan"));
        assertThat(types(one, pregnancy)).containsOnlyOnce("PregnancyRegistered", "CarePlanEstablished");
        assertThat(other.get("midwife-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                        .body())
                .containsOnlyOnce("Zij wil thuis bevallen");
    }

    @Test
    void a_key_that_stood_for_something_else_is_refused() {
        var pregnancy = registered();
        var path = COMMANDS.formatted(pregnancy);
        one.post("midwife-demo", path, checkup("2026-04-01"), "Idempotency-Key", "k");

        var reused = other.post("midwife-demo", path, checkup("2026-04-02"), "Idempotency-Key", "k");

        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(json(reused)).containsEntry("code", "key-reused");
        var key = "registration-of-" + pregnancy;
        one.post("midwife-demo", "/api/pregnancies", registration(someone()), "Idempotency-Key", key);
        assertThat(other.post("midwife-demo", "/api/pregnancies", registration(someone()), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
        assertThat(types(one, pregnancy)).containsOnlyOnce("CheckupHeld");
    }

    @Test
    void copies_at_the_same_moment_are_stored_once_and_answered_alike() throws Exception {
        var pregnancy = registered();
        var path = COMMANDS.formatted(pregnancy);

        var keyed = atOnce(i -> engine(i)
                .post("midwife-demo", path, carePlan("2026-05-01", "900000001", "Samen"), "Idempotency-Key", "p"));
        var unkeyed = atOnce(i -> engine(i).post("midwife-demo", path, checkup("2026-04-01")));
        var toOne = atOnce(i -> one.post("midwife-demo", path, checkup("2026-04-08"), "Idempotency-Key", "q"));

        for (var answers : List.of(keyed, unkeyed, toOne)) {
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            answers.forEach(answer -> assertSame(answers.getFirst(), answer));
            assertThat(answers)
                    .filteredOn(a -> json(a).get("repeated").equals(false))
                    .hasSize(1);
        }
        assertThat(types(one, pregnancy))
                .filteredOn("CarePlanEstablished"::equals)
                .hasSize(1);
        assertThat(types(one, pregnancy)).filteredOn("CheckupHeld"::equals).hasSize(2);
        assertThat(other.get("midwife-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                        .body())
                .containsOnlyOnce("\"text\":\"Samen\"");
    }

    @Test
    void different_facts_at_the_same_moment_all_arrive() throws Exception {
        var pregnancy = registered();

        var answers = atOnce(i -> engine(i)
                .post("midwife-demo", COMMANDS.formatted(pregnancy), checkup("2026-04-%02d".formatted(i + 1))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(types(other, pregnancy)).filteredOn("CheckupHeld"::equals).hasSize(COPIES);
    }

    @Test
    void one_woman_registered_many_times_at_once_has_one_pregnancy() throws Exception {
        var her = registration(someone());

        var answers = atOnce(i ->
                engine(i).post("midwife-demo", "/api/pregnancies", her, "Idempotency-Key", "r" + i + her.hashCode()));
        var same = registration(someone());
        var copies = atOnce(i ->
                engine(i).post("midwife-demo", "/api/pregnancies", same, "Idempotency-Key", "s" + same.hashCode()));

        for (var all : List.of(answers, copies)) {
            assertThat(all).extracting(HttpResponse::statusCode).allMatch(status -> status == 200 || status == 201);
            assertThat(all)
                    .extracting(a -> json(a).get("pregnancy"))
                    .containsOnly(json(all.getFirst()).get("pregnancy"));
            assertThat(types(one, (String) json(all.getFirst()).get("pregnancy")))
                    .containsExactlyInAnyOrder("PregnancyRegistered", "RegistrationReceived", "DueDateEstablished");
        }
        copies.forEach(answer -> assertSame(copies.getFirst(), answer));
    }

    @Test
    void who_saw_an_older_version_is_told_so() {
        var pregnancy = registered();
        var path = COMMANDS.formatted(pregnancy);
        var seen = one.post("midwife-demo", path, checkup("2026-04-01"));
        var version = seen.headers().firstValue("ETag").orElseThrow();

        assertThat(other.post("midwife-demo", path, checkup("2026-04-02"), "If-Match", version)
                        .statusCode())
                .isEqualTo(200);
        var stale = one.post("midwife-demo", path, checkup("2026-04-03"), "If-Match", version);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(types(one, pregnancy)).filteredOn("CheckupHeld"::equals).hasSize(2);
    }

    @Test
    void what_another_engine_recorded_meanwhile_counts_in_the_next_answer() {
        var pregnancy = registered();
        var path = COMMANDS.formatted(pregnancy);
        one.post("midwife-demo", path, checkup("2026-04-01"));

        var elsewhere = other.post("midwife-demo", path, checkup("2026-04-02"), "Idempotency-Key", "elsewhere");
        assertSame(elsewhere, one.post("midwife-demo", path, checkup("2026-04-02"), "Idempotency-Key", "elsewhere"));

        var hospitals = checkup("2026-04-03").replace(Caseload.PRACTICE, Caseload.HOSPITAL);
        assertThat(one.post("hospital-demo", path, hospitals).statusCode()).isEqualTo(404);
        assertThat(other.post("midwife-demo", path, REFERRED).statusCode()).isEqualTo(200);
        assertThat(one.post("hospital-demo", path, hospitals).statusCode())
                .as("nobody is refused by what was known before")
                .isEqualTo(200);
        assertThat(types(other, pregnancy)).filteredOn("CheckupHeld"::equals).hasSize(3);
    }

    @Test
    void who_lost_the_part_at_another_engine_learns_nothing_of_the_record_by_any_key() {
        var pregnancy = registered();
        var path = COMMANDS.formatted(pregnancy);
        var another = registered();
        var hospitals = checkup("2026-04-03").replace(Caseload.PRACTICE, Caseload.HOSPITAL);
        var referral = json(one.post("midwife-demo", path, REFERRED)).get("events");
        one.post("midwife-demo", COMMANDS.formatted(another), REFERRED);
        var used = one.post("hospital-demo", COMMANDS.formatted(another), hospitals, "Idempotency-Key", "used");
        assertThat(used.statusCode()).as(used.body()).isEqualTo(200);

        var retracted = other.post("midwife-demo", path, """
                {"type": "RetractEntry", "entry": "%s", "reason": "typing-error"}""".formatted(((List<?>) referral).getFirst()));

        assertThat(retracted.statusCode()).as(retracted.body()).isEqualTo(200);
        assertThat(one.post("hospital-demo", path, hospitals, "Idempotency-Key", "used")
                        .statusCode())
                .as("the key stands for something about another record")
                .isEqualTo(404);
    }

    // ----

    private String registered() {
        var answer = one.post("midwife-demo", "/api/pregnancies", registration(someone()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (String) json(answer).get("pregnancy");
    }

    private static String someone() {
        return Caseload.bsn(WOMEN.getAndIncrement());
    }

    private RunningEngine engine(int i) {
        return i % 2 == 0 ? one : other;
    }

    private static List<String> types(RunningEngine engine, String pregnancy) {
        var types = new ArrayList<String>();
        for (var fact : (List<?>) engine.json("midwife-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                .get("facts")) {
            types.add((String) ((Map<?, ?>) fact).get("type"));
        }
        return types;
    }

    /** Word for word, but for whether it had been done before. */
    private static void assertSame(HttpResponse<String> first, HttpResponse<String> again) {
        assertThat(again.statusCode()).as(again.body()).isEqualTo(first.statusCode());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(again.body().replace("\"repeated\":true", "\"repeated\":false"))
                .isEqualTo(first.body().replace("\"repeated\":true", "\"repeated\":false"));
    }

    private static <T> List<T> atOnce(IntFunction<T> work) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(COPIES);
        try (var threads = Executors.newFixedThreadPool(COPIES)) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(IntStream.range(0, COPIES)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return work.apply(i);
                    })
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
