package nl.geboortepad.pathways.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.yaml.NormFileException;
import nl.geboortepad.pathways.yaml.Overlay;
import nl.geboortepad.pathways.yaml.Yaml;

/** Reads what a region wrote over its parent. */
final class RegionReader {
    private final String file;
    private final Pathway parent;
    private final LinkedHashMap<String, Yaml> written;
    private final Set<String> tightened = new LinkedHashSet<>();
    private final List<String> added = new ArrayList<>();

    private RegionReader(String file, Pathway parent) {
        this.file = file;
        this.parent = parent;
        this.written = new LinkedHashMap<>(parent.written());
    }

    static Region read(String file, String text, Collection<Pathway> parents) {
        return read(
                file,
                text,
                name -> parents.stream()
                        .filter(p -> p.name().equals(name.text()))
                        .findFirst()
                        .orElseThrow(() -> name.wrong(
                                "one of " + parents.stream().map(Pathway::name).collect(Collectors.joining(", ")))));
    }

    static Region adopted(String file, String text, Pathway parent) {
        return read(file, text, name -> {
            if (!name.text().startsWith(parent.id() + "@")) {
                throw name.wrong("a version of " + parent.id());
            }
            return parent;
        });
    }

    private static Region read(String file, String text, Function<Yaml, Pathway> parent) {
        var yaml = Yaml.read(file, text);
        yaml.map("pathway", "version", "parent", "title", "tightens", "adds");
        return new RegionReader(file, parent.apply(yaml.get("parent"))).region(yaml, text);
    }

    private Region region(Yaml yaml, String text) {
        var id = id(yaml.get("pathway"));
        var version = yaml.get("version").day();
        if (id.equals(Shipped.zig().id())) {
            throw yaml.get("pathway").wrong("another id than that of the national pathway");
        }
        if (yaml.find("tightens").isEmpty() && yaml.find("adds").isEmpty()) {
            yaml.get("tightens");
        }
        yaml.find("tightens").map(Yaml::list).orElse(List.of()).forEach(this::tighten);
        yaml.find("adds").map(Yaml::list).orElse(List.of()).forEach(this::add);
        var norms = written.entrySet().stream().map(this::norm).toList();
        var digest = Shipped.digest(List.of(parent.digest(), Shipped.offered().digest(), text));
        var pathway = new Pathway(id, version, yaml.get("title").bilingual(), digest, norms, written);
        return new Region(pathway, parent, tightened().toList(), List.copyOf(added));
    }

    private Stream<String> tightened() {
        return tightened.stream().map(t -> t.substring(0, t.indexOf(' '))).distinct();
    }

    private static String id(Yaml yaml) {
        return yaml.parsed(
                text -> {
                    if (!text.matches("[a-z][a-z0-9-]{0,63}")) {
                        throw new IllegalArgumentException("no id");
                    }
                    return text;
                },
                "an id in lower case, such as midden");
    }

    private Norm norm(java.util.Map.Entry<String, Yaml> norm) {
        return tightened().anyMatch(norm.getKey()::equals) || added.contains(norm.getKey())
                ? NormReader.norm(norm.getValue())
                : parent.norm(norm.getKey()).orElseThrow();
    }

    private void tighten(Yaml yaml) {
        yaml.map("norm", "part", "title", "says", "basis", "source", "rules");
        var name = yaml.get("norm");
        if (!parent.written().containsKey(name.text())) {
            throw name.wrong("a norm of " + parent.name() + ": "
                    + String.join(", ", parent.written().keySet()));
        }
        var part = yaml.find("part").map(Yaml::text).orElse("");
        if (!tightened.add(name.text() + " " + part)) {
            throw yaml.find("part").orElse(name).wrong("each norm, or each part of it, once");
        }
        var below = Overlay.without(written.get(name.text()), "examples");
        var above = Overlay.without(Overlay.without(yaml, "rules"), "part");
        var tighter = Overlay.over(below.find("parts").isEmpty() ? whole(below, yaml) : withPart(below, yaml), above);
        checked(tighter, yaml);
        written.put(name.text(), tighter);
    }

