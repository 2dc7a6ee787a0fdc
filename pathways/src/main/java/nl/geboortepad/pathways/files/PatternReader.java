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
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.yaml.Mapping;
import nl.geboortepad.pathways.yaml.Yaml;

/**
 * Reads which facts count, and holds every name in it against the events that there are. An event, or what asks, is absent
 * where it has faults of its own; then nothing is held against it.
 */
public final class PatternReader {
    private static final String AUDIT_THEMES = "audit-themes";
    private static final String THEME = "theme";

    private PatternReader() {}

    /** What asks for something: an event, which ones of it, and what tells one such thing from another. */
    static Triggers occasions(Yaml yaml) {
        if (!yaml.isMap() && !yaml.isList() && yaml.text().equals(AUDIT_THEMES)) {
            return Shipped.themes().occasions();
        }
        return new Triggers(yaml.each(PatternReader::occasion));
    }

    private static Triggers.Occasion occasion(Yaml yaml) {
        if (!yaml.isMap()) {
            return new Triggers.Occasion(plain(yaml), Optional.empty(), Optional.empty());
        }
        var keys = yaml.mapping("event", "where", "per", "as");
        var what = pattern(keys, Optional.empty());
        var per = keys.find("per", name -> field(what.type(), name));
        var as = keys.find("as", name -> {
            if (keys.has("per")) {
                throw name.wrong("'as' of 'per', en niet allebei", "either 'as' or 'per'");
            }
            return Field.alwaysTheSame(name.text());
        });
        keys.end();
        return new Triggers.Occasion(what, per.or(() -> as), Optional.empty());
    }

    /** An event type by its name alone, or with tests. */
    public static Pattern plain(Yaml yaml) {
        return read(yaml, Optional.empty(), "event", "where");
    }

    static List<Pattern> plains(Yaml yaml) {
        return yaml.each(PatternReader::plain);
    }

    /** What may be tied to the fact that asks, by a field that must be the same in both. */
    static List<Pattern> tied(Yaml yaml, Optional<Triggers> each) {
        return each.filter(Triggers::ofThemes).isPresent()
                ? plains(yaml)
                : yaml.each(pattern -> read(pattern, each, "event", "where", "same"));
    }

    /** What a window can count from: proxies may stand in. */
    static List<Pattern> anchors(Yaml yaml, Optional<Triggers> each) {
        return each.filter(Triggers::ofThemes).isPresent()
                ? plains(yaml)
                : yaml.each(pattern -> read(pattern, each, "event", "where", "same", "proxy"));
    }

    static Evidence evidence(Yaml yaml, Optional<Triggers> each) {
        if (yaml.isMap() && yaml.find("any").isPresent()) {
            return new Evidence.Any(parts(yaml, "any", each));
        }
        if (yaml.isMap() && yaml.find("all").isPresent()) {
            return new Evidence.All(parts(yaml, "all", each));
        }
        return new Evidence.One(read(yaml, each, "event", "where", "same", "other", "as-agreed", "proxy"));
    }

    private static List<Evidence> parts(Yaml yaml, String key, Optional<Triggers> each) {
        var keys = yaml.mapping(key);
        var parts = keys.get(key, all -> all.each(part -> evidence(part, each)));
        if (parts != null && parts.isEmpty()) {
            keys.wrong(yaml.get(key), "ten minste één", "at least one");
        }
        keys.end();
        return parts;
    }

    private static Pattern read(Yaml yaml, Optional<Triggers> each, String... known) {
        if (!yaml.isMap()) {
            return new Pattern(type(yaml), List.of(), Optional.empty(), false, Optional.empty(), Optional.empty());
        }
        var keys = yaml.mapping(known);
        var pattern = pattern(keys, each);
        keys.end();
        return pattern;
    }

    /** Without meaning where one of its keys has faults. */
    static Pattern pattern(Mapping keys, Optional<Triggers> each) {
        var type = keys.<Class<? extends Event>>get("event", PatternReader::type);
        return new Pattern(
                type,
                keys.find("where", where -> tests(type, where)).orElse(List.of()),
                keys.find("same", name -> same(type, name, each)),
                keys.find("other", Yaml::yes).orElse(false),
                keys.find("as-agreed", roles -> attendance(type, roles)),
                keys.find("proxy", Yaml::bilingual));
    }

