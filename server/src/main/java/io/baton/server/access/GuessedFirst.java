package io.baton.server.access;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells passwords that are long and yet tried first: the words of the well-known lists, alone, doubled or joined, with figures and
 * signs around them or in the place of letters; rows of the keyboard; few characters again and again.
 */
final class GuessedFirst {

    private static final int LEAST_DIFFERENT = 5;

    /** In nearly every list of passwords that were stolen, and what an account of this program suggests. */
    private static final List<String> WORDS = List.of("""
                    password passwort passwd pass word qwerty qwertz azerty qwertyuiop asdfghjkl asdfgh asdf zxcvbnm zxcvbn qaz wsx edc
                    qazwsx welcome letmein iloveyou love you dragon monkey master shadow sunshine princess football baseball
                    basketball superman batman trustno starwars whatever michael jennifer jordan charlie hello freedom secret changeme
                    default temp test tester guest login user username root admin administrator system server manager access
                    summer winter spring autumn january february march april june july august september october november december
                    monday tuesday wednesday thursday friday saturday sunday company sales seller finance operations supervision
                    team bonus commission quota target performance baton demo china beijing shanghai taiwan taipei hongkong
                    woaini woaiwojia woaiziji mima mima woshishui nihao zhongguo abc abcd abcdef abcdefg abcdefgh my the is new a i""".split("\\s+", -1));

    private static final String ROWS =
            "01234567890 qwertyuiop qwertzuiop asdfghjkl zxcvbnm abcdefghijklmnopqrstuvwxyz 1qaz2wsx3edc4rfv5tgb";

    private GuessedFirst() {}

    /** Whether it is one of those. */
    static boolean isAmong(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        return plain.codePoints().distinct().count() < LEAST_DIFFERENT
                || isRow(plain)
                || isOfWords(letters(plain))
                || isOfWords(letters(spelled(plain.replaceAll("^\\P{L}+|\\P{L}+$", ""))));
    }

    /** Whether each character stands beside the one before it on a keyboard, or is the same. */
    private static boolean isRow(String text) {
        String rows = ROWS + " " + new StringBuilder(ROWS).reverse();
        long steps = 0;
        for (int i = 1; i < text.length(); i++) {
            String pair = text.substring(i - 1, i + 1);
            steps += pair.charAt(0) == pair.charAt(1) || rows.contains(pair) ? 1 : 0;
        }
        // where one row ends and the next begins there is a jump
        return steps * 4 >= (text.length() - 1L) * 3;
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** With letters in the place of the figures and signs that look like them. */
    private static String spelled(String text) {
        String figures = "013457@$!";
        String alike = "oieastasi";
        StringBuilder spelled = new StringBuilder(text);
        for (int i = 0; i < spelled.length(); i++) {
            int place = figures.indexOf(spelled.charAt(i));
            if (place >= 0) {
                spelled.setCharAt(i, alike.charAt(place));
            }
        }
        return spelled.toString();
    }

    /** Whether nothing is left when the known words are taken away. */
    private static boolean isOfWords(String letters) {
        BitSet ends = new BitSet();
        ends.set(0);
        for (int from = ends.nextSetBit(0); from >= 0; from = ends.nextSetBit(from + 1)) {
            for (String word : WORDS) {
                if (letters.startsWith(word, from)) {
                    ends.set(from + word.length());
                }
            }
        }
        return !letters.isEmpty() && ends.get(letters.length());
    }
}
