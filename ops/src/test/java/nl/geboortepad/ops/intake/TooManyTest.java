package nl.geboortepad.ops.intake;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.http.Weighings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = {EdgeOnly.class, Weighings.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"geboortepad.demo=true", "geboortepad.rate.per-second=0.001", "geboortepad.rate.burst=3"})
class TooManyTest {
    @LocalServerPort
    private int port;

    @Test
    void a_client_in_a_loop_is_asked_to_wait_and_another_is_not() {
        var sender = new Sender(port);
        for (var i = 0; i < 3; i++) {
            assertThat(sender.send(sender.as("midwife-demo", "/api/worklist")).statusCode())
                    .isEqualTo(200);
        }

        var answer = sender.send(sender.as("midwife-demo", "/api/worklist"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer)).containsEntry("code", "too-many");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(sender.send(sender.as("hospital-demo", "/api/worklist")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_no_http_gets_a_problem_without_the_name_of_the_server() throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            line.getOutputStream()
                    .write("GET /%zz<>999990019 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"code\":\"malformed\"")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("999990019");
        }
    }
}
