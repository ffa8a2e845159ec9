package io.baton.core.explain;

import io.baton.core.document.Language;
import java.util.ArrayList;
import java.util.List;

/** Explanations as indented text. */
public final class ExplanationText {

    private static final String INDENT = "  ";

    private ExplanationText() {}

    /**
     * The lines of an explanation, without line ends; what a figure was made from stands below it, further in.
     *
     * @param language the language of the tree, which decides the punctuation
     */
    public static List<String> write(ExplanationTree tree, Language language) {
        List<String> lines = new ArrayList<>();
        write(tree, Words.in(language), "", lines);
        return lines;
    }

    private static void write(ExplanationTree tree, Words words, String indent, List<String> lines) {
        lines.add(indent + words.say(Phrase.LINE, tree.title(), tree.value()));
        String inner = indent + INDENT;
        for (String sentence : tree.sentences()) {
            lines.add(inner + sentence);
        }
        String rows = tree.sentences().isEmpty() ? inner : inner + INDENT;
        for (String row : tree.rows()) {
            lines.add(rows + row);
        }
        for (ExplanationTree input : tree.inputs()) {
            write(input, words, inner, lines);
        }
    }
}
