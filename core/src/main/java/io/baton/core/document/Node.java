package io.baton.core.document;

import java.util.List;
import java.util.Optional;

/** One node of a text: what YAML or JSON say, without types. Every scalar is text; its meaning is the reader's business. */
public sealed interface Node {

    /** Where the node starts. */
    Location at();

    /**
     * A text.
     *
     * @param text the text without its quotes
     * @param at where the text itself starts: behind the opening quote of a quoted one
     */
    record Scalar(String text, Location at) implements Node {}

    /** A list. */
    record Sequence(List<Node> items, Location at) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with their values, in the order of the text; keys are unique. */
    record Mapping(List<Entry> entries, Location at) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of {@code key}. */
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /** One key with its value. */
    record Entry(Scalar key, Node value) {}
}
