package nl.geboortepad.ops.norms;

import nl.geboortepad.command.pregnancy.KnownNorms;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.PartnershipNorms;
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
    KnownNorms norms(CaseSettings settings) {
        return settings::hasNorm;
    }
}
