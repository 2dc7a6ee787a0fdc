package nl.geboortepad.pathways.files;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.pathways.clause.Anchor;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Waiver;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Pattern;
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
import nl.geboortepad.pathways.verdict.Source;
import nl.geboortepad.pathways.yaml.Faults;
import nl.geboortepad.pathways.yaml.Mapping;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads a norm from its file. Whatever it does not know is a fault that points at its place. */
public final class NormReader {
    private static final String[] KEYS = {
        "norm", "order", "title", "says", "basis", "source", "kind", "rules", "parts", "examples"
    };
    private static final Optional<Triggers> NOTHING = Optional.of(new Triggers(List.of()));

    private NormReader() {}

    public static Norm read(String file, String text) {
        var yaml = Yaml.read(file, text);
        var keys = yaml.mapping(KEYS);
        var norm = norm(yaml, keys, id -> {
            if (!file.substring(file.lastIndexOf('/') + 1).equals(id.text() + ".yaml")) {
                throw id.wrong("de naam van het bestand", "the name of the file");
            }
            return id.text();
        });
        keys.get("examples", examples -> {
            if (examples.list().isEmpty()) {
                throw examples.wrong("ten minste één voorbeeld", "at least one example");
            }
            return examples;
        });
        keys.end();
        return norm;
    }

    /** A norm wherever it is written; one in a file of many may go without examples. */
    public static Norm norm(Yaml yaml) {
        var keys = yaml.mapping(KEYS);
        var norm = norm(yaml, keys, Yaml::text);
        keys.end();
        return norm;
    }

    private static Norm norm(Yaml yaml, Mapping keys, Function<Yaml, String> name) {
        var id = keys.get("norm", name);
        var parts = parts(id, yaml, keys);
        return new Norm(
                id,
                keys.find("order", Yaml::number).orElse(Norm.LAST),
                keys.get("title", Yaml::bilingual),
                keys.get("says", Yaml::bilingual),
                keys.get("basis", basis -> basis.oneOf(Basis.class)),
                keys.get("source", NormReader::source),
                parts,
                keys.find("examples", examples -> examples.each(ExampleReader::example))
                        .orElse(List.of()));
    }

    public static Source source(Yaml yaml) {
        var keys = yaml.mapping("document", "section", "cites", "href", "checked");
        var source = new Source(
                keys.get("document", Yaml::text),
                keys.get("section", Yaml::text),
                keys.find("cites", Yaml::text),
                keys.find(
                        "href",
                        link -> link.parsed(
                                NormReader::link,
                                "een link zoals https://example.org/page",
                                "a link such as https://example.org/page")),
                keys.get("checked", Yaml::day));
        keys.end();
        return source;
    }

    /** Readers follow it, so it goes where its letters say, and by a way on which nobody can change the page. */
    private static URI link(String text) {
        var link = URI.create(text);
        if (!"https".equals(link.getScheme()) || link.getHost() == null || link.getUserInfo() != null) {
            throw new IllegalArgumentException("no link");
        }
        return link;
    }

    /** One thing that is asked, or several, each with a name. */
    private static List<Part> parts(String norm, Yaml yaml, Mapping keys) {
        if (!keys.has("parts")) {
            return List.of(part(norm, "", keys));
        }
        for (var key : yaml.keys()) {
            if (key.text().equals("kind") || key.text().equals("rules")) {
                keys.wrong(
                        key, "'" + key.text() + "' in elk van de delen", "'" + key.text() + "' in each of the parts");
            }
        }
        var names = new HashSet<String>();
        return keys.get(
                "parts",
                parts -> parts.each(each -> {
                    var part = each.mapping("part", "kind", "rules");
                    var name = part.get("part", word -> {
                        if (!names.add(word.text())) {
                            throw word.wrong("een naam die geen ander deel heeft", "a name that no other part has");
                        }
                        return word.text();
                    });
                    var read = part(norm, name, part);
                    part.end();
                    return read;
                }));
    }

