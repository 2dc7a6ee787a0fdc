package nl.geboortepad.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.geboortepad.ops.RunningEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the container refuses before any of ours sees it. */
class ContainerProblemTest {
    private static RunningEngine engine;

    @BeforeAll
    static void start() {
        engine = RunningEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator/health HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST /api/pregnancies HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\n\r\n",
                "noise\r\n\r\n"
            })
    void what_we_do_not_speak_is_told_as_a_fault_of_the_request_and_not_as_one_that_passes(String request)
            throws IOException {
        var answer = told(request);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "\"code\":\"malformed\"");
        assertThat(answer).doesNotContain("Retry-After", "Tomcat", "Exception");
    }

    /** Without a token and with one, at an address that has questions and at one that has none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator/health?x=%zz",
                "GET /actuator/health?x=%",
                "GET /api/worklist?norm=%zz",
                "GET /api/worklist?norm=%e9",
                "GET /api/worklist?%e9=1",
                "POST /api/pregnancies?x=%zz",
                "POST /api/pregnancies?x=%e9"
            })
    void a_question_that_is_wrongly_encoded_is_told_as_unreadable(String request) throws IOException {
        for (var token : List.of("", "Authorization: Bearer " + engine.sender().token("midwife-demo") + "\r\n")) {
            var answer = told(request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\nConnection: close\r\n" + token + "\r\n{}");

            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
            assertThat(answer).doesNotContain("incident", "Exception");
            if (!token.isEmpty() || request.contains("/actuator/")) {
                assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"malformed\"");
            }
        }
    }

    private static String told(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", engine.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
