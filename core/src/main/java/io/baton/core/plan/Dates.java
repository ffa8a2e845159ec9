package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and ranges of days; days are ISO dates of the years 1900 to 2199. */
final class Dates {

    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s+\\.\\.(?:\\s+(\\S+))?");

    private Dates() {}

    static Optional<LocalDate> day(Node node, String what, Problems problems) {
        return Scalars.scalar(node, what, problems).flatMap(text -> {
            Optional<LocalDate> day = day(text.text());
            if (day.isEmpty()) {
                refuse(text, what, "write a day of the calendar: 2024-01-31", problems);
            }
            return day;
        });
    }

    /** {@code 2024-01-01 .. 2024-12-31}; {@code 2024-01-01 ..} only where the end may be open. */
    static Optional<DateRange> range(Node node, String what, boolean open, Problems problems) {
        return Scalars.scalar(node, what, problems).flatMap(text -> range(text, what, open, problems));
    }

    private static Optional<DateRange> range(Node.Scalar text, String what, boolean open, Problems problems) {
        Matcher form = RANGE.matcher(text.text().strip());
        boolean ends = form.matches() && (form.group(2) != null || open);
        Optional<LocalDate> from = ends ? day(form.group(1)) : Optional.empty();
        Optional<LocalDate> to =
                !ends ? Optional.empty() : form.group(2) == null ? Optional.of(LocalDate.MAX) : day(form.group(2));
        if (from.isEmpty() || to.isEmpty()) {
            String mend = "write the first and the last day: 2024-01-01 .. 2024-12-31";
            refuse(text, what, open ? mend + ", or leave the last one out" : mend, problems);
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            problems.error(
                    text.at(),
                    what + " ends before it starts",
                    "write the first day first: " + to.get() + " .. " + from.get());
            return Optional.empty();
        }
        return Optional.of(new DateRange(from.get(), to.get()));
    }

    private static void refuse(Node.Scalar text, String what, String mend, Problems problems) {
        problems.error(text.at(), what + " does not read '" + Scalars.cut(text.text()) + "'", mend);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            // no such day, such as 2024-02-30: the caller reports it with its place
            return Optional.empty();
        }
    }
}