    /** Its rules are read only where it is known of which kind they are; it has none where they have faults. */
    private static Part part(String norm, String name, Mapping keys) {
        var kind = keys.get("kind", word -> word.oneOf(Norm.Kind.class));
        var rules = keys.get("rules", written -> kind == null ? List.<Rule>of() : rules(norm, written, kind));
        return new Part(name, kind, rules == null ? List.of() : rules);
    }

    private static List<Rule> rules(String norm, Yaml yaml, Norm.Kind kind) {
        var faults = new Faults();
        byDay(yaml, faults);
        var rules = faults.in(() -> yaml.each(each -> rule(norm, each, kind)));
        faults.end();
        if (rules.isEmpty()) {
            throw yaml.wrong("ten minste één regel", "at least one rule");
        }
        return rules;
    }

    /** The versions of a rule by their first days; one without a day that can be read is not among them. */
    public static TreeMap<LocalDate, Yaml> byDay(Yaml rules, Faults faults) {
        var byDay = new TreeMap<LocalDate, Yaml>();
        for (var rule : rules.list()) {
            var since = rule.isMap() ? rule.find("since") : Optional.<Yaml>empty();
            since.map(written -> faults.in(written::day)).ifPresent(day -> {
                if (!byDay.isEmpty() && !byDay.lastKey().isBefore(day)) {
                    faults.add(since.get()
                            .wrong("een dag na die van de regel ervoor", "a day after that of the rule before it"));
                }
                byDay.put(day, rule);
            });
        }
        return byDay;
    }

    private static Rule rule(String norm, Yaml yaml, Norm.Kind kind) {
        var keys = yaml.mapping(
                switch (kind) {
                    case RESPONSE -> keys("stopped-by", "each", "evidence", "window");
                    case PRECEDENCE -> keys("each", "needs");
                    case UNBROKEN -> keys("holder", "with-her-agreement", "seats");
                    case RECURRENCE -> keys("stopped-by", "every", "evidence", "from", "until");
                    case AGREEMENT -> keys("stopped-by", "each", "actual", "chosen", "explained-by", "window");
                });
        var rule =
                switch (kind) {
                    case RESPONSE -> response(norm, keys);
                    case PRECEDENCE -> precedence(norm, keys);
                    case UNBROKEN -> new Unbroken(terms(norm, keys, NOTHING), office(keys));
                    case RECURRENCE -> recurrence(norm, keys);
                    case AGREEMENT -> agreement(norm, keys);
                };
        keys.end();
        return rule;
    }

    /** What every rule has, and what it has beside. */
    private static String[] keys(String... own) {
        return Stream.concat(Stream.of("since", "window-basis", "source", "waived-by"), Stream.of(own))
                .toArray(String[]::new);
    }

    private static Response response(String norm, Mapping keys) {
        var each = keys.has("each") ? keys.find("each", PatternReader::occasions) : NOTHING;
        return new Response(
                terms(norm, keys, each),
                each.orElse(null),
                keys.get("evidence", evidence -> PatternReader.evidence(evidence, each)),
                keys.get("window", window -> WindowReader.cases(window, each)));
    }

    private static Precedence precedence(String norm, Mapping keys) {
        var each = each(keys);
        return new Precedence(
                terms(norm, keys, each),
                each.orElse(null),
                keys.get("needs", needs -> needs(needs).getFirst()),
                keys.find("needs", needs -> needs(needs).getLast()).orElse(List.of()));
    }

    /** What must have come, and what undoes it. */
    private static List<List<Pattern>> needs(Yaml yaml) {
        var keys = yaml.mapping("from", "until");
        var from = keys.get("from", PatternReader::plains);
        var until = keys.find("until", PatternReader::plains).orElse(List.of());
        keys.end();
        return List.of(from, until);
    }

    private static Optional<Triggers> each(Mapping keys) {
        return Optional.ofNullable(keys.get("each", PatternReader::occasions));
    }

