package nl.geboortepad.ops.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A partnership keeps its own record, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnershipTest {
    private static final String FOUNDED =
            "{\"type\": \"VsvFounded\", \"when\": \"2012-05-01\", \"toldFrom\": \"2026-01-01\"}";

    private RunningEngine engine;

    @BeforeAll
    void start() {
        engine = RunningEngine.start();
        var founded = send(FOUNDED);
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(201);
        assertThat(founded.headers().firstValue("Location")).contains("/api/vsvs/vsv:midden/timeline");
        assertThat(founded.headers().firstValue("ETag")).contains("\"0\"");
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void a_repeat_is_answered_alike() {
        var first = send(mdo("2026-01-13"), "Idempotency-Key", "mdo-january");
        var again = send(mdo("2026-01-13"), "Idempotency-Key", "mdo-january");
        var other = send(mdo("2026-01-14"), "Idempotency-Key", "mdo-january");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(Sender.json(again).get("events"))
                .isEqualTo(Sender.json(first).get("events"));
        assertThat(Sender.json(again)).containsEntry("repeated", true).containsEntry("vsv", "vsv:midden");
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void who_saw_an_older_version_is_told_so() {
        send(mdo("2026-02-10"));

        var stale = send(mdo("2026-02-11"), "If-Match", "\"0\"");

        assertThat(stale.statusCode()).isEqualTo(412);
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_corrected_stays_readable_as_it_was() {
        var wrong = entry(send(mdo("2026-03-10")));
        var corrected = send("{\"type\": \"CorrectEntry\", \"entry\": \"" + wrong
                + "\", \"reason\": \"wrong-day\", \"replacement\": " + mdo("2026-03-17") + "}");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);

        var told = engine.get("midwife-demo", "/api/vsvs/vsv:midden/timeline");

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        var facts = (List<Map<String, Object>>) Sender.json(told).get("facts");
        assertThat(facts)
                .filteredOn(fact -> fact.get("id").equals(wrong))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact).containsEntry("when", "2026-03-17");
                    assertThat((Map<String, Object>) fact.get("original")).containsEntry("when", "2026-03-10");
                });
    }

    private HttpResponse<String> send(String body, String... headers) {
        return engine.post("quality-demo", "/api/vsvs/vsv:midden/commands", body, headers);
    }

    private static String mdo(String day) {
        return "{\"type\": \"MdoMeetingHeld\", \"when\": \"" + day + "\", \"attended\": [\"midwife\"]}";
    }

    @SuppressWarnings("unchecked")
    private static String entry(HttpResponse<String> answer) {
        return ((List<String>) Sender.json(answer).get("events")).getFirst();
    }
}
