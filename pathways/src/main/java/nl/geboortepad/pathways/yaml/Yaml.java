package nl.geboortepad.pathways.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
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
                    .orElseThrow(() -> new NormFileException(file + ":1:1", "nothing", "a norm"));
        } catch (MarkedYamlEngineException e) {
            var place = e.getProblemMark()
                    .map(m -> ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
                    .orElse(":1:1");
            throw new NormFileException(file + place, e.getProblem(), NormFileException.YAML);
        } catch (YamlEngineException e) {
            throw new NormFileException(file + ":1:1", "aliases", "everything written out");
        } catch (StackOverflowError e) {
            throw new NormFileException(file + ":1:1", "levels without end", NormFileException.YAML);
        }
    }

    public NormFileException wrong(String expected) {
        var found = node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : shape();
        return new NormFileException(place(), found, expected);
    }

    /** What was taken over from another file stands in that file. */
    public String place() {
        return node.getStartMark()
                .map(m -> m.getName() + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
                .orElse(file + ":1:1");
    }

    private String shape() {
        return node instanceof MappingNode ? "a mapping" : node instanceof SequenceNode ? "a list" : "something else";
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The entries of a mapping, in order. */
    public Map<String, Yaml> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping");
        }
        var map = new LinkedHashMap<String, Yaml>();
        mapping.getValue().forEach(t -> {
            var key = new Yaml(file, t.getKeyNode());
            if (map.put(key.text(), new Yaml(file, t.getValueNode())) != null) {
                throw key.wrong("each key once");
            }
        });
        return map;
    }

    /** The keys of a mapping, each in its place. */
    public List<Yaml> keys() {
        map();
        return ((MappingNode) node)
                .getValue().stream().map(t -> new Yaml(file, t.getKeyNode())).toList();
    }

    /** The entries of a mapping of which only these keys may be there. */
    public Map<String, Yaml> map(String... allowed) {
        for (var key : keys()) {
            if (!Arrays.asList(allowed).contains(key.text())) {
                throw key.wrong("one of " + String.join(", ", allowed));
            }
        }
        return map();
    }

    public Yaml get(String key) {
        return find(key)
                .orElseThrow(() -> new NormFileException(
                        place(), isMap() ? "only " + String.join(", ", map().keySet()) : shape(), "'" + key + "' too"));
    }

    public Optional<Yaml> find(String key) {
        return Optional.ofNullable(map().get(key));
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
            throw wrong("a text");
        }
        return scalar.getValue();
    }

    public LocalDate day() {
        return parsed(LocalDate::parse, "a day such as 2018-01-01");
    }

    public int days() {
        return parsed(
                text -> {
                    if (!text.endsWith("d")) {
                        throw new IllegalArgumentException("no days");
                    }
                    return Integer.parseInt(text.substring(0, text.length() - 1));
                },
                "a number of days such as 28d");
    }

    public int number() {
        return parsed(Integer::parseInt, "a whole number");
    }

    public boolean yes() {
        return parsed(
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither");
                },
                "true or false");
    }

    public <T> T parsed(Function<String, T> parse, String expected) {
        try {
            return parse.apply(text());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong(expected);
        }
    }

    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return parsed(
                text -> Enum.valueOf(
                        type, text.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                "one of "
                        + Arrays.stream(type.getEnumConstants()).map(Yaml::word).collect(Collectors.joining(", ")));
    }

    public static String word(Enum<?> constant) {
        return KebabCase.of(constant);
    }

    /** Two languages. */
    public Text bilingual() {
        map("nl", "en");
        return new Text(get("nl").text(), get("en").text());
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
