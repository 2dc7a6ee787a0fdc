package nl.geboortepad.ops.storage;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What travels between processes: commands and their answers. It carries the names of Java classes, so it opens our own classes and a few plain values, and refuses everything else.
 */
final class MessageSerializer extends Jackson3Serializer {
    private static final String OURS = "nl.geboortepad.";
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, Boolean.class, Integer.class, Long.class, UUID.class, MetaData.class);
    private static final Set<String> PLAIN_NAMES =
            PLAIN.stream().map(Class::getName).collect(Collectors.toUnmodifiableSet());

    private final JsonMapper mapper;

    /** @param mapper knows how our own values are written */
    MessageSerializer(JsonMapper mapper) {
        super(builder());
        this.mapper = mapper;
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        String name = type.getName();
        if (name.startsWith(OURS) || PLAIN_NAMES.contains(name)) {
            return name;
        }
        throw new SerializationException("A message may not carry a %s".formatted(name));
    }

    @Override
    protected ObjectWriter getWriter() {
        return mapper.writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return MetaData.class.equals(type) ? super.getReader(type) : mapper.readerFor(type);
    }
}
