package io.baton.core.formula;

import io.baton.core.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The values of the constants of row-level formulas.
 *
 * @param today the day of the evaluation
 * @param now the instant of the evaluation, cut to microseconds, which is what engines hold
 * @param periodStart the first day of the period
 * @param periodEnd the last day of the period
 */
public record RowConstants(LocalDate today, Instant now, LocalDate periodStart, LocalDate periodEnd) {

    public RowConstants {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** The value of a constant. */
    public Value value(RowConstant constant) {
        return switch (constant) {
            case TODAY -> new Value.Day(today);
            case NOW -> new Value.Moment(now);
            case PERIOD_START -> new Value.Day(periodStart);
            case PERIOD_END -> new Value.Day(periodEnd);
        };
    }
}
