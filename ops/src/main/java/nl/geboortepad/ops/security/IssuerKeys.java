package nl.geboortepad.ops.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.geboortepad.ops.settings.TokenSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of the issuer, read from where it says that they are (OpenID Connect Discovery, RFC 8414).
 *
 * <p>Whatever tokens are sent, the issuer is asked at most twice in {@link #PAUSE}, and while it is away the keys that it last
 * told hold for {@link #OUTAGE}.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Two addresses of the discovery and the keys, each within its patience. */
    private static final Duration REFRESH = PATIENCE.multipliedBy(3);

    private static final int LARGEST = 1 << 20;

    private final String issuer;
    private final DefaultResourceRetriever calls =
            new DefaultResourceRetriever((int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LARGEST);
    private volatile boolean answered;

    private IssuerKeys(String issuer) {
        this.issuer = issuer;
    }

    static JWKSource<SecurityContext> of(String issuer) {
        var asked = new IssuerKeys(issuer);
        var kept = JWKSourceBuilder.create(asked)
                .cache(FRESH.toMillis(), REFRESH.toMillis())
                .refreshAheadCache(false)
                .rateLimited(PAUSE.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
        return (selector, context) -> {
            try {
                return kept.get(selector, context);
            } catch (RateLimitReachedException asLatelyAsTheLastTime) {
                if (asked.answered) {
                    // It told its keys a moment ago, and this was not among them.
                    return List.of();
                }
                throw asLatelyAsTheLastTime;
            }
        };
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        try {
            var keys = JWKSet.parse(text(address()));
            answered = true;
            return keys;
        } catch (IOException | ParseException | JacksonException | IllegalArgumentException away) {
            answered = false;
            throw new JWKSetUnavailableException("The issuer does not tell its keys", away);
        }
    }

    private String address() throws IOException {
        var told = discovery();
        var keys = told.get("jwks_uri");
        if (!issuer.equals(told.get("issuer")) || !(keys instanceof String at) || !TokenSettings.isSafe(at)) {
            throw new IOException("What is found there is not of " + issuer);
        }
        return at;
    }

    private Map<String, Object> discovery() throws IOException {
        var base = issuer.replaceFirst("/$", "");
        try {
            return json(base + "/.well-known/openid-configuration");
        } catch (IOException notThere) {
            var uri = URI.create(base);
            return json(uri.resolve("/.well-known/oauth-authorization-server" + uri.getRawPath())
                    .toString());
        }
    }

    private Map<String, Object> json(String address) throws IOException {
        return JsonMapper.shared().readValue(text(address), new TypeReference<>() {});
    }

    private String text(String address) throws IOException {
        return calls.retrieveResource(URI.create(address).toURL()).getContent();
    }

    @Override
    public void close() {
        // Nothing is held between two calls.
    }
}
