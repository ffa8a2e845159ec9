package io.baton.core.pay;

import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an amount that was earned on a day is due: behind its hold, slice by slice (rule M6).
 *
 * @param until the day of the run
 */
record DueParts(BoundTerm term, LocalDate until) {

    /** Whether everything is due as soon as it is earned. */
    boolean isAtOnce() {
        return term.hold().isEmpty() && term.slices().isEmpty();
    }

    /** The share of an amount earned on that day that is due; of one. */
    BigDecimal share(LocalDate earnedOn, Surroundings around) {
        Optional<LocalDate> free =
                term.hold().isPresent() ? day(term.hold().get().evaluate(around), earnedOn) : Optional.of(earnedOn);
        if (free.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (term.slices().isEmpty()) {
            return isDue(free) ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        BigDecimal due = BigDecimal.ZERO;
        for (BoundTerm.BoundSlice slice : term.slices()) {
            Optional<LocalDate> at =
                    slice.at().isPresent() ? day(slice.at().get().evaluate(around), free.get()) : free;
            due = isDue(free) && isDue(at) ? due.add(slice.slice().share()) : due;
        }
        return due;
    }

    private boolean isDue(Optional<LocalDate> day) {
        return day.isPresent() && !day.get().isAfter(until);
    }

    /** Days behind a day, or a date; empty where it is not known yet. */
    private static Optional<LocalDate> day(Value value, LocalDate from) {
        return switch (value) {
            case Value.Decimal(BigDecimal days) ->
                Optional.of(from.plusDays(days.setScale(0, RoundingMode.CEILING).longValueExact()));
            case Value.Day(LocalDate date) -> Optional.of(date);
            default -> Optional.empty();
        };
    }
}
