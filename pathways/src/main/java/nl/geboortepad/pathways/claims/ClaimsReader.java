package nl.geboortepad.pathways.claims;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.Aspect;
import nl.geboortepad.kernel.event.VsvEvent.InspectionTheme;
import nl.geboortepad.kernel.event.VsvEvent.Score;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.claims.Claims.Count;
import nl.geboortepad.pathways.claims.Claims.Level;
import nl.geboortepad.pathways.claims.Claims.Need;
import nl.geboortepad.pathways.claims.Claims.Subject;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.files.PatternReader;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.pathways.yaml.Faults;
import nl.geboortepad.pathways.yaml.Mapping;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads what events can say of claims. Whatever it does not know is a fault that points at its place. */
final class ClaimsReader {
    private static final List<String> LEVELS = List.of("1", "2", "3", "4");
    private static final List<String> SCORES =
            Arrays.stream(Score.values()).map(Score::name).toList();

    private final Optional<Pathway> pregnancies;
    private final Optional<Pathway> partnerships;
    private final Map<String, Optional<Count>> counts = new LinkedHashMap<>();

    /** Where a pathway has faults of its own, no norm is held against it. */
    ClaimsReader(Optional<Pathway> pregnancies, Optional<Pathway> partnerships) {
        this.pregnancies = pregnancies;
        this.partnerships = partnerships;
    }

    Claims read(String file, String text) {
        var keys =
                Yaml.read(file, text).mapping("thin", "most-cases", "most-events", "counts", "aspects", "inspection");
        var thin = keys.get("thin", Yaml::number);
        var mostCases = keys.get("most-cases", Yaml::number);
        var mostEvents = keys.get("most-events", Yaml::number);
        var read = keys.get("counts", all -> all.each(this::count));
        var aspects = keys.get("aspects", this::aspects);
        var norms = new HashSet<String>();
        var inspected = keys.get("inspection", all -> all.each(norm -> inspected(norm, norms)));
        keys.end();
        return new Claims(
                Shipped.digest(List.of(text)),
                thin,
                mostCases,
                mostEvents,
                read,
                Stream.concat(aspects.stream(), inspected.stream()).toList());
    }

    /** Every aspect once. */
    private List<Subject> aspects(Yaml yaml) {
        var faults = new Faults();
        var missing = EnumSet.allOf(Aspect.class);
        var named =
                faults.in(() -> yaml.each(subject -> named(subject, "aspect").filter(aspect -> {
                    if (!missing.remove(aspect.oneOf(Aspect.class))) {
                        throw aspect.wrong("elk aspect één keer", "each aspect once");
                    }
                    return true;
                })));
        if (named != null && named.stream().allMatch(Optional::isPresent) && !missing.isEmpty()) {
            var also = missing.stream().map(Yaml::word).collect(joining(", "));
            faults.add(yaml.wrong("ook " + also, "also " + also));
        }
        var subjects = faults.in(() -> yaml.each(this::aspect));
        faults.end();
        return subjects;
    }

    /** One without a name says so itself. */
    private static Optional<Yaml> named(Yaml yaml, String key) {
        return yaml.isMap() ? yaml.find(key) : Optional.empty();
    }

    private Count count(Yaml yaml) {
        var keys = yaml.mapping("count", "title", "verdicts", "share", "times");
        var id = keys.get("count", name -> {
            if (counts.putIfAbsent(name.text(), Optional.empty()) != null) {
                throw name.wrong("een naam die geen andere telling heeft", "a name that no other count has");
            }
            return name.text();
        });
        if (Stream.of("verdicts", "share", "times").filter(keys::has).count() != 1) {
            keys.incomplete(
                    yaml.find("count").orElse(yaml),
                    "ernaast een van verdicts, share, times",
                    "one of verdicts, share, times beside it");
        }
        var title = keys.get("title", Yaml::bilingual);
        var what = keys.find("verdicts", this::verdicts)
                .or(() -> keys.find("share", ClaimsReader::share))
                .or(() -> keys.find("times", ClaimsReader::times));
        keys.end();
        var count = new Count(id, title, what.orElseThrow());
        counts.put(id, Optional.of(count));
        return count;
    }

