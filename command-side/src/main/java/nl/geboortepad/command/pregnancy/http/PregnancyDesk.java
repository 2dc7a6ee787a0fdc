package nl.geboortepad.command.pregnancy.http;

import java.time.Clock;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.http.Desk;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.VaultDeposit;
import nl.geboortepad.command.pregnancy.PregnancyChecks;
import nl.geboortepad.command.pregnancy.PregnancyCommand;
import nl.geboortepad.command.pregnancy.PregnancyDossier;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** For requests about a known pregnancy, whose words are kept with the woman. */
@Component
class PregnancyDesk extends Desk<PregnancyId, PregnancyCommand> {
    private final Vault vault;
    private final Registry registry;
    private final FactStreams streams;

    PregnancyDesk(CommandGateway gateway, Vault vault, Registry registry, FactStreams streams, Clock clock) {
        super(PregnancyForm.FORM, gateway, clock);
        this.vault = vault;
        this.registry = registry;
        this.streams = streams;
    }

    @Override
    protected VaultDeposit deposit(PregnancyId pregnancy, SentRequest sent, Request request) {
        return new VaultDeposit(vault, () -> woman(pregnancy, request));
    }

    /** Whoever may not write about her leaves no words either, not for a moment. */
    private WomanId woman(PregnancyId pregnancy, Request request) {
        PregnancyChecks.stranger(request, PregnancyDossier.of(pregnancy, streams))
                .ifPresent(refused -> {
                    throw refused.problem().at("");
                });
        return registry.woman(pregnancy)
                .orElseThrow(() -> PregnancyChecks.unknownPregnancy().problem().at(""));
    }
}
