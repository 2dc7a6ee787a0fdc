package nl.geboortepad.ops.norms;

import nl.geboortepad.command.pregnancy.Norms;
import nl.geboortepad.command.vsv.Adoptable;
import nl.geboortepad.kernel.Problem;
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

    /** Until it can be proven that a region asks no less than its parent, no region is adopted. */
    @Bean
    Adoptable adoptable() {
        return text -> new Adoptable.Unproven(Problem.of(
                Problem.Code.REFUSED,
                "Van dit zorgpad is niet te bewijzen dat het minstens vraagt wat het landelijke zorgpad vraagt.",
                "It cannot be proven that this pathway asks at least what the national one asks."));
    }
}
