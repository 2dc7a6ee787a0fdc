package nl.geboortepad.ops.moments;

import java.time.Duration;
import javax.sql.DataSource;
import nl.geboortepad.ops.health.WatchedHealth;
import nl.geboortepad.ops.settings.ClockSettings;
import nl.geboortepad.ops.time.SteadyClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where moments of recording come from, and what is told when the clock is not to be believed. */
@Configuration(proxyBeanMethods = false)
class Moments {
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(30);

    @Bean
    RecordedTime recordedTime(DataSource source, SteadyClock clock, ClockSettings settings) {
        return new RecordedTime(source, clock, settings);
    }

    @Bean
    WatchedHealth clockHealthIndicator(RecordedTime recorded) {
        return new WatchedHealth("clock", HEALTH_PATIENCE, new ClockHealth(recorded));
    }
}
