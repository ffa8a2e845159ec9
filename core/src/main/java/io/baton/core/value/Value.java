package io.baton.core.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value or its absence. Kinds are known when a plan is read, so that values do not carry them. */
public sealed interface Value {

    /** An exact decimal of any numeric {@link Kind}: money in units, ratio of one, duration in seconds. */
    record Decimal(BigDecimal amount) implements Value {}

    /** A text. */
    record Text(String text) implements Value {}

    /** A local date. */
    record Day(LocalDate date) implements Value {}

    /** An instant. */
    record Moment(Instant instant) implements Value {}

    /** Yes or no. */
    record YesNo(boolean yes) implements Value {}

    /** No value, with its state and reason; never 0 (rules N2, N3). */
    record Absent(Absence state, Reason reason) implements Value {}

    /** A number. */
    static Value of(BigDecimal amount) {
        return new Decimal(amount);
    }

    /** A number from its text, such as {@code "12.50"}. */
    static Value of(String amount) {
        return new Decimal(new BigDecimal(amount));
    }

    /** Not available, for that reason. */
    static Value notAvailable(Reason.Cause cause, String... details) {
        return new Absent(Absence.NOT_AVAILABLE, Reason.of(cause, details));
    }

    /** Still to come, for that reason. */
    static Value notYet(Reason.Cause cause, String... details) {
        return new Absent(Absence.NOT_YET, Reason.of(cause, details));
    }

    /** Whether there is a value. */
    default boolean isPresent() {
        return !(this instanceof Absent);
    }
}
