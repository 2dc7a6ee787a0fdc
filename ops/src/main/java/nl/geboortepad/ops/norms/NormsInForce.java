package nl.geboortepad.ops.norms;

import nl.geboortepad.command.pregnancy.Norms;
import nl.geboortepad.pathways.Claims;
import nl.geboortepad.pathways.Pathway;
import nl.geboortepad.pathways.Shipped;
import nl.geboortepad.query.PartnershipNorms;
import nl.geboortepad.query.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The norms that this engine judges by; a norm file that cannot be used stops the start. */
@Configuration(proxyBeanMethods = false)
class NormsInForce {
    @Bean
    Pathway pathway() {
        return Shipped.zig();
    }

    /** A pathway of its own kind: a region writes its own over the one for pregnancies only. */
    @Bean
    PartnershipNorms ofPartnerships() {
        return new PartnershipNorms(Shipped.vsv());
    }

    @Bean
    Claims claims(Pathway pathway, PartnershipNorms ofPartnerships) {
        return Claims.shipped(pathway, ofPartnerships.pathway());
    }

    @Bean
    Norms norms(Settings settings) {
        return settings::hasNorm;
    }
}
