package io.baton.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * On which days a company works (rule M17): not on the days of rest of each week and on holidays, except on those that make up
 * for them.
 *
 * @param rest the days of the week on which nobody works
 * @param off holidays
 * @param on days on which people work all the same
 */
public record WorkingDays(Set<DayOfWeek> rest, List<DateRange> off, List<DateRange> on) {

    /** Every week from Monday to Friday. */
    public static final WorkingDays WEEKDAYS =
            new WorkingDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(), List.of());

    public WorkingDays {
        rest = Set.copyOf(rest);
        off = List.copyOf(off);
        on = List.copyOf(on);
    }

    /** Whether people work on the day. */
    public boolean isWorking(LocalDate day) {
        if (holds(on, day)) {
            return true;
        }
        return !rest.contains(day.getDayOfWeek()) && !holds(off, day);
    }

    private static boolean holds(List<DateRange> ranges, LocalDate day) {
        return ranges.stream().anyMatch(range -> range.contains(day));
    }

    /** How many of the days of some ranges without open ends people work on. */
    public long count(Collection<DateRange> ranges) {
        return ranges.stream()
                .flatMap(range -> range.from().datesUntil(range.to().plusDays(1)))
                .filter(this::isWorking)
                .count();
    }
}
