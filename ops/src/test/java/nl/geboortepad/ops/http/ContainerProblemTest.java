package nl.geboortepad.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

    private static String told(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", engine.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
