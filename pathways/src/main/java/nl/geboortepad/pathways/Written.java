package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes one file over another. Whatever is taken over keeps its own place, so that complaints still point at it. */
final class Written {
    private Written() {}

    /** The first with every key of the second in place of its own. */
    static Yaml over(Yaml below, Yaml above) {
        var tuples = new ArrayList<NodeTuple>();
        below.map().forEach((key, value) -> {
            if (above.find(key).isEmpty()) {
                tuples.add(tuple(key, value.node()));
            }
        });
        tuples.addAll(((MappingNode) above.node()).getValue());
        return map(above, tuples);
    }

    static Yaml with(Yaml map, String key, Yaml value) {
        var tuples = new ArrayList<>(((MappingNode) without(map, key).node()).getValue());
        tuples.add(tuple(key, value.node()));
        return map(map, tuples);
    }

    static Yaml without(Yaml map, String key) {
        var tuples = new ArrayList<NodeTuple>();
        map.map().forEach((name, value) -> {
            if (!name.equals(key)) {
                tuples.add(tuple(name, value.node()));
            }
        });
        return map(map, tuples);
    }

    static Yaml list(Yaml place, List<Yaml> elements) {
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

    private static NodeTuple tuple(String key, Node value) {
        return new NodeTuple(
                new ScalarNode(Tag.STR, true, key, ScalarStyle.PLAIN, value.getStartMark(), Optional.empty()), value);
    }
}
