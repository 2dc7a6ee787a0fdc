package nl.geboortepad.pathways.files;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.pathways.clause.Anchor;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Waiver;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.rule.Accountability;
import nl.geboortepad.pathways.rule.Agreement;
import nl.geboortepad.pathways.rule.Board;
import nl.geboortepad.pathways.rule.Coordination;
import nl.geboortepad.pathways.rule.Precedence;
import nl.geboortepad.pathways.rule.Recurrence;
import nl.geboortepad.pathways.rule.Response;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.rule.Unbroken;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads a norm from its file. Whatever it does not know is an error that points at it. */
public final class NormReader {
    private static final String[] KEYS = {
        "norm", "title", "says", "basis", "source", "kind", "rules", "parts", "examples"
    };
    private static final Triggers NOTHING = new Triggers(List.of());

    private NormReader() {}

    public static Norm read(String file, String text) {
        var yaml = Yaml.read(file, text);
        yaml.map(KEYS);
        var id = yaml.get("norm");
        if (!file.substring(file.lastIndexOf('/') + 1).equals(id.text() + ".yaml")) {
            throw id.wrong("the name of the file");
        }
        var norm = norm(yaml);
        if (norm.examples().isEmpty()) {
            throw yaml.get("examples").wrong("at least one example");
        }
        return norm;
    }

    /** A norm wherever it is written; one in a file of many may go without examples. */
    public static Norm norm(Yaml yaml) {
        yaml.map(KEYS);
        var id = yaml.get("norm").text();
        var parts = parts(id, yaml);
        return new Norm(
                id,
                yaml.get("title").bilingual(),
                yaml.get("says").bilingual(),
                yaml.get("basis").oneOf(Basis.class),
                source(yaml.get("source")),
                parts,
                yaml.find("examples")
                        .map(e -> e.list().stream().map(ExampleReader::example).toList())
                        .orElse(List.of()));
    }

    public static Norm.Source source(Yaml yaml) {
        yaml.map("document", "section", "cites", "checked");
        return new Norm.Source(
                yaml.get("document").text(),
                yaml.get("section").text(),
                yaml.find("cites").map(Yaml::text),
                yaml.get("checked").day());
    }

    /** One thing that is asked, or several, each with a name. */
    private static List<Part> parts(String norm, Yaml yaml) {
        if (yaml.find("parts").isEmpty()) {
            return List.of(part(norm, "", yaml));
        }
        for (var key : yaml.keys()) {
            if (key.text().equals("kind") || key.text().equals("rules")) {
                throw key.wrong("'" + key.text() + "' in each of the parts");
            }
        }
        var parts = new ArrayList<Part>();
        for (var each : yaml.get("parts").list()) {
            each.map("part", "kind", "rules");
            var name = each.get("part");
            if (parts.stream().anyMatch(p -> p.name().equals(name.text()))) {
                throw name.wrong("a name that no other part has");
            }
            parts.add(part(norm, name.text(), each));
        }
        return List.copyOf(parts);
    }

    private static Part part(String norm, String name, Yaml yaml) {
        var kind = yaml.get("kind").oneOf(Norm.Kind.class);
        return new Part(name, kind, rules(norm, yaml.get("rules"), kind));
    }