    private Measure verdicts(Yaml yaml) {
        var keys = yaml.mapping("of", "norms", "shown", "asked-by");
        var of = keys.get("of", word -> oneOf(word, "pregnancies", "partnership"));
        var norms = keys.get("norms", all -> of == null ? null : norms(all, of.equals("partnership")));
        var shown = keys.get("shown", kinds -> kinds.each(kind -> kind.oneOf(Verdict.Kind.class)));
        var askedBy = keys.find("asked-by", event -> {
            if ("pregnancies".equals(of)) {
                throw event.wrong(
                        "niets: wat om een oordeel over een zwangerschap vroeg, wordt niet bewaard",
                        "nothing: what asked for a verdict on a pregnancy is not kept");
            }
            return PatternReader.plain(event);
        });
        keys.end();
        return new Measure.Verdicts(norms, of.equals("partnership"), Set.copyOf(shown), askedBy);
    }

    private static String oneOf(Yaml yaml, String... words) {
        if (!List.of(words).contains(yaml.text())) {
            throw yaml.wrong("een van " + String.join(", ", words), "one of " + String.join(", ", words));
        }
        return yaml.text();
    }

    /** None of a pregnancy are all of them. */
    private List<String> norms(Yaml yaml, boolean ofPartnership) {
        if (yaml.isList()) {
            return yaml.each(norm -> norm(norm, ofPartnership ? partnerships : pregnancies));
        }
        if (ofPartnership || !yaml.text().equals("all")) {
            throw yaml.wrong(
                    ofPartnership
                            ? new Text("een lijst van normen", "a list of norms")
                            : new Text("een lijst van normen, of all", "a list of norms, or all"));
        }
        return List.of();
    }

    private static String norm(Yaml norm, Optional<Pathway> pathway) {
        pathway.filter(p -> p.norm(norm.text()).isEmpty()).ifPresent(p -> {
            throw norm.wrong("een norm van zorgpad " + p.id(), "a norm of pathway " + p.id());
        });
        return norm.text();
    }

    private static Measure share(Yaml yaml) {
        var keys = yaml.mapping("each", "per", "shows", "last");
        var each = keys.get("each", PatternReader::plain);
        var type = each == null ? null : each.type();
        var per = keys.find("per", field -> PatternReader.field(type, field));
        var shows = keys.get("shows", tests -> PatternReader.tests(type, tests));
        var last = keys.find("last", Yaml::yes).orElse(false);
        keys.end();
        return new Measure.Share(each, per, shows, last);
    }

    private static Measure times(Yaml yaml) {
        var keys = yaml.mapping("what", "in", "per", "until");
        var what = keys.get("what", event -> {
            var pattern = PatternReader.plain(event);
            if (!VsvEvent.class.isAssignableFrom(pattern.type())) {
                throw event.wrong("een feit van een VSV", "a fact of a partnership");
            }
            return pattern;
        });
        var in = keys.get("in", word -> oneOf(word, "period", "ever"));
        var per = keys.find("per", field -> PatternReader.field(what == null ? null : what.type(), field));
        var until = keys.find("until", PatternReader::plain);
        keys.end();
        return new Measure.Times(what, in.equals("ever"), per, until);
    }

    private Subject aspect(Yaml yaml) {
        var keys = yaml.mapping("aspect", "title", "source", "silent", "levels");
        var aspect = Optional.ofNullable(keys.get("aspect", word -> word.oneOf(Aspect.class)));
        return subject(keys, keys.get("aspect", Yaml::text), aspect, Optional.empty(), LEVELS);
    }

    /** @param before names of norms that others have */
    private Subject inspected(Yaml yaml, Set<String> before) {
        var keys = yaml.mapping("norm", "theme", "title", "source", "silent", "levels");
        var norm = keys.get("norm", name -> {
            if (!before.add(name.text())) {
                throw name.wrong("elke norm één keer", "each norm once");
            }
            return name.text();
        });
        var theme = Optional.ofNullable(keys.get("theme", word -> word.oneOf(InspectionTheme.class)));
        return subject(keys, norm, Optional.empty(), theme, SCORES);
    }

