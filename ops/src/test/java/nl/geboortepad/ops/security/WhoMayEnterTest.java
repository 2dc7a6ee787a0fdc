package nl.geboortepad.ops.security;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.http.Weighings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = {EdgeOnly.class, Weighings.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geboortepad.demo=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayEnterTest {
    @LocalServerPort
    private int port;

    private Sender sender;

    @BeforeAll
    void dial() {
        sender = new Sender(port);
    }

    @ParameterizedTest
    @EnumSource(DemoIdentity.class)
    void every_demo_identity_is_known_by_its_token(DemoIdentity identity) {
        var answer = json(sender.send(sender.as(identity.id(), "/api/worklist")));

        assertThat(answer).containsEntry("client", identity.id());
        assertThat(answer.get("role")).isEqualTo(identity.claims().get("role"));
        assertThat(answer.get("organisation"))
                .isEqualTo(Optional.ofNullable(identity.claims().get("organisation"))
                        .map(code -> "agb:" + code)
                        .orElse(""));
        assertThat(answer.get("bsn")).isEqualTo(identity.claims().getOrDefault("bsn", ""));
    }

    @Test
    void a_wrong_secret_gets_no_token() {
        var answer = sender.send(sender.to("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=midwife-demo&client_secret=wrong")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer)).containsEntry("error", "invalid_client");
    }

    @Test
    void everybody_may_know_that_we_are_up_and_only_the_operator_knows_of_what() {
        assertThat(json(sender.send(sender.to("/actuator/health"))))
                .containsEntry("status", "UP")
                .doesNotContainKey("components");
        assertThat(json(sender.send(sender.as("midwife-demo", "/actuator/health"))))
                .doesNotContainKey("components");
        assertThat(json(sender.send(sender.as("operator-demo", "/actuator/health"))))
                .containsKey("components");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/actuator",
                "/actuator/env",
                "/api/worklist",
                "/error",
                "/swagger-ui.html"
            })
    void nothing_else_is_told_to_nobody(String path) {
        var answer = sender.send(sender.to(path));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
    }

    @Test
    void the_operator_reads_the_figures_of_the_engine() {
        sender.send(sender.as("midwife-demo", "/api/worklist"));
        sender.send(sender.to("/api/worklist"));

        var figures =
                sender.send(sender.as("operator-demo", "/actuator/prometheus")).body();

        assertThat(figures)
                .contains("process_resident_memory_bytes{application=\"geboortepad\"}")
                .contains("jvm_memory_used_bytes")
                .contains("http_server_requests_seconds_count", "geboortepad_tokens_refused_total")
                .doesNotContain("_bucket{")
                .contains("uri=\"/api/worklist\"")
                .contains("status=\"401\"");
    }

    /** Each of these is another path, method, token and field, and none of them another row. */
    @Test
    void the_number_of_figures_does_not_grow_with_what_is_sent() {
        send(0);
        var before = figures();

        for (var i = 1; i < 20; i++) {
            send(i);
        }

        assertThat(figures()).isEqualTo(before);
    }

    private void send(int number) {
        sender.send(sender.to("/api/unknown-" + number + "?q=" + number).method("X" + number, BodyPublishers.noBody()));
        sender.send(sender.as("midwife-demo", "/api/unknown-" + number + "/" + number));
        sender.send(sender.to("/api/worklist").header("Authorization", "Bearer wrong" + number));
        sender.send(sender.as("midwife-demo", "/api/pregnancies/" + number + "/commands")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"type\": \"Unknown" + number + "\"}")));
    }

    private Set<String> figures() {
        var figures = sender.send(sender.as("operator-demo", "/actuator/prometheus"));
        return figures.body()
                .lines()
                .filter(line -> line.startsWith("http_server") || line.startsWith("geboortepad"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .filter(name -> !name.contains("/actuator/prometheus"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: geboortepad.example",
                "Host: evil.example:8080",
                "Host: localhost\r\nX-Forwarded-For: 127.0.0.1",
                "Host: localhost\r\nForwarded: for=127.0.0.1",
                "Host: localhost\r\nVia: 1.1 proxy",
                "Host: localhost\r\nOrigin: https://evil.example"
            })
    void a_demo_answers_nobody_who_does_not_sit_at_this_machine(String headers) throws IOException {
        var secret = Base64.getEncoder().encodeToString("midwife-demo:demo".getBytes(StandardCharsets.UTF_8));

        assertThat(raw("POST /oauth2/token?grant_type=client_credentials HTTP/1.1\r\nAuthorization: Basic " + secret
                        + "\r\nContent-Length: 0\r\n" + headers))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("access_token");
        assertThat(raw("GET /api/worklist HTTP/1.1\r\nAuthorization: Bearer " + sender.token("midwife-demo") + "\r\n"
                        + headers))
                .startsWith("HTTP/1.1 403")
                .contains("\"code\":\"forbidden\"");
    }

    private String raw(String request) throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            line.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void answers_carry_the_security_headers_and_no_session() {
        var answer = sender.send(sender.as("midwife-demo", "/api/worklist"));

        assertThat(answer.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .doesNotContainKeys("set-cookie", "server");
    }

    @Test
    void an_answer_in_pieces_arrives_whole() {
        assertThat(sender.send(sender.as("midwife-demo", "/api/stream")).body()).isEqualTo("1\n2\n");
    }

    @Test
    void the_description_tells_how_to_enter_and_never_asks_for_the_caller() {
        var answer = sender.send(sender.to("/v3/api-docs"));
        var description = json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(part(description, "components", "securitySchemes")).containsOnlyKeys("bearer", "oauth2");
        assertThat(part(description, "components", "schemas"))
                .containsKey("Problem")
                .doesNotContainKey("Caller");
        assertThat(part(description, "paths", "/api/worklist", "get", "responses"))
                .containsKeys("200", "default");
        assertThat(part(description, "paths")).doesNotContainKey("/error");
    }

    /** It is kept for everybody, so nothing of the one who asked first may be in it. */
    @Test
    void the_description_is_the_same_for_whoever_asks() {
        var first = sender.send(sender.to("/v3/api-docs").header("Accept-Language", "en"));
        var second = sender.send(sender.as("midwife-demo", "/v3/api-docs").header("Accept-Language", "nl"));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(first).get("servers").toString()).contains("url=/").doesNotContain("localhost");
    }

    @Test
    void values_are_described_as_they_are_written() {
        var contact = json(sender.send(sender.as("midwife-demo", "/api/contact")));
        var description = json(sender.send(sender.to("/v3/api-docs")));

        assertThat(contact)
                .containsEntry("when", "2026-03-01")
                .containsEntry("organisation", "agb:08001234")
                .containsEntry("age", "9w0d")
                .containsEntry("by", "clinical-midwife")
                .containsEntry("place", "birth-centre");
        var described = part(description, "components", "schemas", "WeighingsContact", "properties");
        for (var field : contact.keySet()) {
            assertThat(part(described, field)).as(field).containsEntry("type", "string");
        }
        assertThat(part(described, "by").toString()).contains("clinical-midwife");
        assertThat(part(described, "place").toString()).contains("birth-centre");
        assertThat(description.toString()).doesNotContain("BIRTH_CENTRE");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String... names) {
        for (var name : names) {
            whole = (Map<String, Object>) whole.get(name);
        }
        return whole;
    }
}
