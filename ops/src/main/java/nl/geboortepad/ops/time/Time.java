package nl.geboortepad.ops.time;

import java.time.Clock;
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
    @Bean(defaultCandidate = false)
    Clock machineClock() {
        return Clock.systemUTC();
    }

    @Bean
    SteadyClock clock(@Qualifier("machineClock") Clock machine, ClockSettings settings) {
        return new SteadyClock(machine, System::nanoTime, settings.tolerance(), settings.steadyFor());
    }
}
