package nl.geboortepad.command.audit.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.audit.AuditChecks;
import nl.geboortepad.command.audit.AuditCommand;
import nl.geboortepad.command.audit.AuditCommand.CloseAudit;
import nl.geboortepad.command.audit.AuditCommand.ReportInAudit;
import nl.geboortepad.command.audit.AuditDossier;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.http.Form;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.VaultIntake;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.ChronologyAgreed;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Takes one request about an audit, brings its words to the vault, and waits for what becomes of it. */
@Component
class AuditDesk {
    static final Form<AuditEvent, AuditForm> FORM =
            new Form<>(AuditEvent.class, AuditCommand.reportable(), AuditForm.class);

    private final CommandGateway gateway;
    private final Vault vault;
    private final AuditDrawers drawers;
    private final FactStreams streams;
    private final Clock clock;

    AuditDesk(CommandGateway gateway, Vault vault, AuditDrawers drawers, FactStreams streams, Clock clock) {
        this.gateway = gateway;
        this.vault = vault;
        this.drawers = drawers;
        this.streams = streams;
        this.clock = clock;
    }

    Recorded handle(AuditId audit, SentRequest sent, Sender sender, Optional<Long> expectedVersion) {
        var request = sender.request(sent, expectedVersion);
        var texts = new VaultIntake(vault, drawer(audit, sent, request));
        try {
            var recorded = send(command(audit, sent, request, texts));
            if (recorded.repeated()) {
                texts.forget();
            }
            return recorded;
        } catch (Problem refused) {
            // Not after any other failure: then it may have been recorded, words and all.
            texts.forget();
            throw refused;
        }
    }

    /** Whoever has no part in it leaves no words either, not for a moment. */
    private VaultIntake.Drawer drawer(AuditId audit, SentRequest sent, Request request) {
        var dossier = AuditDossier.of(audit, streams);
        AuditChecks.stranger(request, dossier).map(Refused::problem).ifPresent(problem -> {
            throw problem;
        });
        return dossier.isClosed()
                ? AuditDrawers.none()
                : drawers.of(
                        audit, !Form.type(sent.content()).equals(Optional.of(ChronologyAgreed.class.getSimpleName())));
    }

    private AuditCommand command(AuditId audit, SentRequest sent, Request request, VaultIntake texts) {
        if (FORM.isFact(sent.content())) {
            return new ReportInAudit(audit, request, FORM.fact(sent.content(), texts));
        }
        return switch (FORM.asked(sent.content(), texts)) {
            case AuditForm.CloseAudit close ->
                new CloseAudit(audit, request, close.when().orElse(today()));
            case AuditForm.OpenAudit open ->
                throw Problem.of(
                                Problem.Code.INVALID,
                                "Een audit openen gaat zonder audit: via /api/audits.",
                                "To open an audit, name none: see /api/audits.")
                        .at("/type");
        };
    }

    /** @throws Problem when it is refused */
    Recorded send(AuditCommand command) {
        return gateway.<Answer>sendAndWait(command).orProblem();
    }

    When today() {
        return When.day(LocalDate.ofInstant(clock.instant(), When.ZONE));
    }
}
