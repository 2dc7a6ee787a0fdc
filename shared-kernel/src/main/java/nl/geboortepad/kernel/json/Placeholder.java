package nl.geboortepad.kernel.json;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Some value that can be read, for a field of which the sent value cannot: so the other fields can be looked at together. */
final class Placeholder {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<Class<?>, JsonNode> PLAIN = Map.of(
            int.class, NODES.numberNode(1),
            Integer.class, NODES.numberNode(1),
            boolean.class, NODES.booleanNode(false),
            Boolean.class, NODES.booleanNode(false),
            String.class, NODES.stringNode("x"),
            Words.class, NODES.stringNode("x"),
            LocalDate.class, NODES.stringNode("2026-03-01"),
            Instant.class, NODES.stringNode("2026-03-01T06:30:00Z"));

    private Placeholder() {}

    /** @return none for a value that may be one of many types */
    static Optional<JsonNode> of(Class<?> type, Map<Class<?>, Class<?>> sentAs) {
        if (PLAIN.containsKey(type)) {
            return Optional.of(PLAIN.get(type));
        }
        if (sentAs.containsKey(type)) {
            return of(sentAs.get(type), sentAs);
        }
        if (type.isEnum()) {
            return Optional.of(NODES.stringNode(KebabCase.of((Enum<?>) type.getEnumConstants()[0])));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Optional.of(NODES.arrayNode());
        }
        if (Map.class.isAssignableFrom(type)) {
            return Optional.of(NODES.objectNode());
        }
        var shape = type.getAnnotation(Shape.class);
        if (shape != null) {
            return Optional.of(NODES.stringNode(shape.example()));
        }
        return type.isRecord() ? object(type.getRecordComponents(), sentAs) : Optional.empty();
    }

    private static Optional<JsonNode> object(RecordComponent[] fields, Map<Class<?>, Class<?>> sentAs) {
        var object = NODES.objectNode();
        for (var field : fields) {
            if (field.getType() != Optional.class) {
                var value = of(field.getType(), sentAs);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                object.set(field.getName(), value.get());
            }
        }
        return Optional.of(object);
    }
}
