package nl.geboortepad.command.audit.http;

import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.command.audit.AuditChecks;
import nl.geboortepad.command.audit.AuditCommand;
import nl.geboortepad.command.audit.AuditDossier;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.http.Desk;
import nl.geboortepad.command.http.Form;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.VaultDeposit;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.event.AuditEvent.ChronologyAgreed;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.AuditId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** For requests about an audit, whose words are kept with the audit. */
@Component
class AuditDesk extends Desk<AuditId, AuditCommand> {
    private static final String CHRONOLOGY = ChronologyAgreed.class.getSimpleName();

    private final Vault vault;
    private final AuditWordStores stores;
    private final FactStreams streams;

    AuditDesk(CommandGateway gateway, Vault vault, AuditWordStores stores, FactStreams streams, Clock clock) {
        super(AuditForm.FORM, gateway, clock);
        this.vault = vault;
        this.stores = stores;
        this.streams = streams;
    }

    /** Whoever has no part in it leaves no words either, not for a moment. */
    @Override
    protected VaultDeposit deposit(AuditId audit, SentRequest sent, Request request) {
        var dossier = AuditDossier.of(audit, streams);
        AuditChecks.stranger(request, dossier).map(Refused::problem).ifPresent(problem -> {
            throw problem;
        });
        var lasting = !Form.type(sent.content()).equals(Optional.of(CHRONOLOGY));
        return new VaultDeposit(vault, dossier.isClosed() ? VaultDeposit.WordStore.none() : stores.of(audit, lasting));
    }
}
