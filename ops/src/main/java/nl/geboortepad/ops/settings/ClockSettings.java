package nl.geboortepad.ops.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the clock is believed.
 *
 * @param checked whether it is: without, any time is taken, as a demonstration on another day needs
 * @param tolerance how far it may be from the clock of the database, and before what was recorded last
 * @param steadyFor how long it must have run on after it jumped before anything is recorded by it
 */
@ConfigurationProperties("geboortepad.clock")
public record ClockSettings(boolean checked, Duration tolerance, Duration steadyFor) {
    public ClockSettings {
        Require.longerThanNothing("geboortepad.clock.tolerance", tolerance);
        Require.noNegative("geboortepad.clock.steady-for", steadyFor);
    }
}
