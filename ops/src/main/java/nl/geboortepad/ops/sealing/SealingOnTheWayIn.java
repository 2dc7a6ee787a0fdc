package nl.geboortepad.ops.sealing;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/**
 * Seals what is recorded before a store sees it: about a pregnancy under the key of the woman whose stream it is, of a
 * partnership or an audit under a key that is nobody's own.
 */
final class SealingOnTheWayIn implements MessageDispatchInterceptor<EventMessage<?>> {
    private final FactKeys keys;
    private final StreamHolders holders;
    private final Serializer serializer;

    /** @param serializer writes the facts themselves */
    SealingOnTheWayIn(FactKeys keys, StreamHolders holders, Serializer serializer) {
        this.keys = keys;
        this.holders = holders;
        this.serializer = serializer;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> event instanceof DomainEventMessage<?> fact && fact.getPayload() instanceof Event told
                ? sealed(fact, told)
                : event;
    }

    private EventMessage<?> sealed(DomainEventMessage<?> fact, Event told) {
        var holder = holder(fact, told);
        if (fact.getSequenceNumber() == 0 && !keys.begin(fact.getAggregateIdentifier(), holder)) {
            throw takenBack();
        }
        var key = keys.find(holder).orElseThrow(Problem::unknownPregnancy);
        var payload = serializer.serialize(told, byte[].class);
        var metadata = serializer.serialize(fact.getMetaData(), byte[].class);
        var open = new OpenFact(
                payload.getType().getName(), payload.getType().getRevision(), metadata.getData(), payload.getData());
        var place = new OpenFact.Place(fact.getAggregateIdentifier(), fact.getSequenceNumber(), fact.getIdentifier());
        return new GenericDomainEventMessage<>(
                        fact.getType(),
                        fact.getAggregateIdentifier(),
                        fact.getSequenceNumber(),
                        open.seal(key, holder, place),
                        MetaData.emptyInstance(),
                        fact.getIdentifier(),
                        fact.getTimestamp())
                // A message takes up where it came from as it is made; that lies sealed already.
                .withMetaData(MetaData.emptyInstance());
    }

    private UUID holder(DomainEventMessage<?> fact, Event told) {
        var stream = fact.getAggregateIdentifier();
        if (fact.getSequenceNumber() == 0 && told instanceof PregnancyRegistered registered) {
            holders.note(stream, registered.woman().id());
        }
        return holders.of(stream)
                .orElseThrow(() -> new IllegalStateException(
                        "whose record this is, is not known, so nothing can be stored in it"));
    }

    private static Problem takenBack() {
        return Problem.of(
                Problem.Code.UNAVAILABLE,
                new Text(
                        "Een andere aanmelding van deze vrouw werd op dit moment geweigerd; probeer het nog eens.",
                        "Another registration of this woman was refused at this very moment; try again."));
    }
}
