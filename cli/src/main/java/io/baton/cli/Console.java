package io.baton.cli;

import io.baton.core.document.Problem;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a command speaks: results to {@code out}, everything else to {@code err}. Progress is shown only to a person.
 *
 * @param out results
 * @param err diagnostics
 * @param interactive whether a person watches {@code err}
 */
record Console(PrintWriter out, PrintWriter err, boolean interactive) {

    private static final int MOST_PROBLEMS = 50;
    /** Control characters, and those that turn the direction of writing or break lines unseen. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}]");

    /** One line of a result for people; what data hold gives no orders to the terminal. */
    void show(String line) {
        out.println(readable(line));
    }

    /** One line of a diagnosis. */
    void say(String line) {
        err.println(readable(line));
    }

    /** What data hold may not break lines, or give orders to the terminal: control characters are shown by number. */
    static String readable(String line) {
        return CONTROL.matcher(line)
                .replaceAll(found -> "<%02X>".formatted((int) found.group().charAt(0)));
    }

    /** Problems, one a line, the first of many. */
    void say(List<Problem> problems) {
        problems.stream().limit(MOST_PROBLEMS).map(Problem::toString).forEach(this::say);
        if (problems.size() > MOST_PROBLEMS) {
            err.println("… and " + (problems.size() - MOST_PROBLEMS) + " more");
        }
    }

    /** A sign of life that the next one overwrites; nothing in a pipe. */
    void progress(String text) {
        if (interactive) {
            err.print("\r\u001b[K" + text);
            err.flush();
        }
    }

    /** Takes the last sign of life away. */
    void progressDone() {
        progress("");
    }
}
