package io.baton.core.formula;

import io.baton.core.document.Suggestion;
import io.baton.core.formula.Token.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is said about a token that is out of place.
 *
 * @param what what is wrong
 * @param mend what would mend it
 */
record Advice(String what, String mend) {

    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "if", "then", "else", "yes", "no");
    private static final Set<String> AGGREGATES = Set.of("sum", "count", "distinct", "first", "last");

    /** The token stands behind a finished formula. */
    static Advice behind(Token token) {
        if (token.isSign(")")) {
            return new Advice("')' closes no parenthesis", "remove it, or open one before it");
        }
        return new Advice(name(token) + " is out of place here", joint(token));
    }

    /** The token stands where a list or parenthesis should go on or end. */
    static Advice inside(Token token, Token open, Source source) {
        int column = source.at(open.start()).column();
        return new Advice(
                name(token) + " is out of place inside the parenthesis opened at column " + column,
                joint(token) + ", or add ')' before it");
    }

    private static String joint(Token token) {
        if (token.isSign(",")) {
            return "write numbers without thousand marks; commas stand only in lists";
        }
        if (token.isSign("%")) {
            return "'%' stands only behind a number, as in 80%";
        }
        return keyword(token)
                .map(word -> "write '" + word + "' in small letters")
                .orElse("join it with an operator such as + - * / = and or");
    }

    /** The token stands where a value should. */
    static Advice instead(Token token) {
        if (token.isWord("if")) {
            return new Advice("'if' is an operand here", "put the whole if … then … else … in parentheses");
        }
        if (token.isSign("%")) {
            return new Advice("'%' has no number before it", "write per cent as 80%; there is no remainder");
        }
        if (token.isSign("*") || token.isSign("=")) {
            return new Advice("a value is missing before " + name(token), "powers and doubled signs do not exist");
        }
        if (token.isSign(".")) {
            return new Advice("a value cannot start with a point", "write 0.5, or type.field");
        }
        return new Advice(
                "a value is missing before " + name(token), "write a figure, a number or a parenthesis there");
    }

    /** The word is followed by a parenthesis, but names no function. */
    static Advice noFunction(Token word) {
        String mend = AGGREGATES.contains(word.text())
                ? "aggregates stand at the start of a measure; give the measure a name and use that"
                : keyword(word)
                        .map(keyword -> "write '" + keyword + "' in small letters")
                        .orElseGet(() -> Suggestion.forUnknown(word.text(), FormulaText.functions()));
        return new Advice("there is no function '" + word.text() + "'", mend);
    }

    private static Optional<String> keyword(Token token) {
        String small = token.text().toLowerCase(Locale.ROOT);
        return token.form() == Form.WORD && KEYWORDS.contains(small) ? Optional.of(small) : Optional.empty();
    }

    static String name(Token token) {
        return switch (token.form()) {
            case END -> token.text().isEmpty() ? "the end" : "'" + token.text() + "'";
            case TEXT -> "the text " + FormulaText.quote(token.text());
            case NUMBER, DATE, WORD, SIGN -> "'" + token.text() + "'";
        };
    }
}
