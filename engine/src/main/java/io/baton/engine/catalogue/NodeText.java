package io.baton.engine.catalogue;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import java.util.List;

/** What a node says, without positions, as a text that no other node gives. */
final class NodeText {

    private NodeText() {}

    static String write(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    private static void append(Node node, StringBuilder text) {
        switch (node) {
            case Node.Scalar(String value, Location _) ->
                text.append('"')
                        .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            case Node.Sequence(List<Node> items, Location _) -> {
                text.append('[');
                items.forEach(item -> append(item, text));
                text.append(']');
            }
            case Node.Mapping(List<Node.Entry> entries, Location _) -> {
                text.append('{');
                entries.forEach(entry -> {
                    append(entry.key(), text);
                    append(entry.value(), text);
                });
                text.append('}');
            }
        }
    }
}
