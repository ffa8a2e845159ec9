package io.baton.core.document;

import java.util.Comparator;

/**
 * Texts by code point, as UTF-8 bytes and databases with binary collation order them. {@link String#compareTo} differs
 * for characters beyond the first plane, such as 𠮷.
 */
public enum CodePointOrder implements Comparator<String> {
    /** The only one. */
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean differ = Character.isSurrogate(a) != Character.isSurrogate(b);
                // a surrogate stands for a code point above every other char
                return differ ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
