package nl.geboortepad.ops.security;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.http.Weighings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

class OwnIssuerTest {
    private static final RSAKey KEY = key();
    private static final RSAKey ANOTHER_KEY = key();
    private static HttpServer issuer;
    private static ConfigurableApplicationContext engine;

    @BeforeAll
    static void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\"}");
        answer("/keys", new JWKSet(KEY.toPublicJWK()).toString());
        issuer.start();
        engine = new SpringApplication(EdgeOnly.class, Weighings.class)
                .run(
                        "--server.port=0",
                        "--server.address=0.0.0.0",
                        "--geboortepad.audience=geboortepad",
                        "--geboortepad.issuer=" + url());
    }

    @AfterAll
    static void stop() {
        engine.close();
        issuer.stop(0);
    }

    @Test
    void a_token_of_the_issuer_is_let_in() {
        assertThat(json(send(token(KEY, url(), "geboortepad", 60)))).containsEntry("client", "practice-system");
    }

    @Test
    void tokens_of_another_key_issuer_audience_or_time_are_not() {
        assertThat(send(token(ANOTHER_KEY, url(), "geboortepad", 60)).statusCode())
                .isEqualTo(401);
        assertThat(send(token(KEY, "http://elsewhere.example", "geboortepad", 60))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(token(KEY, url(), "another", 60)).statusCode()).isEqualTo(401);
        assertThat(send(token(KEY, url(), "geboortepad", -3600)).statusCode()).isEqualTo(401);
    }

    @Test
    void there_are_no_demo_identities() {
        var sender = new Sender(port());

        assertThat(engine.getBeanProvider(RegisteredClientRepository.class).stream())
                .isEmpty();
        assertThat(sender.send(sender.to("/oauth2/token")).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> send(String token) {
        var sender = new Sender(port());
        return sender.send(sender.to("/api/worklist").header("Authorization", "Bearer " + token));
    }

    private static String token(RSAKey key, String issuer, String audience, int seconds) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .audience(audience)
                    .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                    .claim("azp", "practice-system")
                    .claim("person", "m1")
                    .claim("role", "caregiver")
                    .build();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void answer(String path, String json) {
        issuer.createContext(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static int port() {
        return engine.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String url() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort();
    }
}
