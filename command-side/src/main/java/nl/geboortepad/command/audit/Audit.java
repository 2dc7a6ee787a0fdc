package nl.geboortepad.command.audit;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.geboortepad.command.audit.AuditCommand.CloseAudit;
import nl.geboortepad.command.audit.AuditCommand.OpenAudit;
import nl.geboortepad.command.audit.AuditCommand.ReportInAudit;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.handling.Logbook;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.AuditFact;
import nl.geboortepad.kernel.identity.AuditId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One perinatal audit. Knows its theme and not its case. */
@Aggregate
class Audit {
    /** Chronologies, meetings and recommendations of one case. */
    private static final int MOST_FACTS = 1000;

    @AggregateIdentifier
    private AuditId id;

    private final Logbook<AuditFact> book = new Logbook<>(MOST_FACTS);

    Audit() {}

    /** Which audit it is was found in the vault, so a second time is always a repeat. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(OpenAudit command) {
        id = command.audit();
        if (!book.facts().isEmpty()) {
            var first = book.facts().getFirst();
            return new Recorded(id.toString(), first.version(), List.of(first.id()), true, true);
        }
        var opened = new AuditOpened(Quarter.of(command.when()), command.vsv(), command.theme());
        return book.store(List.of(opened), command.request());
    }

    // Any request may meet an audit that is not there: that is an answer as well, and not a failure to load.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(ReportInAudit command, AuditChecks checks) {
        return answer(
                command,
                dossier -> Decision.unless(checks.objection(command.event(), dossier), () -> List.of(command.event())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(CloseAudit command, AuditChecks checks) {
        return answer(
                command,
                dossier -> Decision.unless(
                        Refused.all(checks.day(command.when())), () -> List.of(new AuditClosed(command.when()))));
    }

    private Answer answer(AuditCommand command, Function<AuditDossier, Decision> decide) {
        // No event tells whose stream it lies in.
        id = command.audit();
        var request = command.request();
        var dossier = new AuditDossier(book.facts());
        return AuditChecks.stranger(request, dossier)
                .<Answer>map(refused -> refused)
                .or(() -> book.earlierAnswer(request))
                .or(() -> request.stale(dossier.version()).or(() -> AuditChecks.closed(dossier)))
                .orElseGet(() -> book.carryOut(decide.apply(dossier), request));
    }

    @EventSourcingHandler
    void on(AuditEvent event, DomainEventMessage<?> message) {
        id = AuditId.parse(message.getAggregateIdentifier());
        // Nothing in an audit is undone.
        book.add(message, (stored, before) -> stored.in(id, before), Optional.empty());
    }
}
