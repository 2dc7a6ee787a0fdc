package nl.geboortepad.ops.settings;

import java.time.Duration;
import java.util.List;
import nl.geboortepad.kernel.text.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much may be asked, how large and how often.
 *
 * @param maxCommand largest single request
 * @param maxBody largest request at one of the addresses for many
 * @param bulkPaths patterns of those addresses
 */
@ConfigurationProperties("geboortepad")
public record RequestSettings(DataSize maxCommand, DataSize maxBody, List<String> bulkPaths, Body body, Rate rate) {
    /**
     * How slowly a body may come.
     *
     * @param grace how long may be waited for it in all
     * @param perSecond how much of it buys another second
     */
    public record Body(Duration grace, DataSize perSecond) {
        public Body {
            Require.longerThanNothing("geboortepad.body.grace", grace);
            Require.positive("geboortepad.body.per-second", perSecond);
        }
    }

    /**
     * How often may be asked.
     *
     * @param perSecond requests of each client, of which {@code burst} come at once after a silence
     * @param atOnce how many of one client may be under way
     * @param unknownPerSecond wrong secrets, and what cannot be a token, from each address, of which {@code unknownBurst} at
     *     once
     * @param signaturesPerSecond wrong tokens from each address of which the signature is looked at, which costs little
     */
    public record Rate(
            double perSecond,
            double burst,
            int atOnce,
            double unknownPerSecond,
            double unknownBurst,
            double signaturesPerSecond) {
        public Rate {
            Require.positive("geboortepad.rate.per-second", perSecond);
            Require.atLeastOne("geboortepad.rate.burst", burst);
            Require.atLeastOne("geboortepad.rate.at-once", atOnce);
            Require.positive("geboortepad.rate.unknown-per-second", unknownPerSecond);
            Require.atLeastOne("geboortepad.rate.unknown-burst", unknownBurst);
            Require.atLeastOne("geboortepad.rate.signatures-per-second", signaturesPerSecond);
        }
    }

    public RequestSettings {
        Require.positive("geboortepad.max-command", maxCommand);
        Require.positive("geboortepad.max-body", maxBody);
        Require.that(
                "geboortepad.bulk-paths",
                bulkPaths,
                paths -> paths.stream().allMatch(path -> path.startsWith("/")),
                new Text(
                        "adressen met komma's ertussen, zoals /api/commands",
                        "addresses with commas between, such as /api/commands"));
        Require.isSet("geboortepad.body.grace", body, new Text("een duur met eenheid", "a duration with its unit"));
        Require.isSet("geboortepad.rate.per-second", rate, new Text("een getal boven 0", "a number above 0"));
    }
}