    private static Unbroken.Office office(Mapping keys) {
        var withHerAgreement = keys.find("with-her-agreement", Yaml::yes).orElse(false);
        return keys.get("holder", holder -> switch (holder.text()) {
            case "coordinator" -> new Coordination(withHerAgreement);
            case "accountable" -> new Accountability();
            case "board" ->
                new Board(keys.get("seats", seats -> new TreeSet<>(seats.each(seat -> seat.oneOf(MemberKind.class)))));
            default ->
                throw holder.wrong("een van coordinator, accountable, board", "one of coordinator, accountable, board");
        });
    }

    private static Recurrence recurrence(String norm, Mapping keys) {
        return new Recurrence(
                terms(norm, keys, NOTHING),
                keys.get("every", NormReader::every),
                keys.get("evidence", evidence -> PatternReader.evidence(evidence, NOTHING)),
                new Anchor(keys.get("from", PatternReader::plains), false),
                keys.find("until", NormReader::until).orElse(Evidence.any(List.of())));
    }

    private static Recurrence.Every every(Yaml yaml) {
        var every =
                switch (yaml.text()) {
                    case "month" -> new Recurrence.Every(Period.ofMonths(1), true);
                    case "year" -> new Recurrence.Every(Period.ofYears(1), true);
                    default -> new Recurrence.Every(Period.ofDays(yaml.days()), false);
                };
        if (!every.calendar() && every.length().getDays() < 1) {
            throw yaml.wrong("ten minste 1d", "at least 1d");
        }
        return every;
    }

    /** The first of some events, or the day on which all have happened. */
    private static Evidence until(Yaml yaml) {
        return yaml.isMap() && yaml.find("all").isPresent()
                ? PatternReader.evidence(yaml, NOTHING)
                : Evidence.any(PatternReader.plains(yaml));
    }

    private static Agreement agreement(String norm, Mapping keys) {
        var each = each(keys);
        var outcome = each.<Class<? extends Event>>map(
                        all -> all.each().getFirst().what().type())
                .orElse(null);
        var actual = keys.get("actual", yaml -> actual(yaml, outcome));
        var chosen = keys.get("chosen", NormReader::chosen);
        var explained = keys.get("explained-by", evidence -> PatternReader.evidence(evidence, each));
        var window = keys.get("window", yaml -> WindowReader.window(yaml, each));
        var terms = terms(norm, keys, each);
        keys.end();
        return new Agreement(
                terms,
                each.orElseThrow(),
                actual.field(),
                actual.unknown(),
                chosen.event(),
                chosen.field(),
                explained,
                window);
    }

    /** @param unknown values of the field that say nothing */
    private record Actual(Field field, Set<Object> unknown) {}

    private static Actual actual(Yaml yaml, Class<? extends Event> outcome) {
        var keys = yaml.mapping("field", "unknown");
        var field = keys.get("field", name -> PatternReader.field(outcome, name));
        var unknown = keys.find("unknown", values -> field == null ? null : PatternReader.values(field, values));
        keys.end();
        return new Actual(field, unknown.orElse(Set.of()));
    }

    private record Chosen(Pattern event, Field field) {}

    private static Chosen chosen(Yaml yaml) {
        var keys = yaml.mapping("event", "field");
        var event = keys.get("event", PatternReader::plain);
        var field = keys.get("field", name -> event == null ? null : PatternReader.field(event.type(), name));
        keys.end();
        return new Chosen(event, field);
    }

    private static RuleTerms terms(String norm, Mapping keys, Optional<Triggers> each) {
        return new RuleTerms(
                keys.get("since", Yaml::day),
                keys.find("source", NormReader::source),
                keys.find("window-basis", basis -> basis.oneOf(Basis.class)),
                keys.find("stopped-by", stops -> PatternReader.tied(stops, each))
                        .orElse(List.of()),
                keys.find("waived-by", waiver -> waiver(norm, waiver)).orElse(Waiver.onlyDecline(norm)));
    }

    private static Waiver waiver(String norm, Yaml yaml) {
        var keys = yaml.mapping("from", "until");
        var from = keys.get("from", PatternReader::plains);
        var until = keys.get("until", PatternReader::plains);
        keys.end();
        return new Waiver(norm, from, until);
    }
}
