package nl.geboortepad.ops.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a pregnancy hears that it was brought to an audit.
 *
 * @param toldWithin at some moment within this time
 * @param lookEvery how often is looked whether one may be told
 */
@ConfigurationProperties("geboortepad.audits")
public record AuditSettings(Duration toldWithin, Duration lookEvery) {
    public AuditSettings {
        Require.noNegative("geboortepad.audits.told-within", toldWithin);
        Require.longerThanNothing("geboortepad.audits.look-every", lookEvery);
    }
}
