package io.baton.pages.report;

import io.baton.core.explain.ExplanationTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure with its reasons, to be opened one below the other.
 *
 * @param id its place on the page
 * @param title what it is called
 * @param value its value as text
 * @param sentences how it came about
 * @param rows the rows behind it
 * @param inputs what it was made from
 */
public record WhyNode(
        String id, String title, String value, List<String> sentences, List<String> rows, List<WhyNode> inputs) {

    public WhyNode {
        sentences = List.copyOf(sentences);
        rows = List.copyOf(rows);
        inputs = List.copyOf(inputs);
    }

    /** Whether there is anything to open. */
    public boolean isLeaf() {
        return sentences.isEmpty() && rows.isEmpty() && inputs.isEmpty();
    }

    /** Gives nodes their places, and remembers where the scores of indicators and dimensions are explained. */
    static final class Builder {

        private final String prefix;
        private final Map<String, String> places = new HashMap<>();
        private int count;

        /**
         * Builds the nodes of one person.
         *
         * @param prefix what the places of this person start with
         */
        Builder(String prefix) {
            this.prefix = prefix;
        }

        WhyNode node(ExplanationTree tree) {
            String id = prefix + "-" + count++;
            if (tree.type().equals("score") || tree.type().equals("dimension")) {
                places.putIfAbsent(tree.item(), id);
            }
            List<WhyNode> inputs = new ArrayList<>();
            tree.inputs().forEach(input -> inputs.add(node(input)));
            return new WhyNode(id, tree.title(), tree.value(), tree.sentences(), tree.rows(), inputs);
        }

        /** Where the score of an item or dimension is explained; empty where it is not. */
        String place(String item) {
            return places.getOrDefault(item, "");
        }
    }
}
