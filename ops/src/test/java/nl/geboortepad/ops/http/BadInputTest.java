package nl.geboortepad.ops.http;

import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent, the answer says precisely what was wrong with it and nothing else. A row is one bad request. */
@SpringBootTest(
        classes = {EdgeOnly.class, Weighings.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geboortepad.demo=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String COMMANDS = "/api/pregnancies/pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f/commands";
    private static final long MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    private Sender sender;

    record Row(String told, Function<Sender, HttpRequest.Builder> request, int status, String code, String pointer) {
        @Override
        public String toString() {
            return told;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                body("nothing at all", "", 400, "malformed", null),
                body("no JSON", "oops", 400, "malformed", null),
                body(
                        "JSON that stops halfway",
                        "{\"type\": \"Weighed\", \"on\": \"2026-03-01\"",
                        400,
                        "malformed",
                        null),
                body("two messages in one", weighed("\"grams\": 1") + "{}", 400, "invalid", ""),
                body("a list of messages", "[]", 400, "invalid", ""),
                body("nesting without end", "[".repeat(5000), 400, "invalid", ""),
                body("no type", "{\"on\": \"2026-03-01\"}", 400, "invalid", "/type"),
                body("an unknown type", "{\"type\": \"999990019\"}", 400, "invalid", "/type"),
                body("a type that is a Java class", "{\"type\": \"java.lang.Runtime\"}", 400, "invalid", "/type"),
                body("an unknown field", weighed("\"grams\": 1, \"bsn\": \"999990019\""), 400, "invalid", "/bsn"),
                body(
                        "a wrong date",
                        "{\"type\": \"Weighed\", \"on\": \"999990019\", \"grams\": 1}",
                        400,
                        "invalid",
                        "/on"),
                body(
                        "a day that does not exist",
                        "{\"type\": \"Weighed\", \"on\": \"2026-02-30\", \"grams\": 1}",
                        400,
                        "invalid",
                        "/on"),
                body("text for a number", weighed("\"grams\": \"999990019\""), 400, "invalid", "/grams"),
                body(
                        "a value not in the list",
                        "{\"type\": \"Weighed\", \"on\": \"2026-03-01\", \"where\": [{\"place\": \"999990019\"}]}",
                        400,
                        "invalid",
                        "/where/0/place"),
                body(
                        "a single message of 2 MB",
                        weighed("\"grams\": " + " ".repeat(2 << 20) + "1"),
                        413,
                        "too-large",
                        null),
                row(
                        "200 MB, chunked",
                        midwife -> post(midwife, COMMANDS, "application/json").POST(ofInputStream(() -> zeros(200))),
                        413,
                        "too-large",
                        null),
                row(
                        "200 MB in bulk, chunked",
                        midwife -> post(midwife, "/api/commands", "application/x-ndjson")
                                .POST(ofInputStream(() -> zeros(200))),
                        413,
                        "too-large",
                        null),
                row(
                        "200 MB, announced",
                        midwife -> post(midwife, "/api/commands", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        ofInputStream(() -> zeros(200)), 200 * MEGABYTE)),
                        413,
                        "too-large",
                        null),
                row(
                        "XML",
                        midwife -> post(midwife, COMMANDS, "application/xml").POST(ofString("<bsn>999990019</bsn>")),
                        415,
                        "media-type",
                        null),
                row(
                        "no content type",
                        midwife -> midwife.as("midwife-demo", COMMANDS).POST(ofString("{}")),
                        415,
                        "media-type",
                        null),
                row(
                        "a content type that is none",
                        midwife -> post(midwife, COMMANDS, "nonsense").POST(ofString("{}")),
                        415,
                        "media-type",
                        null),
                row(
                        "an Accept that we do not have",
                        midwife -> midwife.as("midwife-demo", "/api/worklist").header("Accept", "application/pdf"),
                        406,
                        "not-acceptable",
                        null),
                row(
                        "an Accept that is none",
                        midwife -> midwife.as("midwife-demo", "/api/worklist").header("Accept", "999990019"),
                        406,
                        "not-acceptable",
                        null),
                row(
                        "another method",
                        midwife -> midwife.as("midwife-demo", COMMANDS).DELETE(),
                        405,
                        "method",
                        null),
                row(
                        "an address without anything",
                        midwife -> midwife.as("midwife-demo", "/api/999990019"),
                        404,
                        "unknown",
                        null),
                row(
                        "an address with a trick",
                        midwife -> midwife.as("midwife-demo", "/api/..;/worklist"),
                        400,
                        "malformed",
                        null),
                row(
                        "an id that is none",
                        midwife -> post(midwife, "/api/pregnancies/999990019/commands", "application/json")
                                .POST(ofString(weighed("\"grams\": 1"))),
                        400,
                        "invalid",
                        null),
                row(
                        "a wrong day in the address",
                        midwife -> midwife.as("midwife-demo", "/api/worklist?on=999990019"),
                        400,
                        "invalid",
                        null),
                row(
                        "a wrong moment in the address",
                        midwife -> midwife.as("midwife-demo", "/api/contact?when=999990019"),
                        400,
                        "invalid",
                        null),
                row(
                        "a value not in the list in the address",
                        midwife -> midwife.as("midwife-demo", "/api/contact?place=999990019"),
                        400,
                        "invalid",
                        null),
                row(
                        "a missing parameter",
                        midwife -> midwife.as("midwife-demo", "/api/required").header("Idempotency-Key", "1"),
                        400,
                        "malformed",
                        null),
                row(
                        "a missing header",
                        midwife -> midwife.as("midwife-demo", "/api/required?page=1"),
                        400,
                        "malformed",
                        null),
                row(
                        "what the rules refuse",
                        midwife -> midwife.as("midwife-demo", "/api/refused"),
                        409,
                        "refused",
                        "/themes/0"),
                row("no token", nobody -> nobody.to("/api/worklist"), 401, "unauthenticated", null),
                row("no token at no address", nobody -> nobody.to("/api/nothing"), 401, "unauthenticated", null),
                row(
                        "a token that is none",
                        nobody -> nobody.to("/api/worklist").header("Authorization", "Bearer 999990019"),
                        401,
                        "unauthenticated",
                        null),
                row(
                        "a token in the address",
                        nobody -> nobody.to("/api/worklist?access_token=" + nobody.token("midwife-demo")),
                        401,
                        "unauthenticated",
                        null),
                row(
                        "another role",
                        woman -> woman.as("client-demo", COMMANDS)
                                .header("Content-Type", "application/json")
                                .POST(ofString(weighed("\"grams\": 1"))),
                        403,
                        "forbidden",
                        null),
                row(
                        "figures of the engine for a caregiver",
                        midwife -> midwife.as("midwife-demo", "/actuator/prometheus"),
                        403,
                        "forbidden",
                        null),
                row("a fault of ours", midwife -> midwife.as("midwife-demo", "/api/broken"), 500, "incident", null),
                row(
                        "a store that does not answer",
                        midwife -> midwife.as("midwife-demo", "/api/slow"),
                        503,
                        "unavailable",
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_bad_request_gets_a_precise_answer(Row row) {
        if (sender == null) {
            sender = new Sender(port);
        }
        var answer = sender.send(row.request().apply(sender));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        var problem = json(answer);
        assertThat(problem)
                .containsEntry("status", row.status())
                .containsEntry("code", row.code())
                .containsEntry("type", "urn:geboortepad:problem:" + row.code())
                .containsKeys("title", "titleEn", "detail", "detailEn");
        assertThat(problem.get("pointer")).isEqualTo(row.pointer());
        assertThat(answer.body()).doesNotContain("999990019", "Exception", "nl.geboortepad", "Aukje");
    }

    private static Row body(String told, String body, int status, String code, String pointer) {
        return row(
                told,
                midwife -> post(midwife, COMMANDS, "application/json").POST(ofString(body)),
                status,
                code,
                pointer);
    }

    private static Row row(
            String told, Function<Sender, HttpRequest.Builder> request, int status, String code, String pointer) {
        return new Row(told, request, status, code, pointer);
    }

    private static HttpRequest.Builder post(Sender sender, String path, String contentType) {
        return sender.as("midwife-demo", path).header("Content-Type", contentType);
    }

    private static String weighed(String fields) {
        return "{\"type\": \"Weighed\", \"on\": \"2026-03-01\", \"where\": [], " + fields + "}";
    }

    private static InputStream zeros(long megabytes) {
        return new InputStream() {
            private long left = megabytes * MEGABYTE;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                var count = (int) Math.min(left, length);
                Arrays.fill(into, offset, offset + count, (byte) ' ');
                left -= count;
                return count;
            }
        };
    }
}
