package nl.geboortepad.command.audit.http;

import java.util.Collection;
import java.util.UUID;
import nl.geboortepad.command.AuditOver;
import nl.geboortepad.command.AuditVault;
import nl.geboortepad.command.AuditedCase;
import nl.geboortepad.command.Registry;
import nl.geboortepad.command.Vault;
import nl.geboortepad.command.audit.Rule;
import nl.geboortepad.command.audit.Traces;
import nl.geboortepad.command.http.Texts;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Words;
import org.springframework.stereotype.Component;

/** Where the words of an audit go, when they lead back to nobody. */
@Component
class Drawers {
    private final AuditVault audits;
    private final Vault vault;
    private final Registry registry;

    Drawers(AuditVault audits, Vault vault, Registry registry) {
        this.audits = audits;
        this.vault = vault;
        this.registry = registry;
    }

    /** @param lasting results, which are anonymous by duty and outlive the audit */
    Texts.Drawer of(AuditId audit, boolean lasting) {
        return new Texts.Drawer() {
            @Override
            public Words keep(String text) {
                if (Traces.in(text, knownOf(audit))) {
                    throw Rule.TRACEABLE.refused().problem();
                }
                try {
                    return audits.keep(audit, text, lasting);
                } catch (AuditOver closedMeanwhile) {
                    throw Rule.CLOSED.refused().problem();
                }
            }

            @Override
            public void forget(Collection<Words> words) {
                audits.forget(words);
            }
        };
    }

    /** For a request that can only be a repeat, or be refused: nothing is kept. */
    static Texts.Drawer none() {
        return new Texts.Drawer() {
            @Override
            public Words keep(String text) {
                return new Words(new UUID(0, 0), "");
            }

            @Override
            public void forget(Collection<Words> words) {
                // there are none
            }
        };
    }

    private Collection<String> knownOf(AuditId audit) {
        return audits.caseOf(audit)
                .map(AuditedCase::pregnancy)
                .flatMap(registry::woman)
                .map(vault::identity)
                .map(identity -> identity.values())
                .orElse(java.util.List.of());
    }
}
