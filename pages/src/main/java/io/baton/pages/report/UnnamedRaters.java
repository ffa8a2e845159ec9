package io.baton.pages.report;

import io.baton.core.explain.ExplanationTree;
import io.baton.pages.Words;

/**
 * Takes the names of raters out of reasons: whoever may see one person only, or tells others, need not know who rated (rule R3).
 *
 * @param person who was rated, whose own rating stays named
 * @param words the reader's language
 */
public record UnnamedRaters(String person, Words words) {

    /** The same reasons without names of raters. */
    public ExplanationTree in(ExplanationTree tree) {
        boolean isHidden = isOfRater(tree) && !tree.item().equals(person);
        return new ExplanationTree(
                tree.type(),
                isHidden ? "" : tree.item(),
                isHidden ? words.say("rater.unnamed") : tree.title(),
                tree.value(),
                tree.plain(),
                tree.state(),
                tree.sentences(),
                tree.inputs().stream().map(this::in).toList(),
                tree.rows());
    }

    private static boolean isOfRater(ExplanationTree tree) {
        return tree.type().equals("rating") || tree.type().equals("adjustment");
    }
}
