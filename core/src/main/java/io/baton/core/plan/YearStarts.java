package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.time.PeriodCalendar.Pattern;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Reads the first days of the years of a week pattern: years without a gap, of 52 or 53 weeks. */
record YearStarts(NamedTerms terms, Problems problems) {

    private static final String KEY = "year begins on";

    SequencedMap<Integer, LocalDate> read(Entries in, Pattern pattern) {
        SequencedMap<Integer, LocalDate> none = new LinkedHashMap<>();
        if (pattern == Pattern.MONTHS && in.has(KEY)) {
            problems.error(
                    in.at(KEY),
                    "'" + KEY + "' has no meaning with calendar months",
                    "leave it out, or choose a pattern of weeks");
            return none;
        }
        if (pattern != Pattern.MONTHS && !in.has(KEY)) {
            problems.error(
                    in.at("pattern"),
                    "the pattern of weeks needs '" + KEY + "'",
                    "write the first day of each year: { 2024: 2024-01-29 }");
            return none;
        }
        TreeMap<Integer, LocalDate> days = new TreeMap<>();
        terms.read(in, KEY, PlanValues.YEAR, (year, value) -> day(year, value, days));
        return checked(in, days) ? days : none;
    }

    private Optional<LocalDate> day(Node.Scalar year, Node value, TreeMap<Integer, LocalDate> days) {
        Optional<LocalDate> day = Dates.day(value, "'" + KEY + "'", problems);
        if (year.text().matches(PlanValues.YEAR.pattern())) {
            day.ifPresent(found -> days.put(Integer.parseInt(year.text()), found));
        }
        return day;
    }

    private boolean checked(Entries in, TreeMap<Integer, LocalDate> days) {
        boolean fits = true;
        for (Map.Entry<Integer, LocalDate> year : days.entrySet()) {
            Map.Entry<Integer, LocalDate> next = days.higherEntry(year.getKey());
            if (next == null) {
                continue;
            }
            long length = ChronoUnit.DAYS.between(year.getValue(), next.getValue());
            if (next.getKey() != year.getKey() + 1 || (length != 52 * 7 && length != 53 * 7)) {
                problems.error(
                        in.at(KEY),
                        "from the start of " + year.getKey() + " to the start of " + next.getKey() + " are " + length
                                + " days, not 52 or 53 weeks of one year",
                        "list every year; for 52 weeks " + (year.getKey() + 1) + " begins on "
                                + year.getValue().plusWeeks(52));
                fits = false;
            }
        }
        return fits && !days.isEmpty();
    }
}
