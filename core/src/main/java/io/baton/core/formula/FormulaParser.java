package io.baton.core.formula;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import java.util.Optional;
import java.util.Set;

/** Reads formulas. Whatever the text holds, the answer is an expression or problems with their places. */
public final class FormulaParser {

    /** Longest text that is read as a formula, in chars. */
    static final int MOST_CHARS = 10_000;

    private FormulaParser() {}

    /**
     * An expression at the start of a text that goes on behind it.
     *
     * @param expression the expression
     * @param end index (as of {@link String#charAt}) of the token where it stopped, or the length of the text
     */
    public record Parsed(Expression expression, int end) {}

    /** Reads a text that is one formula from its first to its last character. */
    public static Optional<Expression> parse(Node.Scalar text, Problems problems) {
        return read(text, 0, Set.of(), false, problems).map(Parsed::expression);
    }

    /**
     * Reads an expression from the inside of a longer text. It stops in front of a stop word, of a comma, of a closing
     * parenthesis that was not opened in it, or at the end; anything else behind it is a problem.
     *
     * @param text the whole text, so that places are right
     * @param start index (as of {@link String#charAt}) where the expression starts, spaces before it allowed
     * @param stopWords words that end the expression and are no names in it
     */
    public static Optional<Parsed> parsePrefix(Node.Scalar text, int start, Set<String> stopWords, Problems problems) {
        return read(text, start, stopWords, true, problems);
    }

    private static Optional<Parsed> read(
            Node.Scalar text, int start, Set<String> stopWords, boolean prefix, Problems problems) {
        Source source = new Source(text, problems);
        if (text.text().length() - start > MOST_CHARS) {
            source.problem(
                    start,
                    "the formula is longer than " + MOST_CHARS + " characters",
                    "split it into several measures or indicators");
            return Optional.empty();
        }
        Grammar grammar = new Grammar(source, new Lexer(source, start, stopWords));
        Parsed parsed = grammar.whole(prefix);
        return source.isSound() ? Optional.of(parsed) : Optional.empty();
    }
}
