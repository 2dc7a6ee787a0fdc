package nl.geboortepad.command.vsv.http;

import java.time.Clock;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.http.Desk;
import nl.geboortepad.command.http.Form;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.VaultDeposit;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.Vsv;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** For requests about a partnership. Nothing in them goes to the vault: what happens there is told in codes. */
@Component
class VsvDesk extends Desk<Vsv, VsvCommand> {
    private final Vault vault;

    VsvDesk(CommandGateway gateway, Vault vault, Clock clock) {
        super(
                new Form<>(VsvEvent.class, VsvCommand.reportable(), VsvCommand.Report::new, VsvCommand.requests()),
                gateway,
                clock);
        this.vault = vault;
    }

    @Override
    protected VaultDeposit deposit(Vsv vsv, SentRequest sent, Request request) {
        return new VaultDeposit(vault, VaultDeposit.WordStore.none());
    }
}
