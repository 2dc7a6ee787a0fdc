package nl.geboortepad.ops.http;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.geboortepad.ops.Nobody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to the whole engine, the answer is precise, nothing of it is stored and nothing is harmed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeEngineBadInputTest {
    private OneOnRecord one;

    @BeforeAll
    void start() {
        one = OneOnRecord.start();
    }

    @AfterAll
    void stop() {
        one.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.geboortepad.ops.http.BadRequests#rows")
    void a_bad_request_gets_a_precise_answer_and_leaves_nothing_behind(BadRequests.Row row) {
        var before = one.stored();

        var answer = one.engine().sender().send(row.request().apply(one));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json(answer);
        assertThat(problem)
                .containsEntry("status", row.status())
                .containsEntry("code", row.code())
                .containsKeys("title", "titleEn", "detail", "detailEn");
        assertThat(problem.get("pointer")).as(answer.body()).isEqualTo(row.pointer());
        if (row.rule() != null) {
            assertThat(problem).containsEntry("rule", row.rule());
        }
        assertThat(answer.body())
                .doesNotContain(
                        BadRequests.NO_BSN, "999990019", "999990007", "Exception", "nl.geboortepad", "Aukje", "root:");
        assertUnharmed(before);
    }

    @Test
    void a_broken_line_among_ten_thousand_stops_none_of_the_others() {
        var women = 100;
        var before = one.stored();
        var lines = IntStream.range(0, 10_000)
                .mapToObj(i -> i == 5_000
                        ? "{\"type\": \"FirstContactMade\", \"pregnancy\": \"@1\","
                        : i < women ? named(i) : contact(i % women, i))
                .collect(Collectors.joining("\n"));

        var answer = one.engine()
                .sender()
                .send(one.to("midwife-demo", "/api/commands", "application/x-ndjson")
                        .POST(ofString(lines)));

        assertThat(answer.statusCode()).isEqualTo(200);
        var answers = answer.body().lines().toList();
        assertThat(answers).hasSize(10_000);
        assertThat(answers.get(5_000)).contains("\"line\":5001", "\"code\":\"malformed\"", "\"status\":400");
        assertThat(answers.stream().filter(line -> line.contains("\"problem\"")))
                .hasSize(1);
        assertThat(one.stored() - before).isGreaterThan(9_999);
        assertThat(one.engine().get("operator-demo", "/actuator/health").body()).contains("\"status\":\"UP\"");
    }

    private static String named(int woman) {
        return BadRequests.registration("\"bsn\": \"" + Nobody.bsn(woman) + "\", \"as\": \"" + woman + "\"");
    }

    private static String contact(int woman, int line) {
        return BadRequests.contact("\"pregnancy\": \"@" + woman + "\", \"key\": \"c" + line + "\"");
    }

    private void assertUnharmed(long before) {
        assertThat(one.stored()).isEqualTo(before);
        var health = one.engine().get("operator-demo", "/actuator/health");
        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(json(health)).containsEntry("status", "UP");
    }
}
