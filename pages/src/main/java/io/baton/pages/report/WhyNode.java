package io.baton.pages.report;

import io.baton.core.explain.ExplanationTree;
import io.baton.pages.Words;
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
        private final String person;
        private final boolean discreet;
        private final Words words;
        private final Map<String, String> places = new HashMap<>();
        private int count;

        /**
         * Builds the nodes of one person.
         *
         * @param prefix what the places of this person start with
         * @param discreet whether raters other than the person stay unnamed
         */
        Builder(String prefix, String person, boolean discreet, Words words) {
            this.prefix = prefix;
            this.person = person;
            this.discreet = discreet;
            this.words = words;
        }

        WhyNode node(ExplanationTree tree) {
            String id = prefix + "-" + count++;
            if (tree.type().equals("score") || tree.type().equals("dimension")) {
                places.putIfAbsent(tree.item(), id);
            }
            List<WhyNode> inputs = new ArrayList<>();
            tree.inputs().forEach(input -> inputs.add(node(input)));
            return new WhyNode(id, title(tree), tree.value(), tree.sentences(), tree.rows(), inputs);
        }

        private String title(ExplanationTree tree) {
            boolean ofRater = tree.type().equals("rating") || tree.type().equals("adjustment");
            return discreet && ofRater && !tree.item().equals(person) ? words.say("rater.unnamed") : tree.title();
        }

        /** Where the score of an item or dimension is explained; empty where it is not. */
        String place(String item) {
            return places.getOrDefault(item, "");
        }
    }
}
