package nl.geboortepad.ops.audits;

import nl.geboortepad.command.audit.AuditableCases;
import nl.geboortepad.query.reading.Cases.AuditedCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brought to an audit is what auditors may look at, and nothing else. */
@Configuration(proxyBeanMethods = false)
class CasesToAudit {
    @Bean
    AuditableCases auditableCases(AuditedCases audited) {
        return audited::mayLook;
    }
}
