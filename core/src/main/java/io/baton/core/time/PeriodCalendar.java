package io.baton.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.SequencedMap;

/**
 * The periods that a plan knows: months, quarters and years of the calendar, of a fiscal year or of a week pattern, and
 * named windows.
 *
 * @param yearStart the month in which the year starts
 * @param namedByStart whether a fiscal year bears the name of the calendar year in which it starts, not ends
 * @param pattern how months are cut
 * @param yearFirstDays for week patterns: the first day of each year by its name
 * @param windows named windows by cycle and name
 */
public record PeriodCalendar(
        Month yearStart,
        boolean namedByStart,
        Pattern pattern,
        SequencedMap<Integer, LocalDate> yearFirstDays,
        SequencedMap<String, SequencedMap<String, DateRange>> windows) {

    /** How months are cut out of a year. */
    public enum Pattern {
        MONTHS,
        WEEKS_4_4_5,
        WEEKS_4_5_4,
        WEEKS_5_4_4
    }
}
