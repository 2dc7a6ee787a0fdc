package nl.geboortepad.ops.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.geboortepad.kernel.text.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Whose tokens are trusted, and how they are read.
 *
 * @param issuer empty for the demo identities of our own
 * @param audience that a token of the issuer must name
 */
@ConfigurationProperties("geboortepad")
public record TokenSettings(String issuer, String audience, Tokens tokens, ClaimNames claims) {
    /**
     * @param longestLife from the moment that a token begins to hold, and from now, until it ends
     * @param clockSkew how far the clock of the issuer may be from ours
     * @param algorithms of signatures that are trusted, as RFC 7518 names them
     */
    public record Tokens(Duration longestLife, Duration clockSkew, List<String> algorithms) {
        /** Signatures only the issuer can make; with a shared secret (HS256) we could make them too. */
        private static final String BY_KEY_PAIR = "(RS|PS|ES)(256|384|512)";

        public Tokens {
            Require.longerThanNothing("geboortepad.tokens.longest-life", longestLife);
            Require.noNegative("geboortepad.tokens.clock-skew", clockSkew);
            Require.that(
                    "geboortepad.tokens.algorithms",
                    algorithms,
                    names -> !names.isEmpty() && names.stream().allMatch(name -> name.matches(BY_KEY_PAIR)),
                    new Text("namen zoals RS256,PS256,ES256", "names such as RS256,PS256,ES256"));
        }
    }

    /**
     * Under which claims an issuer says who is asking. Each is a list of places of which the first that is there counts; a
     * dot leads into a claim, as in {@code realm_access.roles}.
     */
    public record ClaimNames(
            List<String> client,
            List<String> person,
            List<String> role,
            List<String> organisation,
            List<String> vsv,
            List<String> bsn) {
        public ClaimNames {
            named("geboortepad.claims.client", client);
            named("geboortepad.claims.person", person);
            named("geboortepad.claims.role", role);
            named("geboortepad.claims.organisation", organisation);
            named("geboortepad.claims.vsv", vsv);
            named("geboortepad.claims.bsn", bsn);
        }

        private static void named(String setting, List<String> places) {
            Require.that(
                    setting,
                    places,
                    names -> !names.isEmpty() && names.stream().noneMatch(String::isBlank),
                    new Text(
                            "namen van claims, zoals role of realm_access.roles",
                            "names of claims, such as role or realm_access.roles"));
        }
    }

    public TokenSettings {
        issuer = issuer == null ? "" : issuer;
        audience = audience == null ? "" : audience;
        Require.that(
                "geboortepad.issuer",
                issuer,
                address -> address.isBlank() || isSafe(address),
                new Text(
                        "het adres van een uitgever, zoals https://… (http alleen op dit apparaat)",
                        "the address of an issuer, such as https://… (http on this machine only)"));
        Require.isSet("geboortepad.tokens.longest-life", tokens, Require.DURATION);
        Require.isSet("geboortepad.claims.role", claims, new Text("namen van claims", "names of claims"));
    }

    /** Whether nobody on the way can put keys of her own in the place of those that are read there. */
    public static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && uri.getHost().matches("localhost|127[.0-9]+|\\[::1]"));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    public static TokenSettings in(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate(SettingNames.prefix(TokenSettings.class), Bindable.of(TokenSettings.class));
    }
}
