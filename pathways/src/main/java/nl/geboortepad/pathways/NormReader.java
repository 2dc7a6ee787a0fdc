package nl.geboortepad.pathways;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.GestationalAge;

/** Reads a norm from its file. Whatever it does not know is an error that points at it. */
final class NormReader {
    private NormReader() {}

    static Norm read(String file, String text) {
        var yaml = Yaml.read(file, text);
        yaml.map("norm", "title", "says", "basis", "source", "kind", "rules", "examples");
        var id = yaml.get("norm");
        if (!file.endsWith(id.text() + ".yaml")) {
            throw id.wrong("the name of the file");
        }
        var kind = yaml.get("kind").oneOf(Norm.Kind.class);
        var norm = new Norm(
                id.text(),
                yaml.get("title").bilingual(),
                yaml.get("says").bilingual(),
                yaml.get("basis").oneOf(Norm.Basis.class),
                source(yaml.get("source")),
                kind,
                rules(yaml.get("rules"), kind),
                yaml.get("examples").list().stream().map(Example::read).toList());
        if (norm.examples().isEmpty()) {
            throw yaml.get("examples").wrong("at least one example");
        }
        return norm;
    }

    private static Norm.Source source(Yaml yaml) {
        yaml.map("document", "section", "cites", "checked");
        return new Norm.Source(
                yaml.get("document").text(),
                yaml.get("section").text(),
                yaml.find("cites").map(Yaml::text),
                yaml.get("checked").day());
    }

    private static List<Rule> rules(Yaml yaml, Norm.Kind kind) {
        var rules = new ArrayList<Rule>();
        for (var each : yaml.list()) {
            var rule = rule(each, kind);
            if (!rules.isEmpty()
                    && !rules.getLast().terms().since().isBefore(rule.terms().since())) {
                throw each.get("since").wrong("a day after that of the rule before it");
            }
            rules.add(rule);
        }
        if (rules.isEmpty()) {
            throw yaml.wrong("at least one rule");
        }
        return List.copyOf(rules);
    }

    private static Rule rule(Yaml yaml, Norm.Kind kind) {
        return switch (kind) {
            case RESPONSE -> response(yaml);
            case PRECEDENCE -> precedence(yaml);
            case UNBROKEN -> unbroken(yaml);
            case RECURRENCE -> recurrence(yaml);
            case AGREEMENT -> agreement(yaml);
        };
    }

    private static Response response(Yaml yaml) {
        yaml.map("since", "window-basis", "stopped-by", "waived-by", "each", "evidence", "window");
        var each = yaml.find("each").map(PatternReader::patterns).orElse(List.of());
        var cases = new ArrayList<Window.Case>();
        for (var window : yaml.get("window").list()) {
            var tests = window.find("where")
                    .map(w -> PatternReader.tests(each.getFirst().type(), w))
                    .orElse(List.of());
            cases.add(new Window.Case(tests, window(window)));
        }
        if (!cases.getLast().tests().isEmpty()) {
            throw yaml.get("window").wrong("a last window without 'where', for all the others");
        }
        return new Response(terms(yaml), each, PatternReader.evidence(yaml.get("evidence")), cases);
    }

    private static Precedence precedence(Yaml yaml) {
        yaml.map("since", "window-basis", "stopped-by", "waived-by", "each", "needs");
        var needs = yaml.get("needs");
        needs.map("from", "until");
        return new Precedence(
                terms(yaml),
                PatternReader.pattern(yaml.get("each")),
                PatternReader.patterns(needs.get("from")),
                needs.find("until").map(PatternReader::patterns).orElse(List.of()));
    }

    private static Unbroken unbroken(Yaml yaml) {
        yaml.map("since", "window-basis", "stopped-by", "waived-by", "holder", "with-her-agreement");
        return new Unbroken(
                terms(yaml),
                yaml.get("holder").oneOf(Unbroken.Series.class),
                yaml.find("with-her-agreement").map(Yaml::yes).orElse(false));
    }

    private static Recurrence recurrence(Yaml yaml) {
        yaml.map("since", "window-basis", "stopped-by", "waived-by", "every", "evidence", "from", "until");
        var every = yaml.get("every");
        var length =
                switch (every.text()) {
                    case "month" -> new Recurrence.Every(Period.ofMonths(1), true);
                    case "year" -> new Recurrence.Every(Period.ofYears(1), true);
                    default -> new Recurrence.Every(Period.ofDays(every.days()), false);
                };
        return new Recurrence(
                terms(yaml),
                length,
                PatternReader.evidence(yaml.get("evidence")),
                new Anchor(PatternReader.patterns(yaml.get("from")), false),
                new Anchor(PatternReader.patterns(yaml.get("until")), false));
    }

    private static Agreement agreement(Yaml yaml) {
        yaml.map(
                "since",
                "window-basis",
                "stopped-by",
                "waived-by",
                "each",
                "actual",
                "chosen",
                "explained-by",
                "window");
        var each = PatternReader.pattern(yaml.get("each"));
        var actual = yaml.get("actual");
        actual.map("field", "unknown");
        var field = PatternReader.field(each.type(), actual.get("field"));
        var choice = yaml.get("chosen");
        choice.map("event", "field");
        var chosen = PatternReader.pattern(choice.get("event"));
        return new Agreement(
                terms(yaml),
                each,
                field,
                actual.find("unknown").map(u -> PatternReader.values(field, u)).orElse(java.util.Set.of()),
                chosen,
                PatternReader.field(chosen.type(), choice.get("field")),
                PatternReader.evidence(yaml.get("explained-by")),
                window(yaml.get("window")));
    }

    private static Terms terms(Yaml yaml) {
        return new Terms(
                yaml.get("since").day(),
                yaml.find("window-basis").map(b -> b.oneOf(Norm.Basis.class)),
                yaml.find("stopped-by").map(PatternReader::patterns).orElse(List.of()),
                yaml.find("waived-by").map(NormReader::waiver).orElse(Waiver.ONLY_DECLINE));
    }

    private static Waiver waiver(Yaml yaml) {
        yaml.map("from", "until");
        return new Waiver(PatternReader.patterns(yaml.get("from")), PatternReader.patterns(yaml.get("until")));
    }

    private static Window window(Yaml yaml) {
        yaml.map("where", "opens", "before", "within", "after");
        if (yaml.find("before").isPresent()) {
            var before = age(yaml.get("before"));
            var opens = yaml.find("opens").map(NormReader::age).orElse(new GestationalAge(0));
            if (opens.compareTo(before) >= 0) {
                throw yaml.get("before").wrong("a gestational age after " + opens);
            }
            return new Window.Gestational(opens, before);
        }
        var within = yaml.get("within").days();
        var opens = yaml.find("opens").map(Yaml::days).orElse(0);
        if (opens > within) {
            throw yaml.get("within").wrong("at least the " + opens + " days after which the window opens");
        }
        return new Window.After(anchor(yaml.find("after")), opens, within);
    }

    private static Anchor anchor(Optional<Yaml> after) {
        if (after.isEmpty()) {
            return Anchor.TRIGGER;
        }
        var yaml = after.get();
        yaml.map("first", "last");
        return yaml.find("first")
                .map(first -> new Anchor(PatternReader.patterns(first), false))
                .orElseGet(() -> new Anchor(PatternReader.patterns(yaml.get("last")), true));
    }

    private static GestationalAge age(Yaml yaml) {
        return yaml.parsed(GestationalAge::parse, "a gestational age such as 9w0d");
    }
}
