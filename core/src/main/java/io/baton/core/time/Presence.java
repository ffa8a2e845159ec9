package io.baton.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which somebody is there: assigned, and not on leave (rule P8).
 *
 * @param ranges the days, in order, without overlaps
 */
public record Presence(List<DateRange> ranges) {

    /** There every day. */
    public static final Presence ALWAYS = new Presence(List.of(DateRange.ALWAYS));

    public Presence {
        ranges = List.copyOf(ranges);
    }

    /** How many days of a range one is there. */
    public long days(DateRange within) {
        long days = 0;
        for (DateRange range : ranges) {
            days += range.intersection(within).map(DateRange::days).orElse(0L);
        }
        return days;
    }

    /** The last day of a range on which one is there; empty without any. */
    public Optional<LocalDate> last(DateRange within) {
        return ranges.stream()
                .flatMap(range -> range.intersection(within).stream())
                .reduce((_, last) -> last)
                .map(DateRange::to);
    }

    /** Those days of a range on which one is there. */
    public List<DateRange> within(DateRange days) {
        return ranges.stream()
                .flatMap(range -> range.intersection(days).stream())
                .toList();
    }

    /** Whether one is there on all days of a range. */
    public boolean covers(DateRange range) {
        return days(range) == range.days();
    }

    /** The days that remain when others are taken off. */
    public Presence without(List<DateRange> absences) {
        List<DateRange> left = ranges;
        for (DateRange absence : absences) {
            left = without(left, absence);
        }
        return new Presence(left);
    }

    private static List<DateRange> without(List<DateRange> ranges, DateRange absence) {
        List<DateRange> left = new ArrayList<>();
        for (DateRange range : ranges) {
            if (range.intersection(absence).isEmpty()) {
                left.add(range);
                continue;
            }
            addIfAny(
                    left,
                    range.from(),
                    range.from().isBefore(absence.from()) ? absence.from().minusDays(1) : null);
            addIfAny(left, range.to().isAfter(absence.to()) ? absence.to().plusDays(1) : null, range.to());
        }
        return left;
    }

    private static void addIfAny(List<DateRange> left, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            left.add(new DateRange(from, to));
        }
    }
}
