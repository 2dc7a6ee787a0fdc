package nl.geboortepad.ops.storage;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
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
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type == null || Void.class.equals(type) || void.class.equals(type) || MetaData.class.equals(type)) {
            return super.typeForClass(type);
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
