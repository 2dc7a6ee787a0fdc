package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static nl.geboortepad.ops.story.Telling.COMMANDS;
import static nl.geboortepad.ops.story.Telling.checkup;
import static nl.geboortepad.ops.story.Telling.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an answer states can be asked again, while two engines record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettledTimeTest {
    private static final int READINGS = 12;
    private static final int LAST_WOMAN = 200;
    private static final AtomicInteger WOMEN = new AtomicInteger(100);

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private RunningEngine one;
    private RunningEngine other;

    @BeforeAll
    void start() {
        var keys = RunningEngine.keys();
        one = RunningEngine.on(database, keys);
        other = RunningEngine.on(database, keys);
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    @Test
    void a_timeline_is_the_same_when_it_is_asked_again_as_of_the_moment_that_it_stated() {
        var pregnancy = registered(one);
        var path = "/api/pregnancies/" + pregnancy + "/timeline";
        var read = new ArrayList<Map<String, Object>>();
        var days = new AtomicInteger();
        whileRecording(
                engine -> {
                    var day = days.incrementAndGet();
                    var told = engine.post(
                            "midwife-demo",
                            COMMANDS.formatted(pregnancy),
                            checkup("2026-%02d-%02d".formatted(3 + day / 28 % 6, 1 + day % 28)));
                    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
                    // Who has written sees what she wrote.
                    assertThat((int) engine.json("midwife-demo", path).get("version"))
                            .isGreaterThanOrEqualTo((int) json(told).get("version"));
                },
                i -> read.add((i % 2 == 0 ? one : other).json("midwife-demo", path)));

        assertThat(read).extracting(answer -> answer.get("version")).isNotEmpty();
        for (var answer : read) {
            assertThat(other.json("midwife-demo", path + "?knownAt=" + answer.get("knownAt")))
                    .isEqualTo(answer);
        }
    }

    @Test
    void pages_of_one_moment_are_one_set() {
        for (var i = 0; i < 8; i++) {
            registered(one);
        }
        whileRecording(SettledTimeTest::someMore, i -> {
            var first = page(0, null);
            var moment = (String) first.get("knownAt");
            var rows = new ArrayList<Object>((List<?>) first.get("rows"));
            var page = 1;
            for (var more = page(page, moment); !((List<?>) more.get("rows")).isEmpty(); more = page(++page, moment)) {
                rows.addAll((List<?>) more.get("rows"));
                assertThat(more.get("total")).isEqualTo(first.get("total"));
            }
            assertThat(rows).hasSize((int) first.get("total"));
            assertThat(new HashSet<>(rows)).hasSameSizeAs(rows);
        });
    }

    @Test
    void what_is_still_being_recorded_is_in_no_answer_that_could_be_asked_again() throws SQLException {
        var pregnancy = registered(one);
        var path = "/api/pregnancies/" + pregnancy + "/timeline";
        try (var connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select event_store.take_moment((extract(epoch from clock_timestamp()) * 1000)::bigint, null)");
            }
            var waiting = CompletableFuture.supplyAsync(() -> one.get("midwife-demo", path));
            assertThat(waiting.join().statusCode()).isEqualTo(200);
            var now = one.post("midwife-demo", COMMANDS.formatted(pregnancy), checkup("2026-04-02"));
            assertThat(now.statusCode()).isEqualTo(200);
            // What she recorded since would be left out, so nothing is said.
            assertThat(one.get("midwife-demo", path).statusCode()).isEqualTo(503);
            connection.rollback();
        }
        assertThat(one.json("midwife-demo", path).get("facts").toString()).contains("CheckupHeld");
    }

    @Test
    void tables_and_lists_say_as_of_when_they_are() {
        HttpResponse<String> table = one.sender()
                .send(one.sender()
                        .as("midwife-demo", "/api/worklist")
                        .header("Accept", "text/csv")
                        .GET());
        assertThat(table.headers().firstValue("Known-At")).isPresent();
        assertThat(table.headers().firstValue("Judged-On")).isPresent();
        assertThat(one.json("auditor-demo", "/api/audits")).containsKeys("knownAt", "behind");
        assertThat(one.json("auditor-demo", "/api/audits/proposed")).containsKeys("knownAt", "on", "behind");
    }

    // ----

    private interface Recording {
        void on(RunningEngine engine);
    }

    private interface Reading {
        void again(int number);
    }

    private void whileRecording(Recording recording, Reading reading) {
        var enough = new AtomicBoolean();
        var writers = List.of(one, other).stream()
                .map(engine -> CompletableFuture.runAsync(() -> {
                    while (!enough.get()) {
                        recording.on(engine);
                    }
                }))
                .toList();
        try {
            for (var i = 0; i < READINGS; i++) {
                reading.again(i);
            }
        } finally {
            enough.set(true);
        }
        writers.forEach(CompletableFuture::join);
    }

    private Map<String, Object> page(int number, String moment) {
        return other.json(
                "midwife-demo",
                "/api/worklist?status=open,missed,not-yet&size=100&sort=pregnancy&page=" + number
                        + (moment == null ? "" : "&knownAt=" + URLEncoder.encode(moment, StandardCharsets.UTF_8)));
    }

    private static void someMore(RunningEngine engine) {
        if (WOMEN.get() < LAST_WOMAN) {
            registered(engine);
        }
    }

    private static String registered(RunningEngine engine) {
        var answer =
                engine.post("midwife-demo", "/api/pregnancies", registration(Caseload.bsn(WOMEN.getAndIncrement())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (String) json(answer).get("pregnancy");
    }
}
