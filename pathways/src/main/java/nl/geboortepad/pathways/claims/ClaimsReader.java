package nl.geboortepad.pathways.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.Aspect;
import nl.geboortepad.kernel.event.VsvEvent.InspectionTheme;
import nl.geboortepad.kernel.event.VsvEvent.Score;
import nl.geboortepad.pathways.claims.Claims.Count;
import nl.geboortepad.pathways.claims.Claims.Level;
import nl.geboortepad.pathways.claims.Claims.Need;
import nl.geboortepad.pathways.claims.Claims.Subject;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.files.PatternReader;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads what events can say of claims. Whatever it does not know is an error that points at it. */
final class ClaimsReader {
    private static final List<String> LEVELS = List.of("1", "2", "3", "4");
    private static final List<String> SCORES =
            Arrays.stream(Score.values()).map(Score::name).toList();

    private final Pathway pregnancies;
    private final Pathway partnerships;
    private final List<Count> counts = new ArrayList<>();

    ClaimsReader(Pathway pregnancies, Pathway partnerships) {
        this.pregnancies = pregnancies;
        this.partnerships = partnerships;
    }

    Claims read(String file, String text) {
        var yaml = Yaml.read(file, text);
        yaml.map("few", "thin", "most-cases", "most-events", "counts", "aspects", "inspection");
        var few = yaml.get("few").number();
        var thin = yaml.get("thin");
        if (thin.number() < few) {
            throw thin.wrong("at least 'few': what nobody may read can prove nothing");
        }
        yaml.get("counts").list().forEach(this::count);
        var subjects = new ArrayList<Subject>();
        yaml.get("aspects").list().forEach(a -> subjects.add(aspect(a, subjects)));
        yaml.get("inspection").list().forEach(n -> subjects.add(inspected(n, subjects)));
        everyAspect(yaml.get("aspects"), subjects);
        return new Claims(
                Shipped.digest(List.of(text)),
                few,
                thin.number(),
                yaml.get("most-cases").number(),
                yaml.get("most-events").number(),
                List.copyOf(counts),
                List.copyOf(subjects));
    }

    private static void everyAspect(Yaml place, List<Subject> subjects) {
        var missing = new TreeSet<>(Arrays.asList(Aspect.values()));
        subjects.forEach(s -> s.aspect().ifPresent(missing::remove));
        if (!missing.isEmpty()) {
            throw place.wrong("also " + Yaml.word(missing.first()));
        }
    }

    private void count(Yaml yaml) {
        yaml.map("count", "title", "verdicts", "share", "times");
        var id = yaml.get("count");
        if (counts.stream().anyMatch(c -> c.id().equals(id.text()))) {
            throw id.wrong("a name that no other count has");
        }
        counts.add(new Count(id.text(), yaml.get("title").bilingual(), counted(yaml)));
    }

    private Measure counted(Yaml yaml) {
        var kinds = yaml.keys().stream()
                .filter(k -> Set.of("verdicts", "share", "times").contains(k.text()))
                .toList();
        if (kinds.size() != 1) {
            throw yaml.get("count").wrong("one of verdicts, share, times beside it");
        }
        var what = yaml.get(kinds.getFirst().text());
        return switch (kinds.getFirst().text()) {
            case "verdicts" -> verdicts(what);
            case "share" -> share(what);
            default -> times(what);
        };
    }

    private Measure verdicts(Yaml yaml) {
        yaml.map("of", "norms", "shown", "asked-by");
        var of = yaml.get("of");
        if (!Set.of("pregnancies", "partnership").contains(of.text())) {
            throw of.wrong("one of pregnancies, partnership");
        }
        var ofPartnership = of.text().equals("partnership");
        var norms = yaml.get("norms");
        var shown = new HashSet<Verdict.Kind>();
        yaml.get("shown").list().forEach(k -> shown.add(k.oneOf(Verdict.Kind.class)));
        yaml.find("asked-by").filter(a -> !ofPartnership).ifPresent(a -> {
            throw a.wrong("nothing: what asked for a verdict on a pregnancy is not kept");
        });
        return new Measure.Verdicts(
                norms.isList()
                        ? norms.list().stream().map(n -> norm(n, ofPartnership)).toList()
                        : all(norms, ofPartnership),
                ofPartnership,
                Set.copyOf(shown),
                yaml.find("asked-by").map(PatternReader::plain));
    }

    private static List<String> all(Yaml norms, boolean ofPartnership) {
        if (ofPartnership || !norms.text().equals("all")) {
            throw norms.wrong(ofPartnership ? "a list of norms" : "a list of norms, or all");
        }
        return List.of();
    }

