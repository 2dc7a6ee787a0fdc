package nl.geboortepad.ops.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How views read.
 *
 * @param batchSize how many facts are read before rows and position are committed together
 * @param segments how many threads read, of all engines together
 * @param patience how long a reader waits for what was just written
 */
@ConfigurationProperties("geboortepad.views")
public record ViewSettings(int batchSize, int segments, Duration patience) {
    public ViewSettings {
        Require.atLeastOne("geboortepad.views.batch-size", batchSize);
        Require.atLeastOne("geboortepad.views.segments", segments);
        Require.noNegative("geboortepad.views.patience", patience);
    }
}
