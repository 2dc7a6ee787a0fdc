package nl.geboortepad.ops.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String TAKEN = """
            {"report": {"taken": [{"path": "/a", "type": "CheckupHeld", "when": "2026-01-26"},
                                  {"path": "/b", "type": "ChildBorn", "when": "2026-04-28"},
                                  {"path": "/c", "type": "CheckupHeld", "when": "2026-02-26"}],
                        "notUsed": [{"path": "/d", "count": 3}, {"path": "/e", "count": 1}],
                        "contradictions": [{"nl": "Dit past niet.", "en": "This does not fit.", "paths": ["/a"]}],
                        "remarks": []}}""";
    private static final String PROBLEM = """
            {"status": 400, "code": "invalid", "detail": "Dit kan niet.", "detailEn": "This cannot be.", "pointer": "/x/y"}""";

    private record Received(String query, String token, String type, String key, String body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private int tokens;
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> {
            var right = "Basic " + Base64.getEncoder().encodeToString("steward-demo:demo".getBytes(UTF_8));
            var known = right.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    && body(exchange).equals("grant_type=client_credentials");
            answer(exchange, known ? 200 : 401, known ? "{\"access_token\": \"token" + ++tokens + "\"}" : "{}");
        });
        server.createContext("/api/registrations", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    exchange.getRequestURI().getQuery(),
                    headers.getFirst("Authorization"),
                    headers.getFirst("Content-Type"),
                    headers.getFirst("Idempotency-Key"),
                    body(exchange)));
            answer(
                    exchange,
                    statuses.isEmpty() ? 200 : statuses.removeFirst(),
                    answers.isEmpty() ? TAKEN : answers.removeFirst());
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private Path file(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private record Ran(int code, String told) {}

    private Ran run(String... arguments) {
        var here = "http://localhost:" + server.getAddress().getPort() + "/";
        return bare(Stream.concat(Stream.of("--url", here), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private static Ran bare(String... arguments) {
        var told = new ByteArrayOutputStream();
        var code = new Import(Map.of(), Duration.ofMillis(1)).run(arguments, new PrintStream(told, true, UTF_8));
        return new Ran(code, told.toString(UTF_8));
    }

    @Test
    void a_folder_is_sent_file_by_file_and_summed_up() throws IOException {
        file("b.xml", "<b/>");
        file("deeper/a.XML", "<a/>");
        file("readme.txt", "no");

        var ran = run("--base-day", "2026-06-30", folder.toString());

        assertThat(ran.code()).isEqualTo(Import.ALL_TAKEN_OVER);
        assertThat(received).extracting(Received::body).containsExactly("<b/>", "<a/>");
        assertThat(received).allSatisfy(r -> {
            assertThat(r.query()).isEqualTo("baseDay=2026-06-30");
            assertThat(r.token()).isEqualTo("Bearer token1");
            assertThat(r.type()).isEqualTo("application/xml");
            assertThat(r.key()).matches("[0-9a-f]{64}");
        });
        assertThat(ran.told())
                .contains("1/2 ", "2/2 ", "3 feiten / facts, 4 waarden niet gebruikt / values not used")
                .contains("! Dit past niet. / This does not fit.")
                .contains("2 overgenomen / taken over, 0 mislukt / failed, 2 tegenspraken / contradictions")
                .contains("4 CheckupHeld", "2 ChildBorn");
    }

    @Test
    void the_key_is_of_the_file_and_the_base_day() throws IOException {
        var a = file("a.xml", "<a/>").toString();
        var b = file("b.xml", "<b/>").toString();

        run("--base-day", "2026-06-30", a, b, a);
        run("--base-day", "2026-07-01", a);
        run(a);

        var keys = received.stream().map(Received::key).toList();
        assertThat(keys.get(0)).isEqualTo(keys.get(2));
        assertThat(keys).hasSize(5);
        assertThat(keys.stream().distinct()).hasSize(4);
        assertThat(received.getLast().query()).isNull();
    }

    @Test
    void a_file_that_is_refused_does_not_stop_the_rest_and_is_told_in_both_languages() throws IOException {
        var a = file("a.xml", "<a/>").toString();
        var b = file("b.xml", "<b/>").toString();
        statuses.add(400);
        answers.add(PROBLEM);

        var ran = run(a, b);

        assertThat(ran.code()).isEqualTo(Import.SOME_FAILED);
        assertThat(ran.told())
                .contains("a.xml: mislukt / failed: 400 invalid: Dit kan niet. / This cannot be. [/x/y]")
                .contains("b.xml: overgenomen")
                .contains("1 overgenomen / taken over, 1 mislukt / failed");
    }

    @Test
    void all_that_is_wrong_with_a_file_is_told() throws IOException {
        statuses.add(409);
        answers.add("""
                {"code": "refused", "detail": "Te vroeg.", "detailEn": "Too early.", "pointer": "/a", "faults": [
                 {"detail": "Te vroeg.", "detailEn": "Too early.", "pointer": "/a"},
                 {"detail": "Te laat.", "detailEn": "Too late.", "pointer": "/b"}]}""");

        assertThat(run(file("a.xml", "<a/>").toString()).told())
                .contains("409 refused: Te vroeg. / Too early. [/a]; Te laat. / Too late. [/b]");
    }

    @Test
    void an_engine_that_says_later_is_asked_again_and_in_the_end_believed() throws IOException {
        var a = file("a.xml", "<a/>").toString();
        statuses.addAll(List.of(503, 429, 503));

        assertThat(run(a).code()).isEqualTo(Import.ALL_TAKEN_OVER);
        assertThat(received).hasSize(4);
        assertThat(received.stream().map(Received::key).distinct()).hasSize(1);

        statuses.addAll(List.of(503, 503, 503, 503, 503));
        answers.addAll(List.of("busy", "busy", "busy", "busy", "<html>busy</html>"));
        var ran = run(a);
        assertThat(ran.code()).isEqualTo(Import.SOME_FAILED);
        assertThat(ran.told()).contains("mislukt / failed: 503");
    }

    @Test
    void a_token_that_has_run_out_is_renewed() throws IOException {
        statuses.add(401);

        assertThat(run(file("a.xml", "<a/>").toString()).code()).isEqualTo(Import.ALL_TAKEN_OVER);
        assertThat(received).extracting(Received::token).containsExactly("Bearer token1", "Bearer token2");
    }

    @Test
    void a_wrong_secret_is_told_and_never_shown() throws IOException {
        var ran = run("--secret", "hush-hush", file("a.xml", "<a/>").toString());

        assertThat(ran.code()).isEqualTo(Import.SOME_FAILED);
        assertThat(ran.told()).contains("are --client and --secret right?").doesNotContain("hush-hush");
        assertThat(received).isEmpty();
    }

    @Test
    void an_engine_that_is_not_there_fails_every_file_in_words() throws IOException {
        var a = file("a.xml", "<a/>").toString();
        server.stop(0);

        var ran = run(a, a, a);

        assertThat(ran.code()).isEqualTo(Import.SOME_FAILED);
        assertThat(ran.told()).contains("3/3 ", "The engine cannot be reached.").doesNotContain("Exception");
    }

    @Test
    void what_is_not_understood_is_explained_and_nothing_is_sent() throws IOException {
        var a = file("a.xml", "<a/>").toString();
        var wrong = List.of(
                new String[] {},
                new String[] {"--base-day"},
                new String[] {"--base-day", "gisteren", a},
                new String[] {"--speed", a},
                new String[] {a + "x"},
                new String[] {file("a.txt", "a").toString()},
                new String[] {Files.createDirectory(folder.resolve("empty")).toString()});

        assertThat(wrong).allSatisfy(arguments -> {
            var ran = run(arguments);
            assertThat(ran.code()).isEqualTo(Import.NOT_UNDERSTOOD);
            assertThat(ran.told()).contains(" / ", "--base-day 2026-06-30");
        });
        assertThat(received).isEmpty();
    }

    @Test
    void registrations_leave_this_machine_encrypted_or_not_at_all() throws IOException {
        var a = file("a.xml", "<a/>").toString();

        assertThat(List.of("http://192.0.2.1", "ftp://localhost", "localhost", "http:// x"))
                .allSatisfy(url -> {
                    var ran = bare("--url", url, a);
                    assertThat(ran.code()).isEqualTo(Import.NOT_UNDERSTOOD);
                    assertThat(ran.told()).contains("Expected https://");
                });
    }
}
