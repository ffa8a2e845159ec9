package io.baton.core.formula;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;

/** The text that one formula is read from: turns indexes into places, and collects its problems. */
final class Source {

    private static final int MOST_PROBLEMS = 10;

    private final Node.Scalar scalar;
    private final Problems problems;
    private int reported;

    Source(Node.Scalar scalar, Problems problems) {
        this.scalar = scalar;
        this.problems = problems;
    }

    String text() {
        return scalar.text();
    }

    /** Columns count code points; on a further line of the scalar its indentation is not known and not counted. */
    Location at(int index) {
        String before = text().substring(0, index);
        int lineStart = before.lastIndexOf('\n') + 1;
        int characters = before.codePointCount(lineStart, before.length());
        if (lineStart == 0) {
            return scalar.at().right(characters);
        }
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return new Location(scalar.at().source(), scalar.at().line() + lines, 1 + characters);
    }

    void problem(int index, String what, String mend) {
        if (reported < MOST_PROBLEMS) {
            problems.error(at(index), what, mend);
        }
        reported++;
    }

    boolean isSound() {
        return reported == 0;
    }
}
