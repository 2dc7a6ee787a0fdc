package nl.geboortepad.ops.norms;

import java.util.Optional;
import nl.geboortepad.command.pregnancy.KnownNorms;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.files.VilCodes;
import nl.geboortepad.pathways.norm.AuditThemes;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.yaml.Faults;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.PartnershipNorms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The norms that this engine judges by, and the audit themes that it knows; a file that cannot be used stops the start. */
@Configuration(proxyBeanMethods = false)
class NormsInForce {

    /** Reads all that is shipped, so that whoever wrote faults into several files is told of all of them. */
    NormsInForce() {
        var faults = new Faults();
        var pathway = Optional.ofNullable(faults.in(Shipped::zig));
        var ofPartnerships = Optional.ofNullable(faults.in(Shipped::vsv));
        faults.in(Shipped::offered);
        faults.in(Shipped::themes);
        faults.in(VilCodes::shipped);
        faults.in(() -> Claims.shipped(pathway, ofPartnerships));
        faults.end();
    }

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
    AuditThemes auditThemes() {
        return Shipped.themes();
    }

    @Bean
    KnownNorms norms(CaseSettings settings) {
        return settings::hasNorm;
    }
}
