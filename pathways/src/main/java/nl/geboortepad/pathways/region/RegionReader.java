package nl.geboortepad.pathways.region;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.yaml.Faults;
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
                        .orElseThrow(() -> noParent(name, parents)),
                parents);
    }

    private static NormFileException noParent(Yaml name, Collection<Pathway> parents) {
        var names = parents.stream().map(Pathway::name).collect(joining(", "));
        return name.wrong("een van " + names, "one of " + names);
    }

    static Region adopted(String file, String text, Pathway parent) {
        return read(
                file,
                text,
                name -> {
                    if (!name.text().startsWith(parent.id() + "@")) {
                        throw name.wrong("een versie van " + parent.id(), "a version of " + parent.id());
                    }
                    return parent;
                },
                List.of(parent));
    }

    /** Where it names no parent that there is, the rest of it is held against the only one that it can have meant. */
    private static Region read(String file, String text, Function<Yaml, Pathway> parent, Collection<Pathway> parents) {
        var keys = Yaml.read(file, text).mapping("pathway", "version", "parent", "title", "tightens", "adds");
        var named = keys.get("parent", parent);
        var over = Optional.ofNullable(named)
                .or(() -> parents.size() == 1 ? parents.stream().findFirst() : Optional.empty());
        var id = keys.get("pathway", RegionReader::id);
        var version = keys.get("version", Yaml::day);
        var title = keys.get("title", Yaml::bilingual);
        if (!keys.has("adds")) {
            keys.get("tightens", tightens -> tightens);
        }
        var reader = over.map(pathway -> new RegionReader(file, pathway));
        reader.ifPresent(region -> keys.find("tightens", all -> all.each(region::tighten)));
        reader.ifPresent(region -> keys.find("adds", all -> all.each(region::add)));
        keys.end();
        return reader.orElseThrow().region(id, version, title, text);
    }

    private Region region(String id, LocalDate version, Text title, String text) {
        var norms = written.entrySet().stream().map(this::norm).toList();
        var digest = Shipped.digest(List.of(parent.digest(), Shipped.offered().digest(), text));
        var pathway = new Pathway(id, version, title, digest, norms, written);
        return new Region(pathway, parent, tightened().toList(), List.copyOf(added));
    }

    private Stream<String> tightened() {
        return tightened.stream().map(t -> t.substring(0, t.indexOf(' '))).distinct();
    }

    private static String id(Yaml yaml) {
        var id = name(yaml);
        if (id.equals(Shipped.zig().id())) {
            throw yaml.wrong(
                    "een andere naam dan die van het landelijke zorgpad",
                    "another id than that of the national pathway");
        }
        return id;
    }

    private static String name(Yaml yaml) {
        if (!yaml.text().matches("[a-z][a-z0-9-]{0,63}")) {
            throw yaml.wrong("een naam in kleine letters, zoals midden", "an id in lower case, such as midden");
        }
        return yaml.text();
    }

    private Norm norm(Map.Entry<String, Yaml> norm) {
        return tightened().anyMatch(norm.getKey()::equals) || added.contains(norm.getKey())
                ? NormReader.norm(norm.getValue())
                : parent.norm(norm.getKey()).orElseThrow();
    }

    /** The norm as it becomes. */
    private Yaml tighten(Yaml yaml) {
        var keys = yaml.mapping("norm", "part", "title", "says", "basis", "source", "rules");
        var name = keys.get("norm", this::ofParent);
        var part = keys.find("part", Yaml::text).orElse("");
        if (name != null && !tightened.add(name + " " + part)) {
            keys.wrong(
                    yaml.find("part").orElse(yaml.get("norm")),
                    "elke norm, of elk deel ervan, één keer",
                    "each norm, or each part of it, once");
        }
        keys.find("title", Yaml::bilingual);
        keys.find("says", Yaml::bilingual);
        keys.find("basis", basis -> basis.oneOf(Basis.class));
        keys.find("source", NormReader::source);
        var tighter = keys.get("rules", rules -> name == null ? null : tighter(name, yaml, rules));
        keys.end();
        written.put(name, tighter);
        return tighter;
    }

    private String ofParent(Yaml name) {
        if (!parent.written().containsKey(name.text())) {
            var norms =
                    parent.name() + ": " + String.join(", ", parent.written().keySet());
            throw name.wrong("een norm van " + norms, "a norm of " + norms);
        }
        return name.text();
    }

    private Yaml tighter(String name, Yaml yaml, Yaml changes) {
        var faults = new Faults();
        var norm = Overlay.without(written.get(name), "examples");
        var below = norm.find("parts").isEmpty()
                ? whole(norm, yaml, changes, faults)
                : withPart(norm, yaml, changes, faults);
        var tighter = Overlay.over(below, Overlay.only(yaml, "norm", "title", "says", "basis", "source"));
        faults.check(() -> checked(tighter, changes));
        faults.end();
        return tighter;
    }

    private static Yaml whole(Yaml norm, Yaml region, Yaml changes, Faults faults) {
        region.find("part").ifPresent(part -> {
            throw part.wrong("geen deel: deze norm vraagt één ding", "no part: this norm asks one thing");
        });
        return Overlay.with(norm, "rules", rules(norm, region, changes, faults));
    }

    private static Yaml withPart(Yaml norm, Yaml region, Yaml changes, Faults faults) {
        var wanted = region.get("part");
        var parts = norm.get("parts");
        var names = parts.list().stream().map(p -> p.get("part").text()).toList();
        if (!names.contains(wanted.text())) {
            throw wanted.wrong(
                    "een van de delen " + String.join(", ", names), "one of the parts " + String.join(", ", names));
        }
        return Overlay.with(
                norm,
                "parts",
                Overlay.list(
                        parts,
                        parts.list().stream()
                                .map(p -> p.get("part").text().equals(wanted.text())
                                        ? Overlay.with(p, "rules", rules(p, region, changes, faults))
                                        : p)
                                .toList()));
    }

    /** What the region leaves as it was may not go together with what it changes; then that is the region's to mend. */
    private void checked(Yaml norm, Yaml changes) {
        try {
            NormReader.norm(norm);
        } catch (NormFileException e) {
            var faults = new Faults();
            var own = e.faults().stream()
                    .filter(fault -> fault.file().equals(file))
                    .toList();
            own.forEach(fault -> faults.add(new NormFileException(fault)));
            if (own.isEmpty()) {
                e.faults()
                        .forEach(fault -> faults.add(changes.instead(
                                new Text(
                                        "regels die niet passen bij wat zij erven: "
                                                + fault.found().nl(),
                                        "rules that do not go with what they inherit: "
                                                + fault.found().en()),
                                new Text(
                                        fault.expected().nl() + " (" + fault.place() + ")",
                                        fault.expected().en() + " (" + fault.place() + ")"))));
            }
            faults.end();
        }
    }

    /**
     * Each version of the parent's rule, from its day on, with what the region changes from its day on. A source that the
     * region names is that of what it changes.
     *
     * @param of the norm of the parent, or the part of it
     */
    private static Yaml rules(Yaml of, Yaml region, Yaml changed, Faults faults) {
        if (changed.list().isEmpty()) {
            throw changed.wrong("ten minste één regel", "at least one rule");
        }
        var inherited = NormReader.byDay(of.get("rules"), faults);
        var changes = NormReader.byDay(changed, faults);
        if (!changes.isEmpty() && changes.firstKey().isBefore(inherited.firstKey())) {
            faults.add(changes.firstEntry()
                    .getValue()
                    .get("since")
                    .wrong(
                            "een dag vanaf " + inherited.firstKey() + ", waarop de ouder het begint te vragen",
                            "a day from " + inherited.firstKey() + " on, when the parent begins to ask it"));
            return of.get("rules");
        }
        var days = new TreeSet<>(inherited.keySet());
        days.addAll(changes.keySet());
        var rules = new ArrayList<Yaml>();
        for (var day : days) {
            var below = inherited.floorEntry(day).getValue();
            var change = changes.floorEntry(day);
            rules.add(
                    change == null
                            ? below
                            : Overlay.with(
                                    over(below, change.getValue(), region),
                                    "since",
                                    (inherited.containsKey(day) ? below : change.getValue()).get("since")));
        }
        changed.list().stream()
                .filter(rule -> !changes.containsValue(rule))
                .forEach(rule ->
                        rules.add(over(Overlay.without(inherited.lastEntry().getValue(), "since"), rule, region)));
        return Overlay.list(changed, rules);
    }

    private static Yaml over(Yaml rule, Yaml change, Yaml region) {
        return Overlay.over(region.find("source").isPresent() ? Overlay.without(rule, "source") : rule, change);
    }

    /** A norm of the region's own, or by its name one of those that are offered. */
    private Yaml add(Yaml yaml) {
        var faults = new Faults();
        var named = yaml.isMap() ? yaml.find("norm") : Optional.of(yaml);
        var id = named.map(name -> faults.in(() -> ofItsOwn(name)));
        var norm = faults.in(() -> yaml.isMap() ? yaml : offered(yaml));
        if (norm != null) {
            faults.in(() -> NormReader.norm(norm));
        }
        faults.end();
        written.put(id.orElseThrow(), norm);
        return norm;
    }

    private String ofItsOwn(Yaml name) {
        var id = name(name);
        if (parent.written().containsKey(id)) {
            throw name.wrong(
                    "een andere naam dan die van " + parent.name(), "another id than those of " + parent.name());
        }
        if (added.contains(id)) {
            throw name.wrong("elke norm één keer", "each norm once");
        }
        added.add(id);
        return id;
    }

    private static Yaml offered(Yaml name) {
        var offered = Shipped.offered().written();
        if (!offered.containsKey(name.text())) {
            var names = String.join(", ", offered.keySet());
            throw name.wrong(
                    "een norm, of de naam van een die wordt aangeboden: " + names,
                    "a norm, or the name of one that is offered: " + names);
        }
        return offered.get(name.text());
    }
}