    private String norm(Yaml norm, boolean ofPartnership) {
        var pathway = ofPartnership ? partnerships : pregnancies;
        return pathway.norm(norm.text())
                .map(Norm::id)
                .orElseThrow(() -> norm.wrong("a norm of pathway " + pathway.id()));
    }

    private static Measure share(Yaml yaml) {
        yaml.map("each", "per", "shows", "last");
        var each = PatternReader.plain(yaml.get("each"));
        return new Measure.Share(
                each,
                yaml.find("per").map(p -> PatternReader.field(each.type(), p)),
                PatternReader.tests(each.type(), yaml.get("shows")),
                yaml.find("last").map(Yaml::yes).orElse(false));
    }

    private static Measure times(Yaml yaml) {
        yaml.map("what", "in", "per", "until");
        var what = PatternReader.plain(yaml.get("what"));
        if (!VsvEvent.class.isAssignableFrom(what.type())) {
            throw yaml.get("what").wrong("a fact of a partnership");
        }
        var in = yaml.get("in");
        if (!Set.of("period", "ever").contains(in.text())) {
            throw in.wrong("one of period, ever");
        }
        return new Measure.Times(
                what,
                in.text().equals("ever"),
                yaml.find("per").map(p -> PatternReader.field(what.type(), p)),
                yaml.find("until").map(PatternReader::plain));
    }

    private Subject aspect(Yaml yaml, List<Subject> before) {
        yaml.map("aspect", "title", "source", "silent", "levels");
        var aspect = yaml.get("aspect").oneOf(Aspect.class);
        if (before.stream().anyMatch(s -> s.aspect().equals(Optional.of(aspect)))) {
            throw yaml.get("aspect").wrong("each aspect once");
        }
        return subject(yaml, yaml.get("aspect"), Optional.of(aspect), Optional.empty(), LEVELS);
    }

    private Subject inspected(Yaml yaml, List<Subject> before) {
        yaml.map("norm", "theme", "title", "source", "silent", "levels");
        var norm = yaml.get("norm");
        if (before.stream().anyMatch(s -> s.theme().isPresent() && s.name().equals(norm.text()))) {
            throw norm.wrong("each norm once");
        }
        return subject(
                yaml, norm, Optional.empty(), Optional.of(yaml.get("theme").oneOf(InspectionTheme.class)), SCORES);
    }

    private Subject subject(
            Yaml yaml, Yaml name, Optional<Aspect> aspect, Optional<InspectionTheme> theme, List<String> names) {
        var levels = new ArrayList<Level>();
        for (var level : yaml.get("levels").list()) {
            levels.add(level(level, levels.size(), names));
        }
        if (levels.size() != names.size()) {
            throw yaml.get("levels").wrong("levels " + String.join(", ", names));
        }
        return new Subject(
                name.text(),
                aspect,
                theme,
                yaml.get("title").bilingual(),
                NormReader.source(yaml.get("source")),
                List.copyOf(levels),
                yaml.find("silent").map(Yaml::bilingual));
    }

    private Level level(Yaml yaml, int place, List<String> names) {
        yaml.map("level", "says", "basis", "needs");
        var name = yaml.get("level");
        if (place >= names.size() || !names.get(place).equals(name.text())) {
            throw name.wrong("levels " + String.join(", ", names) + " in that order");
        }
        var needs = yaml.find("needs")
                .map(n -> n.list().stream().map(this::need).toList())
                .orElse(List.of());
        if (needs.isEmpty() != (place == 0)) {
            throw name.wrong(place == 0 ? "no needs at the lowest level" : "what this level needs");
        }
        return new Level(
                name.text(),
                yaml.get("says").bilingual(),
                place == 0 ? Basis.LEVEL : yaml.get("basis").oneOf(Basis.class),
                needs);
    }

    private Need need(Yaml yaml) {
        yaml.map("count", "share", "times", "unheard");
        if (yaml.find("unheard").isPresent()) {
            yaml.map("unheard");
            return new Need.Unheard(yaml.get("unheard").bilingual());
        }
        var count = yaml.get("count");
        var known = counts.stream()
                .filter(c -> c.id().equals(count.text()))
                .findFirst()
                .orElseThrow(() -> count.wrong("one of the counts"));
        if (known.what() instanceof Measure.Times) {
            yaml.map("count", "times");
            return new Need.Times(known.id(), yaml.get("times").number());
        }
        yaml.map("count", "share");
        return new Need.Share(known.id(), yaml.get("share").parsed(ClaimsReader::percent, "a share such as 80%"));
    }

    private static int percent(String text) {
        var percent = Integer.parseInt(text.substring(0, Math.max(0, text.indexOf('%'))));
        if (percent < 1 || percent > 100 || !text.equals(percent + "%")) {
            throw new IllegalArgumentException("no share");
        }
        return percent;
    }
}
