package nl.geboortepad.command.audit.http;

import java.util.Collection;
import java.util.List;
import nl.geboortepad.command.audit.AuditRefusal;
import nl.geboortepad.command.audit.Traces;
import nl.geboortepad.command.http.VaultDeposit;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.AuditOver;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Words;
import org.springframework.stereotype.Component;

/** Where the words of an audit go. Words that lead back to a person are refused. */
@Component
class AuditWordStores {
    private final AuditVault audits;
    private final Vault vault;
    private final Registry registry;

    AuditWordStores(AuditVault audits, Vault vault, Registry registry) {
        this.audits = audits;
        this.vault = vault;
        this.registry = registry;
    }

    /** @param lasting results, which are anonymous by duty and outlive the audit */
    VaultDeposit.WordStore of(AuditId audit, boolean lasting) {
        return new VaultDeposit.WordStore() {
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
