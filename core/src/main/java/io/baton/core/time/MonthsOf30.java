package io.baton.core.time;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Days where every month has 30 of them (rule M17): the 31st counts for nothing, and the last day of February for all that the
 * month lacks. So each whole month is 30, and the parts of a month add up to it.
 */
public final class MonthsOf30 {

    private static final int DAYS = 30;

    private MonthsOf30() {}

    /** How many days there are in some ranges without open ends, none of which overlap. */
    public static long count(Collection<DateRange> ranges) {
        return ranges.stream()
                .mapToLong(range -> upTo(range.to()) - upTo(range.from().minusDays(1)))
                .sum();
    }

    private static long upTo(LocalDate day) {
        boolean isLast = day.getDayOfMonth() == day.lengthOfMonth();
        long months = day.getYear() * 12L + day.getMonthValue() - 1;
        return months * DAYS + (isLast ? DAYS : Math.min(day.getDayOfMonth(), DAYS));
    }
}
