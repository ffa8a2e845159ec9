package io.baton.server.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tag of something that counts what was done to it: nothing is done to what the program has not seen. */
final class Tag {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Tag() {}

    /** As it is answered. */
    static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that was seen.
     *
     * @param sent the header {@code If-Match}
     */
    static int version(Optional<String> sent) {
        Matcher tag = VERSION.matcher(sent.orElseThrow(
                () -> Faults.unconditional("say in 'If-Match' which state you have seen: its 'ETag'")));
        if (!tag.matches()) {
            throw Faults.changed("'If-Match' is the 'ETag' of what you have seen, unchanged");
        }
        return Integer.parseInt(tag.group(1));
    }
}
