package nl.geboortepad.ops.security;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.http.Weighings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

class OwnIssuerTest {
    private static IssuedTokens issuer;
    private static ConfigurableApplicationContext engine;

    @BeforeAll
    static void start() throws Exception {
        issuer = new IssuedTokens();
        engine = new SpringApplication(EdgeOnly.class, Weighings.class)
                .run(
                        "--server.port=0",
                        "--server.address=0.0.0.0",
                        "--geboortepad.plain-http-behind-tls-proxy=true",
                        "--geboortepad.audience=" + IssuedTokens.AUDIENCE,
                        "--geboortepad.claims.role=role,roles,realm_access.roles",
                        "--geboortepad.issuer=" + issuer.url());
    }

    @AfterAll
    static void stop() {
        engine.close();
        issuer.close();
    }

    @Test
    void a_token_of_the_issuer_is_let_in() {
        assertThat(json(send(issuer.token(claims -> claims)))).containsEntry("client", "practice-system");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt"})
    void the_types_that_issuers_give_to_access_tokens_are_let_in(String type) {
        assertThat(send(issuer.typed(type)).statusCode()).isEqualTo(200);
    }

    @Test
    void one_role_of_ours_among_others_in_a_list_is_the_role() {
        var inList = issuer.token(claims -> claims.claim("role", List.of("caregiver", "offline_access")));
        var inKeycloak = issuer.token(claims ->
                claims.claim("role", null).claim("realm_access", Map.of("roles", List.of("uma", "caregiver"))));

        assertThat(json(send(inList))).containsEntry("role", "caregiver");
        assertThat(json(send(inKeycloak))).containsEntry("role", "caregiver");
    }

    record Row(String fault, Function<IssuedTokens, String> token) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Row> a_token_that_lets_nobody_in_is_told_why_in_words_that_repeat_nothing_of_it() {
        return Stream.of(
                new Row("malformed", issuer -> "999990019.Aukje"),
                new Row("malformed", issuer -> new PlainJWT(new JWTClaimsSet.Builder().build()).serialize()),
                new Row("malformed", issuer -> issuer.token(claims -> claims.claim("exp", "tomorrow"))),
                new Row("algorithm", OwnIssuerTest::bySharedSecret),
                new Row("type", issuer -> issuer.typed("logout+jwt")),
                new Row("signature", issuer -> issuer.by(IssuedTokens.key("key"))),
                new Row("signature", issuer -> issuer.by(IssuedTokens.key("unknown"))),
                new Row("issuer", issuer -> issuer.token(claims -> claims.issuer("http://elsewhere.example"))),
                new Row("issuer", issuer -> issuer.token(claims -> claims.issuer(null))),
                new Row("audience", issuer -> issuer.token(claims -> claims.audience("another"))),
                new Row("audience", issuer -> issuer.token(claims -> claims.audience((String) null))),
                new Row("no-end", issuer -> issuer.token(claims -> claims.expirationTime(null))),
                new Row(
                        "ended",
                        issuer -> issuer.token(claims -> claims.issueTime(in(Duration.ofMinutes(-2)))
                                .expirationTime(in(Duration.ofSeconds(-40))))),
                new Row(
                        "not-yet",
                        issuer -> issuer.token(claims -> claims.notBeforeTime(in(Duration.ofMinutes(5)))
                                .expirationTime(in(Duration.ofMinutes(10))))),
                new Row("too-long", issuer -> issuer.token(claims -> claims.expirationTime(in(Duration.ofHours(13))))),
                new Row(
                        "too-long",
                        issuer -> issuer.token(
                                claims -> claims.issueTime(null).expirationTime(in(Duration.ofDays(3650))))),
                new Row(
                        "too-long",
                        issuer -> issuer.token(claims ->
                                claims.issueTime(in(Duration.ofDays(3650))).expirationTime(in(Duration.ofDays(3651))))),
                new Row("client", issuer -> issuer.token(claims -> claims.claim("azp", null))),
                new Row("person", issuer -> issuer.token(claims -> claims.claim("person", "x".repeat(201)))),
                new Row("person", issuer -> issuer.token(claims -> claims.claim("person", "a\nb"))),
                new Row("role", issuer -> issuer.token(claims -> claims.claim("role", "chief"))),
                new Row(
                        "roles",
                        issuer -> issuer.token(claims -> claims.claim("role", List.of("caregiver", "steward")))),
                new Row("organisation", issuer -> issuer.token(claims -> claims.claim("organisation", 8001234))),
                new Row(
                        "organisation",
                        issuer ->
                                issuer.token(claims -> claims.claim("organisation", List.of("08001234", "06010234")))),
                new Row("vsv", issuer -> issuer.token(claims -> claims.claim("vsv", "midden"))),
                new Row("bsn", issuer -> issuer.token(claims -> claims.claim("role", "client"))));
    }

    @ParameterizedTest
    @MethodSource
    void a_token_that_lets_nobody_in_is_told_why_in_words_that_repeat_nothing_of_it(Row row) {
        var answer = send(row.token().apply(issuer));

        assertThat(answer.statusCode()).isEqualTo(401);
        var said =
                TokenFault.valueOf(row.fault().toUpperCase().replace('-', '_')).said();
        assertThat(json(answer))
                .containsEntry("code", "unauthenticated")
                .containsEntry("fault", row.fault())
                .containsEntry("detail", said.nl())
                .containsEntry("detailEn", said.en());
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it)
                        .startsWith("Bearer ")
                        .contains("error=\"invalid_token\"", "error_description=\"" + said.en() + "\""));
        assertThat(answer.body() + answer.headers()).doesNotContain("Aukje", "999990019", "elsewhere", "chief");
    }

    @Test
    void unknown_key_ids_do_not_hammer_the_issuer_nor_keep_others_out() {
        send(issuer.token(claims -> claims));
        var before = issuer.asked();

        for (var i = 0; i < 50; i++) {
            var guess = issuer.token(claims -> claims).replaceFirst("^[^.]+", header("guess-" + i));
            assertThat(json(send(guess))).containsEntry("fault", "signature");
        }

        assertThat(issuer.asked() - before).isLessThanOrEqualTo(2);
        assertThat(send(issuer.token(claims -> claims)).statusCode()).isEqualTo(200);
    }

    @Test
    void there_are_no_demo_identities() {
        var sender = new Sender(port());

        assertThat(engine.getBeanProvider(RegisteredClientRepository.class).stream())
                .isEmpty();
        assertThat(sender.send(sender.to("/oauth2/token")).statusCode()).isEqualTo(401);
    }

    private static String header(String key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key)
                .build()
                .toBase64URL()
                .toString();
    }

    private static String bySharedSecret(IssuedTokens issuer) {
        try {
            var token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder().issuer(issuer.url()).build());
            token.sign(new MACSigner(new byte[32]));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static HttpResponse<String> send(String token) {
        var sender = new Sender(port());
        return sender.send(sender.to("/api/worklist").header("Authorization", "Bearer " + token));
    }

    private static int port() {
        return engine.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
