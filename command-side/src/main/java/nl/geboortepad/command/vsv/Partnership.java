package nl.geboortepad.command.vsv;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.function.Function;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.handling.Logbook;
import nl.geboortepad.command.vsv.VsvCommand.AdoptPathway;
import nl.geboortepad.command.vsv.VsvCommand.CorrectEntry;
import nl.geboortepad.command.vsv.VsvCommand.Report;
import nl.geboortepad.command.vsv.VsvCommand.RetractEntry;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One regional partnership. Its name is that of its stream: {@code vsv:midden}. */
@Aggregate(type = "Vsv")
class Partnership implements Logbook.Keeper<VsvFact> {
    /** Some hundred a year, for decades. */
    private static final int MOST_FACTS = 10_000;

    @AggregateIdentifier
    private Vsv id;

    private final Logbook<VsvFact> book = new Logbook<>(MOST_FACTS);

    Partnership() {}

    // Any request may meet a partnership that is not there: that is an answer as well, and not a failure to load.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Report command, VsvChecks checks) {
        return answer(command, checks, dossier -> checks.decide(command, dossier));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(AdoptPathway command, VsvChecks checks) {
        return answer(command, checks, dossier -> checks.decide(command, dossier));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(CorrectEntry command, VsvChecks checks) {
        return answer(command, checks, dossier -> VsvCorrections.decide(command, dossier, checks));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(RetractEntry command, VsvChecks checks) {
        return answer(command, checks, dossier -> VsvCorrections.decide(command, dossier, checks));
    }

    private Answer answer(VsvCommand command, VsvChecks checks, Function<VsvDossier, Decision> decide) {
        // No event tells whose stream it lies in.
        id = command.vsv();
        return book.earlierAnswer(command.request())
                .or(() -> checks.objection(command, dossier()).map(refused -> refused))
                .orElseGet(() -> book.carryOut(decide.apply(dossier()), command.request()));
    }

    private VsvDossier dossier() {
        return VsvDossier.of(id, book.facts());
    }

    @Override
    public Logbook<VsvFact> book() {
        return book;
    }

    @EventSourcingHandler
    void on(VsvEvent event, DomainEventMessage<?> message) {
        id = new Vsv(message.getAggregateIdentifier());
        book.add(message, (stored, before) -> stored.in(id, before), VsvSuperseded.by(event));
    }
}
