package nl.geboortepad.ops.settings;

import nl.geboortepad.kernel.text.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are trusted.
 *
 * @param issuer empty: the demo identities of our own
 * @param audience that a token of the issuer must name; empty: any
 */
@ConfigurationProperties("geboortepad")
public record TokenSettings(String issuer, String audience) {
    public TokenSettings {
        issuer = issuer == null ? "" : issuer;
        audience = audience == null ? "" : audience;
        Require.that(
                "geboortepad.issuer",
                issuer,
                address -> address.isBlank() || address.matches("https?://[^\\s]+"),
                new Text("het adres van een uitgever, zoals https://…", "the address of an issuer, such as https://…"));
    }
}
