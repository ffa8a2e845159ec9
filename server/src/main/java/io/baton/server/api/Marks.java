package io.baton.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.DigestUtils;

/**
 * Tags of what programs change. Each begins with the mark of what is changed, so that whoever has read any view of it can say what was
 * seen; behind it stands what tells views apart, for they change with the day and with names.
 */
final class Marks {

    private static final Pattern TAG = Pattern.compile("\"([^\"-]*)(-[^\"]*)?\"");

    private Marks() {}

    /** The tag of the thing itself. */
    static String tag(String mark) {
        return "\"" + mark + "\"";
    }

    /** The tag of a view of it. */
    static String tag(String mark, Record view) {
        return "\"" + mark + "-" + digest(view) + "\"";
    }

    private static String digest(Record view) {
        return DigestUtils.md5DigestAsHex(view.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The mark that whoever changes something has seen, as {@code If-Match} says it, or that nothing is there, as {@code
     * If-None-Match: *} does.
     *
     * @return empty where it does not matter; an empty text where nothing is to be there
     */
    static Optional<String> seen(Optional<String> match, Optional<String> noneMatch) {
        if (noneMatch.isPresent()) {
            if (!noneMatch.get().strip().equals("*")) {
                throw Faults.bad("'If-None-Match' is '*' where something is to be made and not changed");
            }
            return Optional.of("");
        }
        return match.map(Marks::mark);
    }

    private static String mark(String tag) {
        Matcher found = TAG.matcher(tag.strip());
        if (!found.matches()) {
            throw Faults.bad("'If-Match' is one tag as an answer gave it as 'ETag', unchanged");
        }
        return found.group(1);
    }
}
