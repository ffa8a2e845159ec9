package io.baton.pages;

import java.util.List;

/**
 * What a page begins with.
 *
 * @param kind what sort of page it is
 * @param title what it is about
 * @param facts what pins the result
 * @param mark the most important of them in a line, which stands on every sheet of paper
 */
public record Head(String kind, String title, List<Fact> facts, String mark) {

    public Head {
        facts = List.copyOf(facts);
    }

    /** Something that pins the result. */
    public record Fact(String label, String value) {}

    /** The mark as a string of a stylesheet: whatever is not a plain letter or digit is escaped. */
    public String markInStyle() {
        StringBuilder escaped = new StringBuilder("\"");
        mark.codePoints()
                .forEach(sign -> escaped.append(isPlain(sign) ? Character.toString(sign) : "\\" + hex(sign) + " "));
        return escaped.append('"').toString();
    }

    private static boolean isPlain(int sign) {
        return sign == ' ' || (sign < 128 && Character.isLetterOrDigit(sign));
    }

    private static String hex(int sign) {
        return Integer.toHexString(sign);
    }
}