    /** What partnerships agree on is who attends a multidisciplinary consultation; beside it stands who does where they have not. */
    private static Pattern.AsAgreed attendance(Class<? extends Event> type, Yaml yaml) {
        var read = yaml.isMap()
                ? yaml.eachEntry((name, roles) -> attendance(type, name, roles))
                : List.<Pattern.AsAgreed>of();
        if (read.size() != 1) {
            throw yaml.wrong(
                    "attended met de rollen die er zijn waar niets is afgesproken: {attended: [midwife]}",
                    "attended with the roles that are there where nothing was agreed: {attended: [midwife]}");
        }
        return read.getFirst();
    }

    private static Pattern.AsAgreed attendance(Class<? extends Event> type, Yaml name, Yaml roles) {
        if (type != null && type != MdoDecisionTaken.class || !name.text().equals("attended")) {
            throw name.wrong("attended, van MdoDecisionTaken", "attended, of MdoDecisionTaken");
        }
        return new Pattern.AsAgreed(field(type, name), new HashSet<>(roles.each(role -> role.oneOf(Role.class))));
    }

    /** A field that both the fact and whatever asks for it have; else it could never be the same. */
    private static Field same(Class<? extends Event> type, Yaml name, Optional<Triggers> asking) {
        if (asking.isPresent()) {
            var each = asking.get();
            if (each.none()) {
                throw name.wrong(
                        "een gebeurtenis onder 'each' met een veld waaraan het gelijk kan zijn",
                        "an event under 'each' whose field it can be the same as");
            }
            if (!each.ofThemes()) {
                each.each().forEach(occasion -> field(occasion.what().type(), name));
            } else if (!name.text().equals(THEME)) {
                throw name.wrong(
                        "theme, dat een casus onder een auditthema heeft",
                        "theme, which a case under an audit theme has");
            }
        }
        return field(type, name);
    }

    private static Class<? extends Event> type(Yaml yaml) {
        var type = EventNames.all().get(yaml.text());
        if (type == null) {
            throw yaml.wrong(
                    "de naam van een gebeurtenis, zoals IntakeHeld", "the name of an event, such as IntakeHeld");
        }
        return type;
    }

    public static List<Field.Test> tests(Class<? extends Event> type, Yaml where) {
        var tests = new ArrayList<Field.Test>();
        where.eachEntry((name, value) -> {
                    var field = field(type, name);
                    return field == null ? List.<Field.Test>of() : tests(field, value);
                })
                .forEach(tests::addAll);
        return tests;
    }

    private static List<Field.Test> tests(Field field, Yaml value) {
        return value.isMap()
                ? value.eachEntry((word, operand) -> test(field, word, operand))
                : List.of(new Field.Test.OneOf(field, values(field, value)));
    }

    private static Field.Test test(Field field, Yaml word, Yaml operand) {
        var isSet = field.type() instanceof ParameterizedType generic && generic.getRawType() == SortedSet.class;
        var isNumber = element(field.type()) == int.class || element(field.type()) == Integer.class;
        var allowed = isSet ? "has, present" : isNumber ? "at-least, below, present" : "present";
        if (!List.of(allowed.split(", ")).contains(word.text())) {
            throw word.wrong("een van " + allowed, "one of " + allowed);
        }
        return switch (word.text()) {
            case "has" -> new Field.Test.Has(field, values(field, operand));
            case "at-least" -> new Field.Test.AtLeast(field, operand.number());
            case "below" -> new Field.Test.Below(field, operand.number());
            default -> new Field.Test.Present(field, operand.yes());
        };
    }

    public static Field field(Class<? extends Event> type, Yaml name) {
        return type == null ? null : Field.of(type, name.text()).orElseThrow(() -> name.wrong(noField(type)));
    }

    private static Text noField(Class<? extends Event> type) {
        var fields = type.getSimpleName() + ": "
                + Field.all(type).stream().map(Field::name).collect(Collectors.joining(", "));
        return new Text("een veld van " + fields, "a field of " + fields);
    }

    static Set<Object> values(Field field, Yaml yaml) {
        return new HashSet<>(yaml.each(value -> value(element(field.type()), value)));
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
        return yaml.parsed(
                text -> EventJson.mapper().convertValue(text, type), "een waarde van het veld", "a value of the field");
    }
}
