package io.baton.core.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a period of a year, taken apart.
 *
 * @param fiscal whether it is written with FY
 * @param year the year as written
 * @param cycle month, quarter or year
 * @param number the number of the quarter, or of the month; 1 for a year
 */
record PeriodName(boolean fiscal, int year, String cycle, int number) {

    static final List<String> CYCLES = List.of("month", "quarter", "year");

    private static final Pattern FORM =
            Pattern.compile("(FY)?(19[0-9]{2}|2[01][0-9]{2})(?:-(?:Q([1-4])|(M)?(0[1-9]|1[0-2])))?");

    static Optional<PeriodName> parse(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean fiscal = form.group(1) != null;
        int year = Integer.parseInt(form.group(2));
        if (form.group(3) != null) {
            return Optional.of(new PeriodName(fiscal, year, "quarter", Integer.parseInt(form.group(3))));
        }
        if (form.group(5) == null) {
            return Optional.of(new PeriodName(fiscal, year, "year", 1));
        }
        // months are numbered from the start of a fiscal year with M, and bear the calendar's number without
        boolean numbered = form.group(4) != null;
        return numbered == fiscal
                ? Optional.of(new PeriodName(fiscal, year, "month", Integer.parseInt(form.group(5))))
                : Optional.empty();
    }

    Optional<Period> in(Years years) {
        return years.find(this);
    }
}
