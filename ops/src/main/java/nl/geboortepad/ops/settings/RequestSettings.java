package nl.geboortepad.ops.settings;

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
public record RequestSettings(DataSize maxCommand, DataSize maxBody, List<String> bulkPaths, Rate rate) {
    /** Requests per client: so many each second, and so many at once after a silence. */
    public record Rate(double perSecond, double burst) {
        public Rate {
            Require.positive("geboortepad.rate.per-second", perSecond);
            Require.atLeastOne("geboortepad.rate.burst", burst);
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
        Require.isSet("geboortepad.rate.per-second", rate, new Text("een getal boven 0", "a number above 0"));
    }
}
