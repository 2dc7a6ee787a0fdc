package nl.geboortepad.pathways;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.EventJson;
import nl.geboortepad.kernel.PregnancyEvent;

/** Reads which facts count, and holds every name in it against the events that there are. */
final class PatternReader {
    private PatternReader() {}

    static List<Pattern> patterns(Yaml yaml) {
        return yaml.list().stream().map(PatternReader::pattern).toList();
    }

    /** An event type by its name alone, or with tests. */
    static Pattern pattern(Yaml yaml) {
        if (!yaml.isMap()) {
            return new Pattern(type(yaml), List.of(), Optional.empty(), Optional.empty());
        }
        yaml.map("event", "where", "same", "proxy");
        var type = type(yaml.get("event"));
        return new Pattern(
                type,
                yaml.find("where").map(w -> tests(type, w)).orElse(List.of()),
                yaml.find("same").map(s -> field(type, s)),
                yaml.find("proxy").map(Yaml::bilingual));
    }

    static Evidence evidence(Yaml yaml) {
        if (yaml.isMap() && yaml.find("any").isPresent()) {
            yaml.map("any");
            return new Evidence.Any(
                    yaml.get("any").list().stream().map(PatternReader::evidence).toList());
        }
        if (yaml.isMap() && yaml.find("all").isPresent()) {
            yaml.map("all");
            return new Evidence.All(
                    yaml.get("all").list().stream().map(PatternReader::evidence).toList());
        }
        return new Evidence.One(pattern(yaml));
    }

    private static Class<? extends PregnancyEvent> type(Yaml yaml) {
        var type = EventJson.typesByName().get(yaml.text());
        if (type == null) {
            throw yaml.wrong("the name of an event, such as IntakeHeld");
        }
        return type;
    }

    static List<Field.Test> tests(Class<? extends PregnancyEvent> type, Yaml where) {
        var tests = new ArrayList<Field.Test>();
        where.map().forEach((name, value) -> {
            var field = Field.of(type, name).orElseThrow(() -> value.wrong(noField(type, name)));
            if (value.isMap()) {
                value.map().forEach((word, operand) -> tests.add(test(field, word, operand)));
            } else {
                tests.add(new Field.Test.OneOf(field, values(field, value)));
            }
        });
        return tests;
    }

    private static Field.Test test(Field field, String word, Yaml operand) {
        return switch (word) {
            case "has" -> new Field.Test.Has(field, values(field, operand));
            case "at-least" -> new Field.Test.AtLeast(field, operand.number());
            case "below" -> new Field.Test.Below(field, operand.number());
            case "present" -> new Field.Test.Present(field, operand.yes());
            default -> throw operand.wrong("one of has, at-least, below, present before it");
        };
    }

    static Field field(Class<? extends PregnancyEvent> type, Yaml name) {
        return Field.of(type, name.text()).orElseThrow(() -> name.wrong(noField(type, name.text())));
    }

    private static String noField(Class<? extends PregnancyEvent> type, String name) {
        return "a field that " + type.getSimpleName() + " has; it has no '" + name + "'";
    }

    static Set<Object> values(Field field, Yaml yaml) {
        var values = new HashSet<Object>();
        yaml.list().forEach(v -> values.add(value(element(field.component().getGenericType()), v)));
        return values;
    }

    /** What an optional or a set holds. */
    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : (Class<?>) type;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Class<?> type, Yaml yaml) {
        if (type.isEnum()) {
            return yaml.oneOf((Class) type);
        }
        if (type == boolean.class) {
            return yaml.yes();
        }
        if (type == int.class || type == Integer.class) {
            return yaml.number();
        }
        return yaml.parsed(text -> EventJson.mapper().convertValue(text, type), "a value of the field");
    }
}
