package nl.geboortepad.pathways.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.pathways.clause.Anchor;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.yaml.Faults;
import nl.geboortepad.pathways.yaml.Mapping;
import nl.geboortepad.pathways.yaml.Yaml;

/**
 * Reads in which days something must be done. What asks for it is absent where that has faults of its own; then nothing is
 * held against it.
 */
final class WindowReader {
    private static final String[] KEYS = {"where", "opens", "before", "by", "or-within", "within", "after", "until"};

    private WindowReader() {}

    /** One window, or several for different triggers; the last is for all the others. */
    static List<Window.Conditional> cases(Yaml yaml, Optional<Triggers> each) {
        var faults = new Faults();
        var cases = faults.in(() -> yaml.each(window -> oneOf(window, each)));
        if (yaml.list().isEmpty() || isForSome(yaml.list().getLast())) {
            faults.add(yaml.wrong(
                    "een laatste termijn zonder 'where', voor alle andere gevallen",
                    "a last window without 'where', for all the others"));
        }
        faults.end();
        return cases;
    }

    private static boolean isForSome(Yaml window) {
        return window.isMap()
                && window.find("where")
                        .filter(Yaml::isMap)
                        .map(Yaml::keys)
                        .filter(Predicate.not(List::isEmpty))
                        .isPresent();
    }

    private static Window.Conditional oneOf(Yaml yaml, Optional<Triggers> each) {
        var keys = yaml.mapping(KEYS);
        var tests = keys.find("where", where -> tests(where, each)).orElse(List.of());
        var window = window(yaml, keys, each);
        keys.end();
        return new Window.Conditional(tests, window);
    }

    static Window window(Yaml yaml, Optional<Triggers> each) {
        var keys = yaml.mapping(KEYS);
        var window = window(yaml, keys, each);
        keys.end();
        return window;
    }

    private static List<Field.Test> tests(Yaml where, Optional<Triggers> each) {
        if (each.isEmpty()) {
            return List.of();
        }
        if (each.get().each().size() != 1) {
            throw where.wrong(
                    "één gebeurtenis onder 'each' waarover het gaat", "one event under 'each' that it is about");
        }
        return PatternReader.tests(each.get().each().getFirst().what().type(), where);
    }

    /** By the keys that stand there; without meaning where they have faults. */
    private static Window window(Yaml yaml, Mapping keys, Optional<Triggers> each) {
        if (keys.has("until")) {
            keys.only("where", "until");
            return keys.get("until", until -> until(until, each));
        }
        if (keys.has("by")) {
            keys.only("where", "by", "or-within");
            return calendar(keys, keys.get("by", by -> by.day().plusDays(1)));
        }
        if (keys.has("before")) {
            var before = keys.get("before", Yaml::text);
            if (before != null && before.indexOf('w') < 0) {
                keys.only("where", "before", "or-within");
                return calendar(keys, keys.get("before", Yaml::day));
            }
            keys.only("where", "opens", "before");
            return gestational(keys);
        }
        return after(yaml, keys, each);
    }

    private static Window calendar(Mapping keys, LocalDate before) {
        return new Window.Calendar(before, keys.find("or-within", Yaml::days));
    }

    /** A field of whatever asks for it that holds a day. */
    private static Window until(Yaml name, Optional<Triggers> each) {
        if (each.isEmpty()) {
            return null;
        }
        if (each.get().none()) {
            throw name.wrong(
                    "een gebeurtenis onder 'each' waarvan het een veld is", "an event under 'each' whose field it is");
        }
        var fields = each.get().each().stream()
                .map(asking -> PatternReader.field(asking.what().type(), name))
                .toList();
        if (fields.stream().anyMatch(field -> field.type() != LocalDate.class)) {
            throw name.wrong("een veld met een dag erin", "a field that holds a day");
        }
        return new Window.Until(fields.getFirst());
    }

    private static Window gestational(Mapping keys) {
        var opens = keys.find("opens", WindowReader::age).orElse(new GestationalAge(0));
        return new Window.Gestational(opens, keys.get("before", yaml -> {
            var before = age(yaml);
            if (opens.compareTo(before) >= 0) {
                throw yaml.wrong("een zwangerschapsduur na " + opens, "a gestational age after " + opens);
            }
            return before;
        }));
    }

    private static Window after(Yaml yaml, Mapping keys, Optional<Triggers> each) {
        var opens = keys.find("opens", Yaml::days).orElse(0);
        var within = keys.get("within", last -> {
            if (opens > last.days()) {
                throw last.wrong(
                        "ten minste de " + opens + " dagen waarna de termijn opengaat",
                        "at least the " + opens + " days after which the window opens");
            }
            return last.days();
        });
        if (!keys.has("after") && each.filter(Triggers::none).isPresent()) {
            keys.incomplete(
                    yaml,
                    "ook 'after', of een gebeurtenis onder 'each' vanaf welke het telt",
                    "'after' too, or an event under 'each' from which it counts");
        }
        var anchor = keys.find("after", from -> anchor(from, each)).orElse(Anchor.TRIGGER);
        return within == null ? null : new Window.After(anchor, opens, within);
    }

    private static Anchor anchor(Yaml yaml, Optional<Triggers> each) {
        var keys = yaml.mapping("first", "last");
        if (keys.has("first") == keys.has("last")) {
            keys.incomplete(yaml, "'first' of 'last'", "either 'first' or 'last'");
        }
        var first = keys.find("first", of -> PatternReader.anchors(of, each));
        var last = keys.find("last", of -> PatternReader.anchors(of, each));
        keys.end();
        return new Anchor(first.or(() -> last).orElseThrow(), first.isEmpty());
    }

    static GestationalAge age(Yaml yaml) {
        return yaml.parsed(GestationalAge::parse, "een zwangerschapsduur zoals 9w0d", "a gestational age such as 9w0d");
    }
}
