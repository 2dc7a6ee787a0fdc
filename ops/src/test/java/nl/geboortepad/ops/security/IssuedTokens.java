package nl.geboortepad.ops.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An issuer on this machine that tells its keys and counts how often it was asked. */
public final class IssuedTokens implements AutoCloseable {
    static final String AUDIENCE = "geboortepad";

    private static IssuedTokens shared;

    private final RSAKey key = key("key");
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    IssuedTokens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\"}");
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    /** One for all engines of a JVM that may have no demo identities, since their store is not their own. */
    public static synchronized IssuedTokens shared() {
        try {
            shared = shared == null ? new IssuedTokens() : shared;
            return shared;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What an engine needs to trust it, as properties: {@code name=value}. */
    public List<String> settings() {
        return List.of("geboortepad.issuer=" + url(), "geboortepad.audience=" + AUDIENCE);
    }

    /** A token that says what that of a demo identity says. */
    public String as(String identity) {
        return token(claims -> {
            DemoIdentity.of(identity).orElseThrow().claims().forEach(claims::claim);
            return claims.expirationTime(Date.from(Instant.now().plusSeconds(3600)));
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often its keys were asked for. */
    int asked() {
        return asked.get();
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, "JWT", change);
    }

    String typed(String type) {
        return signed(key, type, claims -> claims);
    }

    String by(RSAKey another) {
        return signed(another, "JWT", claims -> claims);
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String signed(RSAKey by, String type, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(url())
                    .audience(AUDIENCE)
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .claim("azp", "practice-system")
                    .claim("person", "m1")
                    .claim("role", "caregiver");
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID());
            if (type != null) {
                header.type(new JOSEObjectType(type));
            }
            var token = new SignedJWT(header.build(), change.apply(claims).build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            if (path.equals("/keys")) {
                asked.incrementAndGet();
            }
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
