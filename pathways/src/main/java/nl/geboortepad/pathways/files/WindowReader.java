package nl.geboortepad.pathways.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.pathways.clause.Anchor;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads in which days something must be done. */
final class WindowReader {
    private WindowReader() {}

    /** One window, or several for different triggers; the last is for all the others. */
    static List<Window.Case> cases(Yaml yaml, Triggers each) {
        var cases = new ArrayList<Window.Case>();
        for (var window : yaml.list()) {
            var tests = window.find("where").map(w -> tests(w, each)).orElse(List.of());
            cases.add(new Window.Case(tests, window(window, each)));
        }
        if (cases.isEmpty() || !cases.getLast().tests().isEmpty()) {
            throw yaml.wrong("a last window without 'where', for all the others");
        }
        return cases;
    }

    private static List<Field.Test> tests(Yaml where, Triggers each) {
        if (each.each().size() != 1) {
            throw where.wrong("one event under 'each' that it is about");
        }
        return PatternReader.tests(each.each().getFirst().what().type(), where);
    }

    static Window window(Yaml yaml, Triggers each) {
        yaml.map("where", "opens", "before", "by", "or-within", "within", "after", "until");
        if (yaml.find("until").isPresent()) {
            yaml.map("where", "until");
            return until(yaml.get("until"), each);
        }
        if (yaml.find("by").isPresent()) {
            yaml.map("where", "by", "or-within");
            return calendar(yaml, yaml.get("by").day().plusDays(1));
        }
        if (yaml.find("before").isPresent()) {
            if (yaml.get("before").text().indexOf('w') < 0) {
                yaml.map("where", "before", "or-within");
                return calendar(yaml, yaml.get("before").day());
            }
            yaml.map("where", "opens", "before");
            return gestational(yaml);
        }
        var within = yaml.get("within").days();
        var opens = yaml.find("opens").map(Yaml::days).orElse(0);
        if (opens > within) {
            throw yaml.get("within").wrong("at least the " + opens + " days after which the window opens");
        }
        if (yaml.find("after").isEmpty() && each.none()) {
            throw yaml.wrong("'after' too, or an event under 'each' from which it counts");
        }
        return new Window.After(anchor(yaml.find("after"), each), opens, within);
    }

    private static Window calendar(Yaml yaml, LocalDate before) {
        return new Window.Calendar(before, yaml.find("or-within").map(Yaml::days));
    }

    /** A field of whatever asks for it that holds a day. */
    private static Window until(Yaml name, Triggers each) {
        if (each.none()) {
            throw name.wrong("an event under 'each' whose field it is");
        }
        var fields = each.each().stream()
                .map(asking -> PatternReader.field(asking.what().type(), name))
                .toList();
        if (fields.stream().anyMatch(field -> field.type() != LocalDate.class)) {
            throw name.wrong("a field that holds a day");
        }
        return new Window.Until(fields.getFirst());
    }

    private static Window gestational(Yaml yaml) {
        var before = age(yaml.get("before"));
        var opens = yaml.find("opens").map(WindowReader::age).orElse(new GestationalAge(0));
        if (opens.compareTo(before) >= 0) {
            throw yaml.get("before").wrong("a gestational age after " + opens);
        }
        return new Window.Gestational(opens, before);
    }

    private static Anchor anchor(Optional<Yaml> after, Triggers each) {
        if (after.isEmpty()) {
            return Anchor.TRIGGER;
        }
        var yaml = after.get();
        if (yaml.map("first", "last").size() != 1) {
            throw yaml.wrong("either 'first' or 'last'");
        }
        return yaml.find("first")
                .map(first -> new Anchor(PatternReader.anchors(first, each), false))
                .orElseGet(() -> new Anchor(PatternReader.anchors(yaml.get("last"), each), true));
    }

    static GestationalAge age(Yaml yaml) {
        return yaml.parsed(GestationalAge::parse, "a gestational age such as 9w0d");
    }
}
