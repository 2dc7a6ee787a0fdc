package nl.geboortepad.ops.audits;

import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.AuditThemes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit themes that this engine knows; a list that cannot be used stops the start. */
@Configuration(proxyBeanMethods = false)
class ThemesInForce {
    @Bean
    AuditThemes auditThemes() {
        return Shipped.themes();
    }
}