    private static List<Rule> rules(String norm, Yaml yaml, Norm.Kind kind) {
        var rules = new ArrayList<Rule>();
        for (var each : yaml.list()) {
            var rule = rule(norm, each, kind);
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

    private static Rule rule(String norm, Yaml yaml, Norm.Kind kind) {
        return switch (kind) {
            case RESPONSE -> response(norm, yaml);
            case PRECEDENCE -> precedence(norm, yaml);
            case UNBROKEN -> unbroken(norm, yaml);
            case RECURRENCE -> recurrence(norm, yaml);
            case AGREEMENT -> agreement(norm, yaml);
        };
    }

    private static Response response(String norm, Yaml yaml) {
        yaml.map("since", "window-basis", "stopped-by", "waived-by", "each", "evidence", "window");
        var each = yaml.find("each").map(PatternReader::occasions).orElse(NOTHING);
        return new Response(
                terms(norm, yaml, each),
                each,
                PatternReader.evidence(yaml.get("evidence"), each),
                WindowReader.cases(yaml.get("window"), each));
    }

    private static Precedence precedence(String norm, Yaml yaml) {
        yaml.map("since", "window-basis", "waived-by", "each", "needs");
        var needs = yaml.get("needs");
        needs.map("from", "until");
        var each = PatternReader.occasions(yaml.get("each"));
        return new Precedence(
                terms(norm, yaml, each),
                each,
                PatternReader.plains(needs.get("from")),
                needs.find("until").map(PatternReader::plains).orElse(List.of()));
    }

    private static Unbroken unbroken(String norm, Yaml yaml) {
        yaml.map("since", "window-basis", "waived-by", "holder", "with-her-agreement", "seats");
        return new Unbroken(terms(norm, yaml, NOTHING), series(yaml));
    }

    private static Unbroken.Office series(Yaml yaml) {
        var holder = yaml.get("holder");
        return switch (holder.text()) {
            case "coordinator" ->
                new Coordination(yaml.find("with-her-agreement").map(Yaml::yes).orElse(false));
            case "accountable" -> new Accountability();
            case "board" ->
                new Board(yaml.get("seats").list().stream()
                        .map(s -> s.oneOf(MemberKind.class))
                        .collect(Collectors.toCollection(TreeSet::new)));
            default -> throw holder.wrong("one of coordinator, accountable, board");
        };
    }

    private static Recurrence recurrence(String norm, Yaml yaml) {
        yaml.map("since", "window-basis", "stopped-by", "waived-by", "every", "evidence", "from", "until");
        var every = yaml.get("every");
        var length =
                switch (every.text()) {
                    case "month" -> new Recurrence.Every(Period.ofMonths(1), true);
                    case "year" -> new Recurrence.Every(Period.ofYears(1), true);
                    default -> new Recurrence.Every(Period.ofDays(every.days()), false);
                };
        if (!length.calendar() && length.length().getDays() < 1) {
            throw every.wrong("at least 1d");
        }
        return new Recurrence(
                terms(norm, yaml, NOTHING),
                length,
                PatternReader.evidence(yaml.get("evidence"), NOTHING),
                new Anchor(PatternReader.plains(yaml.get("from")), false),
                yaml.find("until").map(NormReader::until).orElse(Evidence.any(List.of())));
    }

    /** The first of some events, or the day on which all have happened. */
    private static Evidence until(Yaml yaml) {
        return yaml.isMap() && yaml.find("all").isPresent()
                ? PatternReader.evidence(yaml, NOTHING)
                : Evidence.any(PatternReader.plains(yaml));
    }

    private static Agreement agreement(String norm, Yaml yaml) {
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
        var each = PatternReader.occasions(yaml.get("each"));
        var outcome = each.each().getFirst().what().type();
        var actual = yaml.get("actual");
        actual.map("field", "unknown");
        var field = PatternReader.field(outcome, actual.get("field"));
        var choice = yaml.get("chosen");
        choice.map("event", "field");
        var chosen = PatternReader.plain(choice.get("event"));
        return new Agreement(
                terms(norm, yaml, each),
                each,
                field,
                actual.find("unknown").map(u -> PatternReader.values(field, u)).orElse(java.util.Set.of()),
                chosen,
                PatternReader.field(chosen.type(), choice.get("field")),
                PatternReader.evidence(yaml.get("explained-by"), each),
                WindowReader.window(yaml.get("window"), each));
    }

    private static RuleTerms terms(String norm, Yaml yaml, Triggers each) {
        return new RuleTerms(
                yaml.get("since").day(),
                yaml.find("window-basis").map(b -> b.oneOf(Basis.class)),
                yaml.find("stopped-by").map(s -> PatternReader.tied(s, each)).orElse(List.of()),
                yaml.find("waived-by").map(w -> waiver(norm, w)).orElse(Waiver.onlyDecline(norm)));
    }

    private static Waiver waiver(String norm, Yaml yaml) {
        yaml.map("from", "until");
        return new Waiver(norm, PatternReader.plains(yaml.get("from")), PatternReader.plains(yaml.get("until")));
    }
}