    private static Yaml whole(Yaml norm, Yaml region) {
        region.find("part").ifPresent(part -> {
            throw part.wrong("no part: this norm asks one thing");
        });
        return Overlay.with(norm, "rules", rules(norm.get("rules"), region.get("rules")));
    }

    private static Yaml withPart(Yaml norm, Yaml region) {
        var wanted = region.get("part");
        var parts = norm.get("parts");
        var names = parts.list().stream().map(p -> p.get("part").text()).toList();
        if (!names.contains(wanted.text())) {
            throw wanted.wrong("one of the parts " + String.join(", ", names));
        }
        return Overlay.with(
                norm,
                "parts",
                Overlay.list(
                        parts,
                        parts.list().stream()
                                .map(p -> p.get("part").text().equals(wanted.text())
                                        ? Overlay.with(p, "rules", rules(p.get("rules"), region.get("rules")))
                                        : p)
                                .toList()));
    }

    /** What the region leaves as it was may not go together with what it changes; then that is the region's to mend. */
    private void checked(Yaml norm, Yaml place) {
        try {
            NormReader.norm(norm);
        } catch (NormFileException e) {
            throw e.place().startsWith(file + ":")
                    ? e
                    : new NormFileException(
                            place.get("rules").place(),
                            "rules that do not go with what they inherit: " + e.found(),
                            e.expected() + " (" + e.place() + ")");
        }
    }

    /** Each version of the parent's rule, from its day on, with what the region changes from its day on. */
    private static Yaml rules(Yaml parent, Yaml region) {
        var inherited = byDay(parent);
        var changes = byDay(region);
        if (changes.isEmpty()) {
            throw region.wrong("at least one rule");
        }
        if (changes.firstKey().isBefore(inherited.firstKey())) {
            throw changes.firstEntry()
                    .getValue()
                    .get("since")
                    .wrong("a day from " + inherited.firstKey() + " on, when the parent begins to ask it");
        }
        var days = new java.util.TreeSet<>(inherited.keySet());
        days.addAll(changes.keySet());
        var rules = new ArrayList<Yaml>();
        for (var day : days) {
            var below = inherited.floorEntry(day).getValue();
            var change = changes.floorEntry(day);
            rules.add(
                    change == null
                            ? below
                            : Overlay.with(
                                    Overlay.over(below, change.getValue()),
                                    "since",
                                    (inherited.containsKey(day) ? below : change.getValue()).get("since")));
        }
        return Overlay.list(region, rules);
    }

    private static TreeMap<LocalDate, Yaml> byDay(Yaml rules) {
        var byDay = new TreeMap<LocalDate, Yaml>();
        for (var rule : rules.list()) {
            var since = rule.get("since");
            if (!byDay.isEmpty() && !byDay.lastKey().isBefore(since.day())) {
                throw since.wrong("a day after that of the rule before it");
            }
            byDay.put(since.day(), rule);
        }
        return byDay;
    }

    /** A norm of the region's own, or by its name one of those that are offered. */
    private void add(Yaml yaml) {
        var name = yaml.isMap() ? yaml.get("norm") : yaml;
        var id = id(name);
        if (parent.written().containsKey(id)) {
            throw name.wrong("another id than those of " + parent.name());
        }
        if (added.contains(id)) {
            throw name.wrong("each norm once");
        }
        var norm = yaml.isMap() ? yaml : offered(name);
        added.add(id);
        NormReader.norm(norm);
        written.put(id, norm);
    }

    private static Yaml offered(Yaml name) {
        var offered = Shipped.offered().written();
        if (!offered.containsKey(name.text())) {
            throw name.wrong("a norm, or the name of one that is offered: " + String.join(", ", offered.keySet()));
        }
        return offered.get(name.text());
    }
}
