package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.geboortepad.command.registration.kernset.Kernset;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A midwifery practice and a hospital each tell their part of one pregnancy, in a registration of their own. */
class TwoSourcesTest {
    private static final String HER = "999940119";
    private static final String CHILD = "999940120";

    private static RunningEngine engine;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        var fresh = EmbeddedDatabase.fresh();
        engine = RunningEngine.on(fresh, RunningEngine.keys());
        DataSource all = fresh.administrator();
        database = JdbcClient.create(all);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void in_whatever_order_they_come_they_are_one_pregnancy_that_both_tell_of() throws Exception {
        var inOrder = one(List.of(send("first-line", 1), send("second-line", 1)));
        var turned = one(List.of(send("second-line", 2), send("first-line", 2)));
        List<Set<String>> told = new ArrayList<>();
        told.add(facts(inOrder));
        told.add(facts(turned));
        for (int woman = 3; woman < 8; woman++) {
            told.add(facts(one(atOnce(woman))));
        }

        assertThat(told.getFirst())
                .anyMatch(fact -> fact.contains("lvr:9101"))
                .anyMatch(fact -> fact.contains("agb:06009901"));
        assertThat(told).containsOnly(told.getFirst());
    }

    @Test
    void a_file_that_comes_again_changes_nothing() throws Exception {
        var first = send("first-line", 20);
        send("second-line", 20);
        send("twins", 21);
        long before = count();

        for (var name : List.of("second-line", "first-line")) {
            assertThat(send(name, 20).statusCode()).isBetween(200, 201);
        }
        send("twins", 21);
        send("first-line", 20, "Idempotency-Key", "with-a-key-this-time");

        assertThat(count()).isEqualTo(before);
        assertThat(json(first)).containsEntry("repeated", false);
        assertThat(json(send("first-line", 20))).containsEntry("repeated", true);
    }

    @Test
    void who_sends_the_bsn_of_a_child_that_is_in_use_learns_just_that() throws Exception {
        var holder = (String) json(send("second-line", 30)).get("pregnancy");
        var registration = read("second-line").replace(HER, Caseload.bsn(431)).replace(CHILD, child(30));
        var answer = engine.postBody("steward-demo", "/api/registrations", "application/xml", registration);

        assertThat(json(answer).get("childBsnInUse")).isEqualTo(Map.of("1", true));
        var pregnancy = (String) json(answer).get("pregnancy");
        assertThat(pregnancy).isNotEqualTo(holder);
        assertThat(answer.body()).doesNotContain(holder, child(30), Caseload.bsn(430), Caseload.bsn(431));
        for (var path : List.of("timeline", "compliance", "replay", "course")) {
            assertThat(engine.get("steward-demo", "/api/pregnancies/" + pregnancy + "/" + path)
                            .body())
                    .doesNotContain(holder, child(30), Caseload.bsn(430));
        }
        assertThat(engine.get("steward-demo", "/api/steward/report").body()).contains(holder, pregnancy);
        assertThat(engine.get("midwife-demo", "/api/steward/report").statusCode())
                .isEqualTo(403);
    }

    // ----

    private static String child(int woman) {
        return Caseload.bsn(600 + woman);
    }

    private static String read(String name) throws IOException {
        try (var in = Kernset.class.getResourceAsStream("samples/" + name + ".xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> send(String name, int woman, String... headers) throws IOException {
        var registration = read(name).replace(HER, Caseload.bsn(400 + woman)).replace(CHILD, child(woman));
        return engine.postBody(
                "steward-demo", "/api/registrations?baseDay=2026-06-30", "application/xml", registration, headers);
    }

    private static List<HttpResponse<String>> atOnce(int woman) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (Future<HttpResponse<String>> answer :
                    threads.invokeAll(Stream.of("first-line", "second-line", "first-line", "second-line")
                            .<java.util.concurrent.Callable<HttpResponse<String>>>map(name -> () -> send(name, woman))
                            .toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** The one pregnancy that all of these answers are about. */
    private static String one(List<HttpResponse<String>> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201));
        var pregnancies = new TreeSet<String>();
        answers.forEach(answer -> pregnancies.add((String) json(answer).get("pregnancy")));
        assertThat(pregnancies).hasSize(1);
        return pregnancies.first();
    }

    /** What the timeline tells, and by whom; each fact once. */
    private static Set<String> facts(String pregnancy) {
        var all = new ArrayList<String>();
        for (var fact : (List<?>) engine.json("steward-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                .get("facts")) {
            var told = (Map<?, ?>) fact;
            if (!told.get("type").equals("PregnancyRegistered")) {
                all.add(told.get("content") + " by " + told.get("by") + " conflicts " + told.get("conflicts"));
            }
        }
        assertThat(all).doesNotHaveDuplicates();
        return new TreeSet<>(all);
    }

    private static long count() {
        return database.sql("select count(*) from event_store.event")
                .query(Long.class)
                .single();
    }
}
