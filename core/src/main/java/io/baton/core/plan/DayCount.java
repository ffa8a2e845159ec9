package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes a number of days after the end of a period: {@code 5 days}. */
record DayCount(Problems problems) {

    /** What stands there. */
    static final Shape SHAPE = Shape.text("days", "[0-9]{1,3} days?");

    private static final Pattern FORM = Pattern.compile("([0-9]{1,3}) days?");

    /** The days of that key; a problem and empty where it is something else. */
    OptionalInt read(Node.Scalar text, String key) {
        Matcher form = FORM.matcher(text.text());
        if (form.matches()) {
            return OptionalInt.of(Integer.parseInt(form.group(1)));
        }
        problems.error(
                text.at(),
                "'" + key + "' does not read '" + Scalars.cut(text.text()) + "'",
                "write days after the end of the period: 5 days, 0 days");
        return OptionalInt.empty();
    }

    static String text(int days) {
        return days + (days == 1 ? " day" : " days");
    }
}
