package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import java.util.List;
import java.util.Optional;

/** Finds places in the tree of a plan by the keys that lead there. */
final class SourcePath {

    private SourcePath() {}

    static Location value(Node root, List<String> path) {
        if (path.isEmpty()) {
            return root.at();
        }
        return step(root, path.getFirst())
                .map(next -> value(next, path.subList(1, path.size())))
                .orElse(root.at());
    }

    static boolean exists(Node root, List<String> path) {
        return path.isEmpty()
                || step(root, path.getFirst())
                        .filter(next -> exists(next, path.subList(1, path.size())))
                        .isPresent();
    }

    static List<String> keys(Node root, String key) {
        return step(root, key)
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .map(mapping -> mapping.entries().stream()
                        .map(entry -> entry.key().text())
                        .toList())
                .orElse(List.of());
    }

    static Location key(Node root, List<String> path) {
        if (path.size() > 1) {
            return step(root, path.getFirst())
                    .map(next -> key(next, path.subList(1, path.size())))
                    .orElse(root.at());
        }
        return switch (root) {
            case Node.Mapping(List<Node.Entry> entries, Location at) ->
                entries.stream()
                        .filter(entry -> entry.key().text().equals(path.getFirst()))
                        .findFirst()
                        .map(entry -> entry.key().at())
                        .orElse(at);
            case Node.Sequence _, Node.Scalar _ -> value(root, path);
        };
    }

    private static Optional<Node> step(Node node, String key) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.get(key);
            case Node.Sequence(List<Node> items, Location _) ->
                items.stream().filter(item -> says(item, key)).findFirst();
            case Node.Scalar _ -> says(node, key) ? Optional.of(node) : Optional.empty();
        };
    }

    private static boolean says(Node node, String text) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(text);
    }
}
