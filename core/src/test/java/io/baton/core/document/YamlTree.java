package io.baton.core.document;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Good YAML as a neutral tree, for tests of the core; the product's reader, which also bears bad YAML, lies outside. */
public final class YamlTree {

    private YamlTree() {}

    /** The tree of a text that is YAML. */
    public static Node of(String source, String text) {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).build();
        return new Compose(settings)
                .composeString(text)
                .map(node -> node(source, node))
                .orElseThrow();
    }

    private static Node node(String source, org.snakeyaml.engine.v2.nodes.Node node) {
        Mark mark = node.getStartMark().orElseThrow();
        Location at = new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
        return switch (node) {
            case ScalarNode scalar ->
                new Node.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN ? at : at.right(1));
            case SequenceNode sequence -> {
                List<Node> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(node(source, item)));
                yield new Node.Sequence(items, at);
            }
            case MappingNode mapping -> {
                List<Node.Entry> entries = new ArrayList<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    Node.Scalar key = (Node.Scalar) node(source, tuple.getKeyNode());
                    entries.add(new Node.Entry(key, node(source, tuple.getValueNode())));
                }
                yield new Node.Mapping(entries, at);
            }
            default -> throw new IllegalArgumentException("no such node: " + node);
        };
    }
}
