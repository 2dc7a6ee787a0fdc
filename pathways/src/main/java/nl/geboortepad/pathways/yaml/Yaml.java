package nl.geboortepad.pathways.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.yaml.Fault.Kind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML file that knows where it stands, so that every complaint can point at it. */
public record Yaml(String file, Node node) {

    public static Yaml read(String file, String text) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(0)
                    .build();
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> new Yaml(file, node))
                    .orElseThrow(() -> atTheStart(
                            Kind.MISSING, file, new Text("niets", "nothing"), new Text("een norm", "a norm")));
        } catch (MarkedYamlEngineException e) {
            throw new NormFileException(
                    fault(Kind.UNREADABLE, file, e.getProblemMark(), same(e.getProblem()), Fault.YAML));
        } catch (ReaderException e) {
            throw new NormFileException(noText(file, text.substring(0, e.getPosition())));
        } catch (YamlEngineException e) {
            throw atTheStart(
                    Kind.INVALID,
                    file,
                    new Text("verwijzingen (aliassen)", "aliases"),
                    new Text("alles uitgeschreven", "everything written out"));
        } catch (StackOverflowError e) {
            throw atTheStart(Kind.UNREADABLE, file, new Text("niveaus zonder eind", "levels without end"), Fault.YAML);
        }
    }

    private static NormFileException atTheStart(Kind kind, String file, Text found, Text expected) {
        return new NormFileException(new Fault(kind, file, 1, 1, found, expected));
    }

    /** @param before all that stands before a character that no YAML may have */
    private static Fault noText(String file, String before) {
        return new Fault(
                Kind.UNREADABLE,
                file,
                (int) before.chars().filter(c -> c == '\n').count() + 1,
                before.length() - before.lastIndexOf('\n'),
                new Text("een teken dat geen tekst is", "a character that is no text"),
                Fault.YAML);
    }

    private static Fault fault(Kind kind, String file, Optional<Mark> place, Text found, Text expected) {
        return new Fault(
                kind,
                place.map(Mark::getName).orElse(file),
                place.map(Mark::getLine).orElse(0) + 1,
                place.map(Mark::getColumn).orElse(0) + 1,
                found,
                expected);
    }

    public NormFileException wrong(String nl, String en) {
        return wrong(new Text(nl, en));
    }

    /** @param expected what belongs here */
    public NormFileException wrong(Text expected) {
        return wrong(Kind.INVALID, expected);
    }

    NormFileException wrong(Kind kind, Text expected) {
        return instead(
                kind, node instanceof ScalarNode scalar ? same("'" + scalar.getValue() + "'") : shape(), expected);
    }

    /** A fault of this place; what was taken over from another file has its place there. */
    public NormFileException instead(Text found, Text expected) {
        return instead(Kind.INVALID, found, expected);
    }

    private NormFileException instead(Kind kind, Text found, Text expected) {
        return new NormFileException(fault(kind, file, node.getStartMark(), found, expected));
    }

    private Text shape() {
        if (node instanceof MappingNode) {
            return new Text("een reeks van sleutels met hun waarden", "a mapping");
        }
        return node instanceof SequenceNode
                ? new Text("een lijst", "a list")
                : new Text("iets anders", "something else");
    }

    /** What is as it was written, in whatever language. */
    private static Text same(String words) {
        return new Text(words, words);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The entries of a mapping, in order. */
    public Map<String, Yaml> map() {
        var map = new LinkedHashMap<String, Yaml>();
        tuples().forEach(t -> {
            var key = new Yaml(file, t.getKeyNode());
            if (map.put(key.text(), new Yaml(file, t.getValueNode())) != null) {
                throw key.wrong(Kind.DUPLICATE, Mapping.ONCE);
            }
        });
        return map;
    }

    private List<NodeTuple> tuples() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("een reeks van sleutels met hun waarden", "a mapping");
        }
        return mapping.getValue();
    }

    /** The keys of a mapping, each in its place, and twice where it is written twice. */
    public List<Yaml> keys() {
        return tuples().stream().map(t -> new Yaml(file, t.getKeyNode())).toList();
    }

    /** A mapping that is read key by key, of which only these keys may be there. */
    public Mapping mapping(String... known) {
        return new Mapping(this, known);
    }

    /** A mapping whose keys may be anything, each entry read; all their faults are thrown together. */
    public <T> List<T> eachEntry(BiFunction<Yaml, Yaml, T> read) {
        var names = keys().stream().map(Yaml::text).toArray(String[]::new);
        var mapping = mapping(names);
        var all = new ArrayList<T>();
        for (var key : keys()) {
            all.add(mapping.get(key.text(), value -> read.apply(key, value)));
        }
        mapping.end();
        return all;
    }

    public Yaml get(String key) {
        return find(key).orElseThrow(() -> lacks(key));
    }

    private NormFileException lacks(String key) {
        var names = keys().stream().map(Yaml::text).collect(Collectors.joining(", "));
        return instead(
                Kind.MISSING,
                new Text("alleen " + names, "only " + names),
                new Text("ook '" + key + "'", "'" + key + "' too"));
    }

    public Optional<Yaml> find(String key) {
        return tuples().stream()
                .filter(t -> t.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(t -> new Yaml(file, t.getValueNode()))
                .findFirst();
    }

    /** The elements of a list, or the single value, each read; all their faults are thrown together. */
    public <T> List<T> each(Function<Yaml, T> read) {
        var faults = new Faults();
        var all = new ArrayList<T>();
        list().forEach(element -> all.add(faults.in(() -> read.apply(element))));
        faults.end();
        return Collections.unmodifiableList(all);
    }

    /** The elements of a list; a single value is a list of one. */
    public List<Yaml> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        var list = new ArrayList<Yaml>();
        sequence.getValue().forEach(n -> list.add(new Yaml(file, n)));
        return list;
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("een tekst", "a text");
        }
        return scalar.getValue();
    }

    public LocalDate day() {
        return parsed(LocalDate::parse, "een dag zoals 2018-01-01", "a day such as 2018-01-01");
    }

    public int days() {
        return parsed(
                text -> {
                    if (!text.endsWith("d")) {
                        throw new IllegalArgumentException("no days");
                    }
                    return Integer.parseInt(text.substring(0, text.length() - 1));
                },
                "een aantal dagen zoals 28d",
                "a number of days such as 28d");
    }

    public int number() {
        return parsed(Integer::parseInt, "een geheel getal", "a whole number");
    }

    public boolean yes() {
        return parsed(
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither");
                },
                "true of false",
                "true or false");
    }

    /** @throws NormFileException when it is something else than is told here in Dutch and English */
    public <T> T parsed(Function<String, T> parse, String nl, String en) {
        try {
            return parse.apply(text());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong(nl, en);
        }
    }

    public <E extends Enum<E>> E oneOf(Class<E> type) {
        var words = Arrays.stream(type.getEnumConstants()).map(Yaml::word).collect(Collectors.joining(", "));
        return parsed(
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
                "een van " + words,
                "one of " + words);
    }

    public static String word(Enum<?> constant) {
        return KebabCase.of(constant);
    }

    /** Two languages. */
    public Text bilingual() {
        var both = mapping("nl", "en");
        var nl = both.get("nl", Yaml::text);
        var en = both.get("en", Yaml::text);
        both.end();
        return new Text(nl, en);
    }

    /** The value as plain maps, lists, texts, numbers and booleans. */
    public Object plain() {
        if (isMap()) {
            var plain = new LinkedHashMap<String, Object>();
            map().forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }
        if (isList()) {
            return list().stream().map(Yaml::plain).toList();
        }
        var scalar = (ScalarNode) node;
        return switch (scalar.getTag().getValue()) {
            case "tag:yaml.org,2002:int" -> number();
            case "tag:yaml.org,2002:bool" -> yes();
            default -> scalar.getValue();
        };
    }
}
