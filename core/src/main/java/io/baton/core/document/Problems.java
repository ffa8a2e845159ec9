package io.baton.core.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all problems of one reading, so that they are reported together (rule P3). Not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private long errors;

    /** Nothing found yet. */
    public Problems() {}

    /** Adds an error. */
    public void error(Location at, String what, String mend) {
        found.add(new Problem(Problem.Severity.ERROR, at, what, mend));
        errors++;
    }

    /** Adds a warning. */
    public void warning(Location at, String what, String mend) {
        found.add(new Problem(Problem.Severity.WARNING, at, what, mend));
    }

    /** Whether an error was found; warnings alone do not count. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many errors were found so far. */
    public long errorCount() {
        return errors;
    }

    /** All problems by place. */
    public List<Problem> list() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing((Problem problem) -> problem.at().source())
                        .thenComparingInt(problem -> problem.at().line())
                        .thenComparingInt(problem -> problem.at().column()))
                .toList();
    }
}
