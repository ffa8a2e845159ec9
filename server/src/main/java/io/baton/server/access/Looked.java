package io.baton.server.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the audit trail says of a look at somebody else's data.
 *
 * @param resource of what kind
 * @param day as of which day
 * @param isList whether of all whom the account may see; else of one person
 * @param program that looked; empty for a person
 */
public record Looked(Resource resource, String day, boolean isList, String program) {

    private static final String LIST = "list, ";
    private static final String PROGRAM = " by the program ";
    private static final Pattern TEXT = Pattern.compile("(" + LIST + ")?("
            + Arrays.stream(Resource.values()).map(Resource::name).collect(Collectors.joining("|")) + ") of (\\S+)(?:"
            + PROGRAM + "(.+))?");

    /** By a person. */
    Looked(Resource resource, String day, boolean isList) {
        this(resource, day, isList, "");
    }

    /** As it stands in the trail. */
    String text() {
        return (isList ? LIST : "") + resource + " of " + day + (program.isEmpty() ? "" : PROGRAM + program);
    }

    /** Reads it again; empty where the trail tells of something else. */
    public static Optional<Looked> read(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new Looked(
                        Resource.valueOf(found.group(2)),
                        found.group(3),
                        found.group(1) != null,
                        Optional.ofNullable(found.group(4)).orElse("")))
                : Optional.empty();
    }
}
