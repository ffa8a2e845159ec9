package io.baton.core.formula;

import io.baton.core.formula.Token.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cuts a formula into tokens, one at a time; what is foreign is reported and read as what was probably meant. */
final class Lexer {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 12;
    private static final Set<String> LONG_SIGNS = Set.of("!=", "<=", ">=");
    static final String SHORT_SIGNS = "(),.+-*/=<>%";
    private static final String TYPOGRAPHIC_SIGNS = "−×÷";
    private static final String TYPOGRAPHIC_MEANING = "-*/";

    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.PRIVATE_USE);

    private final Source source;
    private final String text;
    private final Set<String> stopWords;
    private int next;
    private boolean afterPoint;

    Lexer(Source source, int start, Set<String> stopWords) {
        this.source = source;
        this.text = source.text();
        this.next = start;
        this.stopWords = stopWords;
    }

    /** The next token; {@link Form#END} again and again at the end. */
    Token read() {
        Optional<Token> token = Optional.empty();
        while (token.isEmpty()) {
            skipSpace();
            token = next >= text.length()
                    ? Optional.of(new Token(Form.END, "", text.length(), text.length()))
                    : readAt(text.codePointAt(next));
        }
        afterPoint = token.get().isSign(".");
        return token.get();
    }

    private void skipSpace() {
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private Optional<Token> readAt(int first) {
        if (isDigit(first)) {
            return Optional.of(number());
        }
        if (isWordStart(first)) {
            return Optional.of(word());
        }
        if (first == '\'') {
            return Optional.of(quoted());
        }
        return sign(first);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(int c) {
        return c == '_' || (Character.isLetter(c) && ForeignSigns.single(c).isEmpty());
    }

    private static boolean isWordPart(int c) {
        return isWordStart(c) || isDigit(c);
    }

    private Token word() {
        int start = next;
        int end = wordEnd(start);
        String word = text.substring(start, end);
        if (stopWords.contains(word) && !afterPoint) {
            return new Token(Form.END, word, start, end);
        }
        return token(Form.WORD, word, end);
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && isWordPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int digitsEnd(int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private Token number() {
        if (isDate(next)) {
            return token(Form.DATE, text.substring(next, next + 10), next + 10);
        }
        int start = next;
        int whole = digitsEnd(start);
        boolean point = whole < text.length() && text.charAt(whole) == '.';
        int end = point ? digitsEnd(whole + 1) : whole;
        if (point && end == whole + 1) {
            source.problem(whole, "a number ends with a point", "write digits behind the point, or remove it");
        }
        if (whole - start > MOST_DIGITS || end - whole - 1 > MOST_DECIMALS) {
            source.problem(start, "a number has too many digits", "write at most 18 digits and 12 decimals");
            return token(Form.NUMBER, "0", end);
        }
        String digits = text.substring(start, point && end == whole + 1 ? whole : end);
        refuseLettersBehind(start, end, digits);
        return token(Form.NUMBER, digits, wordEnd(end));
    }

    private void refuseLettersBehind(int start, int end, String digits) {
        int wordEnd = wordEnd(end);
        if (wordEnd > end) {
            String letters = text.substring(end, wordEnd);
            String mend = Unit.of(letters).isPresent()
                    ? "write '" + digits + " " + letters + "'"
                    : "write numbers with digits only, names with a letter first";
            source.problem(start, "'" + text.substring(start, wordEnd) + "' is neither a number nor a name", mend);
        }
    }

    private boolean isDate(int start) {
        String form = "dddd-dd-dd";
        if (start + form.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(start + i);
            if (form.charAt(i) == 'd' ? !isDigit(c) : c != '-') {
                return false;
            }
        }
        int end = start + form.length();
        return end == text.length() || !isDigit(text.charAt(end));
    }

    private Token quoted() {
        int start = next;
        StringBuilder content = new StringBuilder();
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\'' && !(i + 1 < text.length() && text.charAt(i + 1) == '\'')) {
                return textToken(content.toString(), start, i + 1);
            }
            content.append(c);
            i += c == '\'' ? 2 : 1;
        }
        source.problem(start, "a text has no closing quote", "end it with '; a quote inside a text is doubled");
        return token(Form.TEXT, "", text.length());
    }

    private Token textToken(String content, int start, int end) {
        boolean readable = content.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (!readable) {
            source.problem(start, "a text holds a character that cannot be written", "write visible characters only");
        }
        return token(Form.TEXT, content, end);
    }

    private Optional<Token> sign(int first) {
        String two = text.substring(next, Math.min(next + 2, text.length()));
        Optional<String> foreign = ForeignSigns.pair(two);
        if (foreign.isPresent()) {
            source.problem(next, "'" + two + "' is not a sign of formulas", "write '" + foreign.get() + "'");
            return Optional.of(meant(foreign.get(), next + 2));
        }
        if (LONG_SIGNS.contains(two)) {
            return Optional.of(token(Form.SIGN, two, next + 2));
        }
        if (SHORT_SIGNS.indexOf(first) >= 0) {
            return Optional.of(token(Form.SIGN, Character.toString(first), next + 1));
        }
        int typographic = TYPOGRAPHIC_SIGNS.indexOf(first);
        if (typographic >= 0) {
            return Optional.of(token(Form.SIGN, TYPOGRAPHIC_MEANING.substring(typographic, typographic + 1), next + 1));
        }
        return foreignCharacter(first);
    }

    private Optional<Token> foreignCharacter(int first) {
        int end = next + Character.charCount(first);
        if (ForeignSigns.isForeignQuote(first)) {
            source.problem(next, describe(first) + " does not quote a text", "write texts as 'text'");
            return Optional.of(token(Form.TEXT, "", foreignQuoteEnd(end)));
        }
        Optional<String> meant = ForeignSigns.single(first);
        if (meant.isPresent()) {
            source.problem(next, describe(first) + " is not a sign of formulas", "write '" + meant.get() + "'");
            return Optional.of(meant(meant.get(), end));
        }
        String mend = ForeignSigns.isForeignSpace(first) ? "write an ordinary space" : "remove it";
        source.problem(next, describe(first) + " does not belong into a formula", mend);
        next = end;
        return Optional.empty();
    }

    /** Behind the next quote of any sort, or the end. */
    private int foreignQuoteEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\'' && !ForeignSigns.isForeignQuote(text.charAt(end))) {
            end++;
        }
        return Math.min(end + 1, text.length());
    }

    private Token meant(String meaning, int end) {
        int c = meaning.codePointAt(0);
        Form form = isDigit(c) ? Form.NUMBER : isWordStart(c) ? Form.WORD : Form.SIGN;
        return token(form, meaning, end);
    }

    private static String describe(int c) {
        boolean visible = !Character.isSpaceChar(c) && !INVISIBLE.contains(Character.getType(c));
        return visible ? "'" + Character.toString(c) + "'" : String.format(Locale.ROOT, "the character U+%04X", c);
    }

    private Token token(Form form, String meaning, int end) {
        Token token = new Token(form, meaning, next, end);
        next = end;
        return token;
    }
}
