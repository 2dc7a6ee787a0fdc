package nl.geboortepad.command.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.BringToAudit;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.AuditId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * The pregnancy hears that it was brought to an audit, under which theme and when; not to which audit. That is not told by
 * the event of the audit but by the vault, some time later: whatever is caused by an event carries its id, and what is
 * recorded at one moment belongs together.
 */
@Component
public class WhenCaseBroughtThenPregnancyKnows {
    private final AuditVault audits;
    private final FactStreams streams;
    private final Vault vault;
    private final CommandGateway gateway;

    WhenCaseBroughtThenPregnancyKnows(AuditVault audits, FactStreams streams, Vault vault, CommandGateway gateway) {
        this.audits = audits;
        this.streams = streams;
        this.vault = vault;
        this.gateway = gateway;
    }

    /** As often as one likes; not while an event is handled. */
    public void tellAll() {
        audits.notYetTold().forEach(this::tell);
    }

    /** Of what did not become an audit, nothing is told. */
    void tell(AuditId audit) {
        if (!audits.isTold(audit) && !AuditDossier.of(audit, streams).isEmpty()) {
            audits.caseOf(audit).ifPresent(brought -> {
                var key = key(brought);
                var request = Request.policy("audit", key, Optional.empty());
                gateway.<Answer>sendAndWait(
                        new BringToAudit(brought.pregnancy(), request, brought.brought(), brought.theme()));
                audits.markTold(audit);
            });
        }
    }

    /** Made of the case alone: it stays beside the event, where nothing may lead to the audit. */
    private String key(AuditedCase brought) {
        var said = "%s %s %s %s".formatted(brought.theme(), brought.pregnancy(), brought.child(), brought.brought());
        return vault.seal(said.getBytes(StandardCharsets.UTF_8));
    }
}
