package nl.geboortepad.kernel.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.type.LogicalType;

/**
 * The one form in which facts are stored and sent: plain type names, ISO dates, codes in lower case with dashes. Unknown
 * fields, unknown types, missing values and duplicate keys are errors.
 */
public final class EventJson {
    private static final JsonMapper MAPPER = builder().build();

    private EventJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
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
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // A number is no text: 0612345678 would come back without its nought.
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(StrictTimes.module())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .changeDefaultPropertyInclusion(
                        i -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
        EventNames.all().forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        return builder;
    }

    /** The event as a tree of plain values, for whoever shows it. */
    public static Map<String, Object> tree(Event event) {
        return MAPPER.convertValue(
                event, MAPPER.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }
}
