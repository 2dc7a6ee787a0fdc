package nl.geboortepad.pathways.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.UnderTheme;
import nl.geboortepad.pathways.norm.AuditTheme;
import nl.geboortepad.pathways.norm.AuditThemes;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads the list of audit themes. Whatever it does not know is an error that points at it. */
public final class AuditThemeReader {
    private AuditThemeReader() {}

    public static AuditThemes read(String file, String text) {
        var yaml = Yaml.read(file, text);
        yaml.map("themes");
        var themes = new ArrayList<AuditTheme>();
        var ids = new HashSet<Reference>();
        for (var each : yaml.get("themes").list()) {
            var theme = theme(each);
            if (!ids.add(theme.id())) {
                throw each.get("theme").wrong("a name that no other theme has");
            }
            themes.add(theme);
        }
        return new AuditThemes(themes);
    }

    private static AuditTheme theme(Yaml yaml) {
        yaml.map("theme", "title", "says", "basis", "source", "from", "until", "cases");
        var id = yaml.get("theme").parsed(Reference::new, "a name of at most 64 letters, digits and dashes");
        var inForce = inForce(yaml);
        var cases = yaml.get("cases").list().stream()
                .map(c -> new AuditTheme.Case(occasion(id, inForce, c)))
                .toList();
        if (cases.isEmpty()) {
            throw yaml.get("cases").wrong("at least one case");
        }
        return new AuditTheme(
                id,
                yaml.get("title").bilingual(),
                yaml.get("says").bilingual(),
                yaml.get("basis").oneOf(Basis.class),
                NormReader.source(yaml.get("source")),
                inForce,
                cases);
    }

    private static Interval inForce(Yaml yaml) {
        var from = yaml.get("from").day();
        var until = yaml.find("until").map(Yaml::day).orElse(LocalDate.MAX);
        if (!from.isBefore(until)) {
            throw yaml.get("until").wrong("a day after " + from);
        }
        return new Interval(from, until);
    }

    private static Triggers.Occasion occasion(Reference theme, Interval inForce, Yaml yaml) {
        var what = PatternReader.read(yaml, List.of(), "event", "where", "per", "at-least", "below", "within");
        var only = new UnderTheme(theme, inForce, age(yaml, "at-least"), age(yaml, "below"), days(yaml));
        if (only.asksBirth() && Field.of(what.type(), Triggers.CHILD).isEmpty()) {
            throw yaml.get("event").wrong("an event about a child, from whose birth its ages count");
        }
        return new Triggers.Occasion(
                what, find(yaml, "per").map(per -> PatternReader.field(what.type(), per)), Optional.of(only));
    }

    private static Optional<GestationalAge> age(Yaml yaml, String key) {
        return find(yaml, key).map(WindowReader::age);
    }

    private static Optional<Integer> days(Yaml yaml) {
        return find(yaml, "within").map(Yaml::days);
    }

    private static Optional<Yaml> find(Yaml yaml, String key) {
        return yaml.isMap() ? yaml.find(key) : Optional.empty();
    }
}
