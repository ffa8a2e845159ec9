package io.baton.server.privacy;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody is called, to be found in what others wrote: as a word of its own, so that another one who is called so in part is
 * left alone. A single character names nobody.
 *
 * @param names name and logins
 */
record Called(List<String> names) {

    private static final String LETTERS = "[A-Za-z0-9_\\u00c0-\\u024f]";

    private static final String NOBODY = "(?=a)b";

    Called {
        names = List.copyOf(names);
    }

    /** By name and logins; the number stays and is none of them. */
    static Called of(String person, String name, Collection<String> logins) {
        return new Called(Stream.concat(Stream.of(name), logins.stream())
                .map(String::strip)
                .filter(called -> called.codePointCount(0, called.length()) > 1 && !called.equalsIgnoreCase(person))
                .distinct()
                .toList());
    }

    /** A regular expression of PostgreSQL; one that finds nothing where there is no name. */
    String pattern() {
        return names.isEmpty() ? NOBODY : names.stream().map(Called::pattern).collect(Collectors.joining("|"));
    }

    private static String pattern(String name) {
        String escaped = name.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.matches("[^\\p{L}\\p{N}\\s]") ? "\\" + letter : letter)
                .collect(Collectors.joining());
        String before = isWritten(name.codePointAt(0)) ? "(?<!" + LETTERS + ")" : "";
        String after = isWritten(name.codePointBefore(name.length())) ? "(?!" + LETTERS + ")" : "";
        return before + escaped + after;
    }

    /** Whether words of that script are parted by blanks. */
    private static boolean isWritten(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> false;
            default -> true;
        };
    }
}
