package nl.geboortepad.pathways.files;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads which facts count, and holds every name in it against the events that there are. */
public final class PatternReader {
    private static final String AUDIT_THEMES = "audit-themes";
    private static final String THEME = "theme";

    private PatternReader() {}

    /** What asks for something: an event, which ones of it, and what tells one such thing from another. */
    static Triggers occasions(Yaml yaml) {
        if (!yaml.isMap() && !yaml.isList() && yaml.text().equals(AUDIT_THEMES)) {
            return Shipped.themes().occasions();
        }
        return new Triggers(yaml.list().stream().map(PatternReader::occasion).toList());
    }

    private static Triggers.Occasion occasion(Yaml yaml) {
        var what = read(yaml, List.of(), "event", "where", "per", "as");
        return new Triggers.Occasion(what, yaml.isMap() ? name(what, yaml) : Optional.empty(), Optional.empty());
    }

    /** Told apart by a field, or all of them one thing with a name of its own. */
    private static Optional<Field> name(Pattern what, Yaml yaml) {
        if (yaml.find("as").isPresent() && yaml.find("per").isPresent()) {
            throw yaml.get("as").wrong("either 'as' or 'per'");
        }
        return yaml.find("per")
                .map(p -> field(what.type(), p))
                .or(() -> yaml.find("as").map(Yaml::text).map(Field::alwaysTheSame));
    }

    /** An event type by its name alone, or with tests. */
    public static Pattern plain(Yaml yaml) {
        return read(yaml, List.of(), "event", "where");
    }

    static List<Pattern> plains(Yaml yaml) {
        return yaml.list().stream().map(PatternReader::plain).toList();
    }

    /** What may be tied to the fact that asks, by a field that must be the same in both. */
    static List<Pattern> tied(Yaml yaml, Triggers each) {
        return each.ofThemes()
                ? plains(yaml)
                : yaml.list().stream()
                        .map(p -> read(p, each.each(), "event", "where", "same"))
                        .toList();
    }

    /** What a window can count from: proxies may stand in. */
    static List<Pattern> anchors(Yaml yaml, Triggers each) {
        return each.ofThemes()
                ? plains(yaml)
                : yaml.list().stream()
                        .map(p -> read(p, each.each(), "event", "where", "same", "proxy"))
                        .toList();
    }

    static Evidence evidence(Yaml yaml, Triggers each) {
        if (yaml.isMap() && yaml.find("any").isPresent()) {
            yaml.map("any");
            return new Evidence.Any(parts(yaml.get("any"), each));
        }
        if (yaml.isMap() && yaml.find("all").isPresent()) {
            yaml.map("all");
            return new Evidence.All(parts(yaml.get("all"), each));
        }
        return new Evidence.One(read(yaml, each.each(), "event", "where", "same", "other", "as-agreed", "proxy"));
    }

    private static List<Evidence> parts(Yaml yaml, Triggers each) {
        var parts = yaml.list().stream().map(p -> evidence(p, each)).toList();
        if (parts.isEmpty()) {
            throw yaml.wrong("at least one");
        }
        return parts;
    }

    static Pattern read(Yaml yaml, List<Triggers.Occasion> each, String... keys) {
        if (!yaml.isMap()) {
            return new Pattern(type(yaml), List.of(), Optional.empty(), false, Optional.empty(), Optional.empty());
        }
        yaml.map(keys);
        var type = type(yaml.get("event"));
        return new Pattern(
                type,
                yaml.find("where").map(w -> tests(type, w)).orElse(List.of()),
                yaml.find("same").map(s -> same(type, s, each)),
                yaml.find("other").map(Yaml::yes).orElse(false),
                yaml.find("as-agreed").map(field -> attendance(type, field)),
                yaml.find("proxy").map(Yaml::bilingual));
    }

    /** What partnerships agree on is who attends a multidisciplinary consultation. */
    private static Field attendance(Class<? extends Event> type, Yaml name) {
        if (type != MdoDecisionTaken.class || !name.text().equals("attended")) {
            throw name.wrong("attended, of MdoDecisionTaken");
        }
        return field(type, name);
    }

    /** A field that both the fact and whatever asks for it have; else it could never be the same. */
    private static Field same(Class<? extends Event> type, Yaml name, List<Triggers.Occasion> each) {
        if (each.isEmpty()) {
            throw name.wrong("an event under 'each' whose field it can be the same as");
        }
        if (each.stream().anyMatch(asking -> asking.only().isPresent())) {
            if (!name.text().equals(THEME)) {
                throw name.wrong("theme, which a case under an audit theme has");
            }
            return field(type, name);
        }
        each.forEach(asking -> field(asking.what().type(), name));
        return field(type, name);
    }

    private static Class<? extends Event> type(Yaml yaml) {
        var type = EventNames.all().get(yaml.text());
        if (type == null) {
            throw yaml.wrong("the name of an event, such as IntakeHeld");
        }
        return type;
    }

    public static List<Field.Test> tests(Class<? extends Event> type, Yaml where) {
        var tests = new ArrayList<Field.Test>();
        where.keys().forEach(name -> {
            var field = field(type, name);
            var value = where.get(name.text());
            if (value.isMap()) {
                value.keys().forEach(word -> tests.add(test(field, word, value.get(word.text()))));
            } else {
                tests.add(new Field.Test.OneOf(field, values(field, value)));
            }
        });
        return tests;
    }

    private static Field.Test test(Field field, Yaml word, Yaml operand) {
        var isSet = field.type() instanceof ParameterizedType generic && generic.getRawType() == SortedSet.class;
        var isNumber = element(field.type()) == int.class || element(field.type()) == Integer.class;
        var allowed = isSet ? "has, present" : isNumber ? "at-least, below, present" : "present";
        if (!List.of(allowed.split(", ")).contains(word.text())) {
            throw word.wrong("one of " + allowed);
        }
        return switch (word.text()) {
            case "has" -> new Field.Test.Has(field, values(field, operand));
            case "at-least" -> new Field.Test.AtLeast(field, operand.number());
            case "below" -> new Field.Test.Below(field, operand.number());
            default -> new Field.Test.Present(field, operand.yes());
        };
    }

    public static Field field(Class<? extends Event> type, Yaml name) {
        return Field.of(type, name.text()).orElseThrow(() -> name.wrong(noField(type)));
    }

    private static String noField(Class<? extends Event> type) {
        return "a field of " + type.getSimpleName() + ": "
                + Field.all(type).stream().map(Field::name).collect(Collectors.joining(", "));
    }

    static Set<Object> values(Field field, Yaml yaml) {
        var values = new HashSet<Object>();
        yaml.list().forEach(v -> values.add(value(element(field.type()), v)));
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
        if (type == boolean.class || type == Boolean.class) {
            return yaml.yes();
        }
        if (type == int.class || type == Integer.class) {
            return yaml.number();
        }
        return yaml.parsed(text -> EventJson.mapper().convertValue(text, type), "a value of the field");
    }
}
