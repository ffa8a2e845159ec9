package io.baton.core.formula;

import java.util.Map;
import java.util.Optional;

/** Signs that people bring from keyboards, spreadsheets and programming, and what they are called here. */
final class ForeignSigns {

    private static final Map<String, String> PAIRS =
            Map.of("==", "=", "&&", "and", "||", "or", "<>", "!=", "=<", "<=", "=>", ">=");

    private static final Map<Integer, String> SINGLES = Map.ofEntries(
            Map.entry((int) '!', "not"),
            Map.entry((int) '&', "and"),
            Map.entry((int) '|', "or"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '∗', "*"),
            Map.entry((int) '·', "*"),
            Map.entry((int) '∕', "/"),
            Map.entry((int) '、', ","),
            Map.entry((int) '。', "."),
            Map.entry((int) '【', "("),
            Map.entry((int) '】', ")"),
            Map.entry((int) '[', "("),
            Map.entry((int) ']', ")"),
            Map.entry((int) '{', "("),
            Map.entry((int) '}', ")"));

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private ForeignSigns() {}

    /** What two characters in a row mean here. */
    static Optional<String> pair(String two) {
        return Optional.ofNullable(PAIRS.get(two));
    }

    /** What one character means here: a sign or a word. */
    static Optional<String> single(int codePoint) {
        if (codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST) {
            int ascii = codePoint - FULL_WIDTH_OFFSET;
            boolean known = Character.isLetterOrDigit(ascii) || Lexer.SHORT_SIGNS.indexOf(ascii) >= 0;
            return known ? Optional.of(Character.toString(ascii)) : Optional.ofNullable(SINGLES.get(ascii));
        }
        return Optional.ofNullable(SINGLES.get(codePoint));
    }

    /** Whether a character is a space that is not the ordinary one. */
    static boolean isForeignSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) && codePoint != ' ';
    }

    /** Whether a character quotes texts elsewhere, but not here. */
    static boolean isForeignQuote(int codePoint) {
        return "\"“”„‘’‚«»「」『』`＂＇".indexOf(codePoint) >= 0;
    }
}
