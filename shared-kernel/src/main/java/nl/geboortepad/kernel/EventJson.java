package nl.geboortepad.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The one form in which facts are stored and sent: plain type names, ISO dates, codes in lower case with dashes. Unknown
 * fields, unknown types, missing values and duplicate keys are errors.
 */
public final class EventJson {
    private static final SequencedMap<String, Class<? extends Event>> ALL = types(Event.class);
    private static final SequencedMap<String, Class<? extends PregnancyEvent>> TYPES = types(PregnancyEvent.class);
    private static final JsonMapper MAPPER = builder().build();

    private EventJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Event types of every stream by the name under which they are stored, in the order of their definition. */
    public static SequencedMap<String, Class<? extends Event>> allTypesByName() {
        return ALL;
    }

    /** Those of a pregnancy. */
    public static SequencedMap<String, Class<? extends PregnancyEvent>> typesByName() {
        return TYPES;
    }

    /** The same strictness for whoever must read something beside an event. */
    public static JsonMapper.Builder builder() {
        var builder = JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .changeDefaultPropertyInclusion(
                        i -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
        ALL.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        return builder;
    }

    /** Those of one kind of stream. */
    public static <E extends Event> SequencedMap<String, Class<? extends E>> types(Class<E> kind) {
        var types = new LinkedHashMap<String, Class<? extends E>>();
        leaves(kind).forEach(c -> types.put(c.getSimpleName(), c.asSubclass(kind)));
        return java.util.Collections.unmodifiableSequencedMap(types);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJson::leaves)
                : Stream.of(type);
    }

    /** The event as a tree of plain values, for whoever shows it. */
    public static Map<String, Object> tree(Event event) {
        return MAPPER.convertValue(
                event, MAPPER.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }
}
