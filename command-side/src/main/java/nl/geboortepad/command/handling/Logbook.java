package nl.geboortepad.command.handling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.Correction;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Retraction;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.event.StoredEvent;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * What an aggregate remembers: the facts in its stream as they were recorded, and which requests led to them. Only facts
 * of its own kind are stored through it.
 */
public final class Logbook<S extends Statement> {
    /** An aggregate, as one of two in one transaction. */
    public interface Keeper<S extends Statement> {
        Logbook<S> book();
    }

    private final int most;
    private final List<S> facts = new ArrayList<>();
    private final HandledRequests<S> handled = new HandledRequests<>();

    /** @param most how many facts it holds: each request reads them all, and so does whoever judges them */
    public Logbook(int most) {
        this.most = most;
    }

    /** In order of recording. */
    public List<S> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The answer that this request got before. */
    public Optional<Answer> earlierAnswer(Request request) {
        return handled.answer(request);
    }

    /** Within the handling of a command by the aggregate whose book this is. */
    public Answer carryOut(Decision decision, Request request) {
        return switch (decision) {
            case Decision.Denied denied -> denied.refused();
            case Decision.Granted granted -> isTooMuch(granted.events()) ? full() : store(granted.events(), request);
        };
    }

    /** What is wrong in it can be set right still. */
    private boolean isTooMuch(List<? extends Event> events) {
        var changesOnly = events.stream().allMatch(e -> e instanceof Correction || e instanceof Retraction);
        return facts.size() + events.size() > (changesOnly ? 2 * most : most);
    }

    private Refused full() {
        return Refused.of(
                        Problem.Code.REFUSED,
                        new Text(
                                "Een dossier met zo veel vermeldingen neemt er geen meer op.",
                                "A record that holds so many entries takes no more."))
                .with("most", most);
    }

    /** As {@link #carryOut}, of what was decided elsewhere. */
    public Recorded store(List<? extends Event> events, Request request) {
        if (events.isEmpty()) {
            var last = facts.getLast();
            return new Recorded(last.stream().toString(), last.version(), List.of(), false, false);
        }
        int before = facts.size();
        events.forEach(event -> AggregateLifecycle.apply(event, MetaData.from(request.asMap())));
        return HandledRequests.recorded(facts.subList(before, facts.size()), false);
    }

    /**
     * For the event sourcing handler.
     *
     * @param fact what a stored event is in this stream, after the facts that are in the book
     * @param superseded which earlier facts it leaves standing no longer, beside an entry that it changes; empty for the
     *     many that leave all as it was
     */
    public void add(
            DomainEventMessage<?> message,
            BiFunction<StoredEvent, List<S>, S> fact,
            Optional<Predicate<S>> superseded) {
        var stored = stored(message);
        superseded.or(() -> changed(stored.event())).ifPresent(handled::expire);
        facts.add(fact.apply(stored, facts));
        handled.add(facts.getLast(), stored.metadata());
    }

    /** Reads an event of a stream from the message in which the store hands it over. */
    public static StoredEvent stored(DomainEventMessage<?> message) {
        return new StoredEvent(
                message.getIdentifier(),
                message.getSequenceNumber(),
                (Event) message.getPayload(),
                message.getTimestamp(),
                message.getMetaData());
    }

    /** The entry that an event changes: only a correction and a retraction do. */
    private static <S extends Statement> Optional<Predicate<S>> changed(Event event) {
        if (event instanceof Correction correction) {
            return Optional.of(fact -> fact.id().equals(correction.entry()));
        }
        return event instanceof Retraction retraction
                ? Optional.of(fact -> fact.id().equals(retraction.entry()))
                : Optional.empty();
    }
}
