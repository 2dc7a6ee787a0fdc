package nl.geboortepad.ops.storage;

import java.util.Optional;
import java.util.function.Function;
import nl.geboortepad.kernel.event.ErasedFact;
import nl.geboortepad.ops.sealing.SealedFact;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Stores an event under its plain name and revision, never under the name of a Java class, which may move. */
final class PlainNames extends Jackson3Serializer {
    private final EventTypes types;
    private final Function<Class<?>, Optional<String>> names;

    PlainNames(EventTypes types) {
        super(builder());
        this.types = types;
        this.names = types.names();
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
        return object instanceof SealedFact sealed
                ? new SimpleSerializedObject<>(
                        getConverter().convert(sealed.stored(), form), form, typeForClass(SealedFact.class))
                : super.serialize(object, form);
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type == null || Void.class.equals(type) || void.class.equals(type) || MetaData.class.equals(type)) {
            return super.typeForClass(type);
        }
        if (SealedFact.class.equals(type)) {
            return new SimpleSerializedType(SealedFact.TYPE, SealedFact.REVISION);
        }
        String name = names.apply(type)
                .orElseThrow(() -> new SerializationException("%s is not an event".formatted(type.getName())));
        return new SimpleSerializedType(name, types.revision(name));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.equals(SerializedType.emptyType())) {
            return Void.class;
        }
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        if (type.getName().equals(ErasedFact.NAME)) {
            return ErasedFact.class;
        }
        Class<?> known = types.named(type.getName())
                .orElseThrow(() -> UnreadableEvent.unknown(type.getName(), type.getRevision()));
        String revision = types.revision(type.getName());
        if (!revision.equals(type.getRevision())) {
            throw UnreadableEvent.otherRevision(type.getName(), type.getRevision(), revision);
        }
        return known;
    }

    @Override
    protected ObjectWriter getWriter() {
        return types.mapper().writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return MetaData.class.equals(type)
                ? super.getReader(type)
                : types.mapper().readerFor(type);
    }
}
