package nl.geboortepad.command.audit;

import java.util.Optional;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.AuditEvent.AuditMeetingHeld;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.AuditEvent.ChronologyAgreed;
import nl.geboortepad.kernel.event.AuditEvent.FollowUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationFollowedUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationMade;
import nl.geboortepad.kernel.event.AuditEvent.SubstandardFactorFound;
import nl.geboortepad.kernel.event.AuditFact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.ActionOrigin;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionCompleted;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionOpened;
import nl.geboortepad.kernel.event.VsvEvent.PerinatalAuditHeld;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Vsv;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.stereotype.Component;

/**
 * The partnership hears that an audit was held, and what it is to do: without the case, which an audit does not know. All
 * that an audit said is told again at every event of it, each under its own key; so what the partnership could not take up
 * (it was not founded yet) comes with the next one.
 */
@Component
@ProcessingGroup("audits-vsv")
class WhenAuditGoesOnThenVsvKnows {
    private final FactStreams streams;
    private final CommandGateway gateway;

    WhenAuditGoesOnThenVsvKnows(FactStreams streams, CommandGateway gateway) {
        this.streams = streams;
        this.gateway = gateway;
    }

    @EventHandler
    void on(AuditEvent event, @SourceId String stream) {
        if (consequence(event).isPresent() || event instanceof AuditClosed) {
            OwnTransaction.run(() -> tell(AuditId.parse(stream)));
        }
    }

    private void tell(AuditId audit) {
        var dossier = AuditDossier.of(audit, streams);
        dossier.vsv()
                .ifPresent(vsv -> dossier.facts()
                        .forEach(fact -> consequence(fact.event()).ifPresent(event -> tell(vsv, fact, event))));
    }

    /** A partnership that was absorbed goes on in another one. */
    private void tell(Vsv vsv, AuditFact because, VsvEvent event) {
        var request = Request.policy("audit", because.id().id(), Optional.of(vsv));
        var answer = gateway.<Answer>sendAndWait(new VsvCommand.Report(vsv, request, event));
        if (answer instanceof Refused refused && refused.extra().get("survivor") instanceof String survivor) {
            tell(new Vsv(survivor), because, event);
        }
    }

    private static Optional<VsvEvent> consequence(AuditEvent event) {
        return switch (event) {
            case AuditMeetingHeld e -> Optional.of(new PerinatalAuditHeld(e.when(), e.attended()));
            case RecommendationMade e ->
                Optional.of(new ImprovementActionOpened(
                        e.when(), e.recommendation(), ActionOrigin.AUDIT, e.owner(), e.due()));
            case RecommendationFollowedUp e ->
                e.result() == FollowUp.DONE
                        ? Optional.of(new ImprovementActionCompleted(e.when(), e.recommendation()))
                        : Optional.empty();
            case AuditOpened e -> Optional.empty();
            case ChronologyAgreed e -> Optional.empty();
            case SubstandardFactorFound e -> Optional.empty();
            case AuditClosed e -> Optional.empty();
        };
    }
}
