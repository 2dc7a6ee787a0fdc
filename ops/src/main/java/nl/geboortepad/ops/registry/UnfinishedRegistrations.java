package nl.geboortepad.ops.registry;

import java.time.Clock;
import java.time.Duration;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.time.NowAndThen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes back what a registration left that was cut short between its beginning and its first fact, such as by a crash: a
 * number that was never registered is not known either.
 */
@Configuration(proxyBeanMethods = false)
class UnfinishedRegistrations {
    /** Longer than any registration takes. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    @Bean
    NowAndThen takingBackUnfinished(Registry registry, Vault vault, Clock clock) {
        return new NowAndThen(
                "unfinished-registrations",
                BETWEEN_LOOKS,
                new Text("onvoltooide aanmeldingen opruimen", "taking back unfinished registrations"),
                () -> {
                    var before = clock.instant().minus(LONGEST);
                    registry.takeBackUnfinished(before);
                    vault.takeBackUnfinished(before);
                });
    }
}