    private Subject subject(
            Mapping keys, String name, Optional<Aspect> aspect, Optional<InspectionTheme> theme, List<String> names) {
        var title = keys.get("title", Yaml::bilingual);
        var source = keys.get("source", NormReader::source);
        var levels = keys.get("levels", all -> levels(all, names));
        var silent = keys.find("silent", Yaml::bilingual);
        keys.end();
        return new Subject(name, aspect, theme, title, source, levels, silent);
    }

    /** All of them, in order; of a wrong order only the first fault is told. */
    private List<Level> levels(Yaml yaml, List<String> names) {
        var faults = new Faults();
        var levels = yaml.list();
        faults.check(() -> inOrder(yaml, names));
        var read = new ArrayList<Level>();
        for (var place = 0; place < levels.size(); place++) {
            var level = levels.get(place);
            var lowest = place == 0;
            read.add(faults.in(() -> level(level, lowest)));
        }
        faults.end();
        return Collections.unmodifiableList(read);
    }

    private static void inOrder(Yaml yaml, List<String> names) {
        var levels = yaml.list();
        for (var place = 0; place < levels.size(); place++) {
            var name = named(levels.get(place), "level");
            if (name.isEmpty()) {
                return;
            }
            if (place >= names.size() || !names.get(place).equals(name.get().text())) {
                throw name.get()
                        .wrong(
                                "niveaus " + String.join(", ", names) + " in die volgorde",
                                "levels " + String.join(", ", names) + " in that order");
            }
        }
        if (levels.size() < names.size()) {
            throw yaml.wrong("niveaus " + String.join(", ", names), "levels " + String.join(", ", names));
        }
    }

    private Level level(Yaml yaml, boolean lowest) {
        var keys = yaml.mapping("level", "says", "basis", "needs");
        var name = keys.get("level", Yaml::text);
        var says = keys.get("says", Yaml::bilingual);
        var basis = lowest ? Basis.LEVEL : keys.get("basis", word -> word.oneOf(Basis.class));
        var needs = keys.find("needs", all -> all.each(this::need));
        if (name != null
                && lowest
                        != yaml.find("needs")
                                .filter(all -> !all.list().isEmpty())
                                .isEmpty()) {
            keys.incomplete(
                    yaml.get("level"),
                    lowest
                            ? new Text("geen needs op het laagste niveau", "no needs at the lowest level")
                            : new Text("wat dit niveau nodig heeft", "what this level needs"));
        }
        keys.end();
        return new Level(name, says, basis, needs.orElse(List.of()));
    }

    /** Of a count that has faults of its own nothing is said. */
    private Need need(Yaml yaml) {
        var keys = yaml.mapping("count", "share", "times", "unheard");
        var need = keys.has("unheard") ? unheard(keys) : keys.get("count", name -> need(keys, name));
        keys.end();
        return need;
    }

    private static Need unheard(Mapping keys) {
        keys.only("unheard");
        return new Need.Unheard(keys.get("unheard", Yaml::bilingual));
    }

    private Need need(Mapping keys, Yaml name) {
        var count = counts.get(name.text());
        if (count == null) {
            throw name.wrong("een van de tellingen", "one of the counts");
        }
        if (count.isEmpty()) {
            return null;
        }
        if (count.get().what() instanceof Measure.Times) {
            keys.only("count", "times");
            var times = keys.get("times", Yaml::number);
            return times == null ? null : new Need.Times(name.text(), times);
        }
        keys.only("count", "share");
        var share = keys.get(
                "share",
                percent -> percent.parsed(ClaimsReader::percent, "een aandeel zoals 80%", "a share such as 80%"));
        return share == null ? null : new Need.Share(name.text(), share);
    }

    private static int percent(String text) {
        var percent = Integer.parseInt(text.substring(0, Math.max(0, text.indexOf('%'))));
        if (percent < 1 || percent > 100 || !text.equals(percent + "%")) {
            throw new IllegalArgumentException("no share");
        }
        return percent;
    }
}
