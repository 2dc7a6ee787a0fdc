package nl.geboortepad.ops.settings;

import nl.geboortepad.kernel.text.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

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

    /** For whoever decides by it which parts of the engine there will be, before any is made. */
    public static TokenSettings in(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate(SettingNames.prefix(TokenSettings.class), Bindable.of(TokenSettings.class));
    }

    /** Whether we stand alone: the demo identities are ours to give out. */
    public boolean withoutIssuer() {
        return issuer.isBlank();
    }
}
