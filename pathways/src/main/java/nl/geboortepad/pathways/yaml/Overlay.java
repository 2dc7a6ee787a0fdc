package nl.geboortepad.pathways.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes one file over another. Whatever is taken over keeps its own place, so that complaints still point at it. */
public final class Overlay {
    private Overlay() {}

    /** The first with every key of the second in place of its own. */
    public static Yaml over(Yaml below, Yaml above) {
        var tuples = tuples(below, key -> above.find(key).isEmpty());
        tuples.addAll(tuples(above, key -> true));
        return map(above, tuples);
    }

    public static Yaml with(Yaml map, String key, Yaml value) {
        var tuples = tuples(map, name -> !name.equals(key));
        tuples.add(new NodeTuple(
                new ScalarNode(
                        Tag.STR, true, key, ScalarStyle.PLAIN, value.node().getStartMark(), Optional.empty()),
                value.node()));
        return map(map, tuples);
    }

    public static Yaml without(Yaml map, String key) {
        return map(map, tuples(map, name -> !name.equals(key)));
    }

    /** Nothing but these keys. */
    public static Yaml only(Yaml map, String... keys) {
        return map(map, tuples(map, List.of(keys)::contains));
    }

    private static List<NodeTuple> tuples(Yaml map, Predicate<String> keys) {
        map.map();
        return new ArrayList<>(((MappingNode) map.node())
                .getValue().stream()
                        .filter(t -> keys.test(((ScalarNode) t.getKeyNode()).getValue()))
                        .toList());
    }

    public static Yaml list(Yaml place, List<Yaml> elements) {
        var nodes = elements.stream().map(Yaml::node).toList();
        var node = place.node();
        return new Yaml(
                place.file(),
                new SequenceNode(
                        Tag.SEQ,
                        true,
                        new ArrayList<Node>(nodes),
                        FlowStyle.BLOCK,
                        node.getStartMark(),
                        Optional.empty()));
    }

    private static Yaml map(Yaml place, List<NodeTuple> tuples) {
        var node = place.node();
        return new Yaml(
                place.file(),
                new MappingNode(Tag.MAP, true, tuples, FlowStyle.BLOCK, node.getStartMark(), Optional.empty()));
    }
}
