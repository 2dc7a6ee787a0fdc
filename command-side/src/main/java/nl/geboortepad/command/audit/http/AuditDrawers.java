package nl.geboortepad.command.audit.http;

import java.util.Collection;
import java.util.List;
import nl.geboortepad.command.audit.AuditRefusal;
import nl.geboortepad.command.audit.Traces;
import nl.geboortepad.command.http.VaultIntake;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.AuditOver;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Words;
import org.springframework.stereotype.Component;

/** Where the words of an audit go, when they lead back to nobody. */
@Component
class AuditDrawers {
    private final AuditVault audits;
    private final Vault vault;
    private final Registry registry;

    AuditDrawers(AuditVault audits, Vault vault, Registry registry) {
        this.audits = audits;
        this.vault = vault;
        this.registry = registry;
    }

    /** @param lasting results, which are anonymous by duty and outlive the audit */
    VaultIntake.Drawer of(AuditId audit, boolean lasting) {
        return new VaultIntake.Drawer() {
            @Override
            public Words keep(String text) {
                if (Traces.in(text, knownOf(audit))) {
                    throw AuditRefusal.TRACEABLE.refused().problem();
                }
                try {
                    return audits.keep(audit, text, lasting);
                } catch (AuditOver closedMeanwhile) {
                    throw AuditRefusal.CLOSED.refused().problem();
                }
            }

            @Override
            public void forget(Collection<Words> words) {
                audits.forget(words);
            }
        };
    }

    private Collection<String> knownOf(AuditId audit) {
        return audits.caseOf(audit)
                .map(AuditedCase::pregnancy)
                .flatMap(registry::woman)
                .map(vault::identity)
                .map(identity -> identity.values())
                .orElse(List.of());
    }
}
