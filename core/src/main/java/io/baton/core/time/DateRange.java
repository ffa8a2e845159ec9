package io.baton.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days from the first to the last, both included; {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for an open end.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {

    /** Every day. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("range ends before it starts: " + from + " .. " + to);
        }
    }

    /** Whether the day lies inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether all days of the other lie inside. */
    public boolean contains(DateRange other) {
        return contains(other.from) && contains(other.to);
    }

    /** The days that both hold. */
    public Optional<DateRange> intersection(DateRange other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new DateRange(start, end));
    }

    /** Number of days; both ends must be set. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** {@code 2024-01-01 .. 2024-12-31}, an open end left out. */
    @Override
    public String toString() {
        return ((from.equals(LocalDate.MIN) ? "" : from + " ") + ".." + (to.equals(LocalDate.MAX) ? "" : " " + to))
                .strip();
    }
}
