package nl.geboortepad.ops.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As many connections as once stopped the engine for everybody, and some more. */
class SlowSendersTest {
    private static final int MANY = 230;
    private static final Duration SOON = Duration.ofSeconds(10);

    private static RunningEngine engine;
    private static String token;
    private static int woman;

    @BeforeAll
    static void start() {
        engine = RunningEngine.start("geboortepad.body.grace=3s", "server.tomcat.connection-timeout=3s");
        token = engine.sender().token("hospital-demo");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "false, /api/commands, application/x-ndjson, Transfer-Encoding: chunked",
        "false, /api/pregnancies, application/json, Content-Length: 900000",
        "false, /oauth2/token, application/x-www-form-urlencoded, Content-Length: 9000",
        "true, /api/commands, application/x-ndjson, Content-Length: 900000",
        "true, /api/pregnancies, application/json, Transfer-Encoding: chunked",
        "true, /api/registrations, application/fhir+json, Content-Length: 900000",
        "true, /api/nowhere, application/x-www-form-urlencoded, Content-Length: 9000"
    })
    void a_sender_of_slow_bodies_keeps_nobody_waiting(boolean known, String path, String type, String framing)
            throws IOException {
        try (var slow = SlowConnections.open(engine.port(), MANY, head(known, path, type, framing))) {
            othersGoOn();
            assertThat(slow.number()).isEqualTo(MANY);
        }
    }

    private static String[] head(boolean known, String path, String type, String framing) {
        var head = new ArrayList<>(
                List.of("POST " + path + " HTTP/1.1", "Host: localhost", "Content-Type: " + type, framing));
        if (known) {
            head.add("Authorization: Bearer " + token);
        }
        return head.toArray(String[]::new);
    }

    /** Another one writes and reads; whoever watches the engine is answered. */
    private static void othersGoOn() {
        var sender = new Sender(engine.port());
        assertThat(sender.send(sender.to("/actuator/health/liveness")
                                .timeout(SOON)
                                .GET())
                        .statusCode())
                .isEqualTo(200);
        var registered = sender.send(sender.as("midwife-demo", "/api/pregnancies")
                .timeout(SOON)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(registration())));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        assertThat(sender.send(sender.as("midwife-demo", "/api/worklist")
                                .timeout(SOON)
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    private static String registration() {
        return """
                {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "dueDate": "2026-10-01",
                 "basis": "ultrasound", "careFrom": "2026-02-20", "fromTheStart": true}""".formatted(bsn(woman++));
    }

    /** The numbers that are given out for tests, one after the other. */
    private static String bsn(int number) {
        return IntStream.range(999_900_000, 999_999_999)
                .mapToObj(Integer::toString)
                .filter(SlowSendersTest::passesElevenTest)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static boolean passesElevenTest(String bsn) {
        var sum = -(bsn.charAt(8) - '0');
        for (var i = 0; i < 8; i++) {
            sum += (9 - i) * (bsn.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    @ParameterizedTest
    @CsvSource({"/api/commands, application/x-ndjson", "/api/pregnancies, application/json"})
    void a_body_that_comes_too_slowly_is_not_waited_for(String path, String type) throws IOException {
        try (var slow = SlowConnections.open(engine.port(), 1, head(true, path, type, "Content-Length: 900000"))) {
            assertThat(slow.firstAnswer()).contains("too-slow");
        }
    }

    @Test
    void who_does_not_read_the_answers_keeps_nobody_waiting() throws IOException {
        var asks = "GET /v3/api-docs HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20);
        try (var slow = SlowConnections.unread(engine.port(), MANY, asks)) {
            othersGoOn();
            assertThat(slow.number()).isEqualTo(MANY);
        }
    }

    @Test
    void who_never_ends_a_head_keeps_nobody_waiting() throws IOException {
        try (var slow =
                SlowConnections.ofHeads(engine.port(), MANY, "POST /api/commands HTTP/1.1", "Host: localhost")) {
            othersGoOn();
            assertThat(slow.number()).isEqualTo(MANY);
        }
    }

    @Test
    void a_sender_that_was_refused_while_sending_can_read_why() throws IOException {
        var body = new byte[3_000_000];
        try (var socket = new Socket("127.0.0.1", engine.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/pregnancies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 401 ");
        }
    }
}
