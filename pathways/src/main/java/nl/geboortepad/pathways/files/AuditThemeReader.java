package nl.geboortepad.pathways.files;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.UnderTheme;
import nl.geboortepad.pathways.norm.AuditTheme;
import nl.geboortepad.pathways.norm.AuditThemes;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads the list of audit themes. Whatever it does not know is a fault that points at its place. */
public final class AuditThemeReader {
    private AuditThemeReader() {}

    public static AuditThemes read(String file, String text) {
        var keys = Yaml.read(file, text).mapping("themes");
        var ids = new HashSet<Reference>();
        var themes = keys.get("themes", all -> all.each(each -> theme(each, ids)));
        keys.end();
        return new AuditThemes(themes);
    }

    /** @param before ids that others have */
    private static AuditTheme theme(Yaml yaml, Set<Reference> before) {
        var keys = yaml.mapping("theme", "title", "says", "basis", "source", "from", "until", "cases");
        var id = keys.get("theme", name -> id(name, before));
        var title = keys.get("title", Yaml::bilingual);
        var says = keys.get("says", Yaml::bilingual);
        var basis = keys.get("basis", word -> word.oneOf(Basis.class));
        var source = keys.get("source", NormReader::source);
        var from = keys.get("from", Yaml::day);
        var until = keys.find("until", day -> {
            if (from != null && !from.isBefore(day.day())) {
                throw day.wrong("een dag na " + from, "a day after " + from);
            }
            return day.day();
        });
        var inForce = from == null ? Interval.ALWAYS : new Interval(from, until.orElse(LocalDate.MAX));
        var cases = keys.get("cases", all -> cases(all, id, inForce));
        keys.end();
        return new AuditTheme(id, title, says, basis, source, inForce, cases);
    }

    private static Reference id(Yaml yaml, Set<Reference> before) {
        var id = yaml.parsed(
                Reference::new,
                "een naam van hooguit 64 letters, cijfers en streepjes",
                "a name of at most 64 letters, digits and dashes");
        if (!before.add(id)) {
            throw yaml.wrong("een naam die geen ander thema heeft", "a name that no other theme has");
        }
        return id;
    }

    private static List<AuditTheme.ThemeCase> cases(Yaml yaml, Reference theme, Interval inForce) {
        var cases = yaml.each(each -> new AuditTheme.ThemeCase(occasion(theme, inForce, each)));
        if (cases.isEmpty()) {
            throw yaml.wrong("ten minste één geval", "at least one case");
        }
        return cases;
    }

    private static Triggers.Occasion occasion(Reference theme, Interval inForce, Yaml yaml) {
        if (!yaml.isMap()) {
            var always = new UnderTheme(theme, inForce, Optional.empty(), Optional.empty(), Optional.empty());
            return new Triggers.Occasion(PatternReader.plain(yaml), Optional.empty(), Optional.of(always));
        }
        var keys = yaml.mapping("event", "where", "per", "at-least", "below", "within");
        var what = PatternReader.pattern(keys, Optional.empty());
        var per = keys.find("per", name -> PatternReader.field(what.type(), name));
        var only = new UnderTheme(
                theme,
                inForce,
                keys.find("at-least", WindowReader::age),
                keys.find("below", WindowReader::age),
                keys.find("within", Yaml::days));
        if (what.type() != null
                && only.asksBirth()
                && Field.of(what.type(), Triggers.CHILD).isEmpty()) {
            keys.wrong(
                    yaml.get("event"),
                    "een gebeurtenis over een kind, vanaf wiens geboorte de leeftijden tellen",
                    "an event about a child, from whose birth its ages count");
        }
        keys.end();
        return new Triggers.Occasion(what, per, Optional.of(only));
    }
}
