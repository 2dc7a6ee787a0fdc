package nl.geboortepad.ops.security;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class IssuerAwayTest {
    private static final String SIGNED_BY_NOBODY = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA";

    @Test
    void while_the_issuer_does_not_answer_we_say_so_and_let_nobody_in() {
        unavailableWith("http://127.0.0.1:1");
    }

    @Test
    void while_the_issuer_does_not_tell_its_keys_we_say_so_and_let_nobody_in() throws IOException {
        var issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var url = "http://127.0.0.1:" + issuer.getAddress().getPort();
        var asked = new AtomicInteger();
        issuer.createContext("/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            var body = ("{\"issuer\":\"" + url + "\",\"jwks_uri\":\"http://127.0.0.1:1/keys\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        unavailableWith(url);
        issuer.stop(0);
        assertThat(asked.get()).as("however many tokens are shown").isLessThanOrEqualTo(2);
    }

    private static void unavailableWith(String issuer) {
        try (var engine = new SpringApplication(EdgeOnly.class)
                .run("--server.port=0", "--geboortepad.audience=geboortepad", "--geboortepad.issuer=" + issuer)) {
            var sender = new Sender(engine.getEnvironment().getRequiredProperty("local.server.port", Integer.class));

            for (var i = 0; i < 10; i++) {
                var answer =
                        sender.send(sender.to("/api/worklist").header("Authorization", "Bearer " + SIGNED_BY_NOBODY));

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(json(answer)).containsEntry("code", "unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
    }
}
