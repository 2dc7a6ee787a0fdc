package nl.geboortepad.command.pregnancy;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;
import java.util.function.Function;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.handling.Logbook;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.BringToAudit;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ChangeAccess;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.kernel.event.ErasedFact;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One pregnancy of one woman. Remembers its facts as they were recorded, since a retraction is a new look at all of them.
 *
 * <p>Without snapshots: some hundred small facts are all there is, and a snapshot would hold the same ones.
 */
@Aggregate
class Pregnancy implements Logbook.Keeper<Fact> {
    /** The longest record that is known has a third of it. */
    private static final int MOST_FACTS = 1000;

    @AggregateIdentifier
    private PregnancyId id;

    private final Logbook<Fact> book = new Logbook<>(MOST_FACTS);

    /** What the facts in the book amounted to when they were last looked at: worked out once for each of its versions. */
    private transient PregnancyDossier dossier;

    private boolean erased;

    Pregnancy() {}

    // Any request may meet a pregnancy that is not there: that is an answer as well, and not a failure to load.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Register command, PregnancyChecks checks, FactStreams streams) {
        return answer(command, checks, streams, dossier -> PregnancyRegistration.decide(command, dossier, checks));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(ReportRegistration command, PregnancyChecks checks, FactStreams streams) {
        return answer(command, checks, streams, dossier -> ReceivedRegistration.decide(command, dossier, checks));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Report command, PregnancyChecks checks, FactStreams streams) {
        return answer(
                command,
                checks,
                streams,
                dossier -> Decision.unless(
                        Refused.all(
                                checks.objection(command.event(), dossier),
                                checks.consentNow(command.event(), dossier)),
                        () -> List.of(command.event())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(ChangeAccess command, PregnancyChecks checks, FactStreams streams) {
        return answer(
                command,
                checks,
                streams,
                dossier -> Decision.unless(
                        Refused.all(checks.day(command.change()), PregnancyChecks.givenBack(command.change(), dossier)),
                        () -> List.of(command.change())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(BringToAudit command, PregnancyChecks checks, FactStreams streams) {
        return answer(
                command,
                checks,
                streams,
                dossier -> new Decision.Granted(List.of(new BroughtToAudit(command.when(), command.theme()))));
    }

    private Answer answer(
            PregnancyCommand command,
            PregnancyChecks checks,
            FactStreams streams,
            Function<PregnancyDossier, Decision> decide) {
        // No event tells whose stream it lies in.
        id = command.pregnancy();
        return answer(command, dossier(streams), checks, streams, decide);
    }

    /**
     * Whether the sender may ask at all comes before anything else that could be told; all else is decided and answered by
     * what the sender may know.
     *
     * @param dossier as the request was about it: of this pregnancy, or of one that this one was merged with
     */
    Answer answer(
            PregnancyCommand command,
            PregnancyDossier dossier,
            PregnancyChecks checks,
            FactStreams streams,
            Function<PregnancyDossier, Decision> decide) {
        var request = command.request();
        if (erased) {
            return PregnancyChecks.role(command).orElseGet(PregnancyChecks::unknownPregnancy);
        }
        return PregnancyChecks.stranger(command, dossier)
                .<Answer>map(refused -> refused)
                .or(() -> book.earlierAnswer(request).map(earlier -> asSeen(earlier, request, checks, streams)))
                .orElseGet(() -> {
                    var seen = dossier.seenBy(request, checks.now());
                    return PregnancyChecks.objection(command, seen)
                            .<Answer>map(refused -> refused)
                            .orElseGet(
                                    () -> asSeen(book.carryOut(decide.apply(seen), request), request, checks, streams));
                });
    }

    /** With the place in the record, as the sender sees the record. */
    private Answer asSeen(Answer answer, Request request, PregnancyChecks checks, FactStreams streams) {
        return switch (answer) {
            case Refused refused -> refused;
            case Answer.Recorded recorded -> {
                var seen = dossier(streams).seenBy(request, checks.now());
                yield recorded.events().isEmpty()
                        ? recorded.at(seen.version(), false)
                        : recorded.at(
                                seen.place(recorded.events().getLast()),
                                seen.place(recorded.events().getFirst()) == 0);
            }
        };
    }

    PregnancyDossier dossier(FactStreams streams) {
        if (dossier == null || !dossier.isAllOf(book.facts())) {
            dossier = new PregnancyDossier(id, book.facts(), streams::facts);
        }
        return dossier;
    }

    @Override
    public Logbook<Fact> book() {
        return book;
    }

    @EventSourcingHandler
    void on(PregnancyEvent event, DomainEventMessage<?> message) {
        id = PregnancyId.parse(message.getAggregateIdentifier());
        book.add(message, (stored, before) -> stored.in(id, before), PregnancySuperseded.by(event));
    }

    /** Nothing is added to what was erased, also when something else was recorded before or after it. */
    @EventSourcingHandler
    void on(ErasedFact nothing, DomainEventMessage<?> message) {
        id = PregnancyId.parse(message.getAggregateIdentifier());
        erased = true;
    }
}
