package nl.geboortepad.ops.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Whoever needs the time takes this bean; nobody else asks the machine. */
@Configuration(proxyBeanMethods = false)
class Time {
    @Bean
    Clock clock() {
        return new SteadyClock(Clock.systemUTC());
    }
}
