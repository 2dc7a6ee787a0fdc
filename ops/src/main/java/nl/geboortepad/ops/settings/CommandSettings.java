package nl.geboortepad.ops.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How commands are done.
 *
 * @param patience how long one may take before its sender is told that the store does not answer
 * @param bulkWorkers how many lines of bulk requests are done at a time
 */
@ConfigurationProperties("geboortepad.commands")
public record CommandSettings(Duration patience, int bulkWorkers) {
    public CommandSettings {
        Require.longerThanNothing("geboortepad.commands.patience", patience);
        Require.atLeastOne("geboortepad.commands.bulk-workers", bulkWorkers);
    }
}
