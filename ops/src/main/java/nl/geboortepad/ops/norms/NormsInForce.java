package nl.geboortepad.ops.norms;

import nl.geboortepad.command.pregnancy.Norms;
import nl.geboortepad.pathways.Pathway;
import nl.geboortepad.query.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The norms that this engine judges by; a norm file that cannot be used stops the start. */
@Configuration(proxyBeanMethods = false)
class NormsInForce {
    @Bean
    Pathway pathway() {
        return Pathway.zig();
    }

    @Bean
    Norms norms(Settings settings) {
        return settings::hasNorm;
    }
}
