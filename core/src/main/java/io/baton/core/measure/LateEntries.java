package io.baton.core.measure;

import io.baton.core.document.Location;
import io.baton.core.fact.FactRow;
import java.time.LocalDate;

/**
 * When facts of a type are entered too late to count in a period (rule P8).
 *
 * @param factType the type
 * @param entered the field that says when a fact was entered; a fact that does not say it is in time
 * @param within how many days after the last day of the period a fact may be entered, 0 or more
 * @param at where it is written
 */
public record LateEntries(String factType, String entered, int within, Location at) {

    /** The last day on which a fact may be entered that counts in a period. */
    public LocalDate until(LocalDate lastDayOfThePeriod) {
        return lastDayOfThePeriod.plusDays(within);
    }

    /** Whether a fact was entered too late to count in a period. */
    boolean isLate(FactRow row, LocalDate lastDayOfThePeriod) {
        return row.day(entered)
                .filter(day -> day.isAfter(until(lastDayOfThePeriod)))
                .isPresent();
    }
}
