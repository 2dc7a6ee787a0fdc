package nl.geboortepad.ops.time;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import nl.geboortepad.ops.health.WatchedHealth;
import nl.geboortepad.ops.settings.ClockSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock. Whoever needs the time takes this bean; nobody else asks the machine. The clock of the machine is a bean as
 * well, so that a demonstration or a test can put another in its place.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
class Time {
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(30);

    @Bean(defaultCandidate = false)
    Clock machineClock() {
        return Clock.systemUTC();
    }

    @Bean
    SteadyClock clock(@Qualifier("machineClock") Clock machine, ClockSettings settings) {
        return new SteadyClock(machine, System::nanoTime, settings.tolerance(), settings.steadyFor());
    }

    @Bean
    RecordedTime recordedTime(DataSource source, SteadyClock clock, ClockSettings settings) {
        return new RecordedTime(source, clock, settings);
    }

    @Bean
    WatchedHealth clockHealthIndicator(RecordedTime recorded) {
        return new WatchedHealth("clock", HEALTH_PATIENCE, new ClockHealth(recorded));
    }
}
