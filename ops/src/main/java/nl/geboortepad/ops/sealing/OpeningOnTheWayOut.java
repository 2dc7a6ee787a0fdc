package nl.geboortepad.ops.sealing;

import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.ErasedFact;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens what a store hands over, before anything else looks at it: what leads from an old shape to a new one sees the fact
 * itself. What was sealed under a key that is destroyed comes back as an {@link ErasedFact}.
 */
final class OpeningOnTheWayOut implements EventUpcaster {
    private static final SerializedType ERASED = new SimpleSerializedType(ErasedFact.NAME, SealedFact.REVISION);
    private static final byte[] NOTHING = {'{', '}'};

    private final FactKeys keys;
    private final StreamHolders holders;

    OpeningOnTheWayOut(FactKeys keys, StreamHolders holders) {
        this.keys = keys;
        this.holders = holders;
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> stored) {
        return stored.map(event -> SealedFact.TYPE.equals(event.getType().getName()) ? opened(event) : event);
    }

    private IntermediateEventRepresentation opened(IntermediateEventRepresentation event) {
        var sealed = SealedFact.of(event.getData(byte[].class).getData());
        var stream = event.getAggregateIdentifier().orElseThrow();
        var place = new OpenFact.Place(stream, event.getSequenceNumber().orElseThrow(), event.getMessageIdentifier());
        holders.note(stream, sealed.holder());
        return keys.find(sealed.holder())
                .map(key -> OpenFact.open(sealed, key, place))
                .map(fact -> event.upcast(
                        new SimpleSerializedType(fact.type(), fact.revision()),
                        byte[].class,
                        bytes -> fact.payload(),
                        outside -> metadata(fact)))
                .orElseGet(() -> event.upcast(ERASED, byte[].class, bytes -> NOTHING, outside -> outside));
    }

    private static MetaData metadata(OpenFact fact) {
        return MetaData.from(
                JsonMapper.shared().readValue(fact.metadata(), new TypeReference<Map<String, Object>>() {}));
    }
}
