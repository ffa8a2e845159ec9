package io.baton.core.formula;

import io.baton.core.formula.Expression.Relation;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason.Cause;
import io.baton.core.value.Value;
import io.baton.core.value.ValueOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BinaryOperator;

/** The operations on values that are there. */
final class Operations {

    /** Digits before or behind the point; no business figure comes near, chained products of indicators could. */
    private static final int MOST_DIGITS = 1000;

    /** About 27 000 years, so that moved dates stay within every engine's calendar. */
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(9_999_999);

    /** About 317 years, for the same reason: engines count microseconds. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(9_999_999_999L);

    private Operations() {}

    static BigDecimal amount(Value value) {
        return ((Value.Decimal) value).amount();
    }

    static LocalDate day(Value value) {
        return ((Value.Day) value).date();
    }

    private static Instant instant(Value value) {
        return ((Value.Moment) value).instant();
    }

    static Value number(long number) {
        return Value.of(BigDecimal.valueOf(number));
    }

    static Value negate(Value value) {
        return Value.of(amount(value).negate());
    }

    static Value abs(Value value) {
        return Value.of(amount(value).abs());
    }

    static Value not(Value value) {
        return new Value.YesNo(!((Value.YesNo) value).yes());
    }

    static BinaryOperator<Value> plus(String text) {
        return (left, right) -> bounded(amount(left).add(amount(right)), text);
    }

    static BinaryOperator<Value> minus(String text) {
        return (left, right) -> bounded(amount(left).subtract(amount(right)), text);
    }

    static BinaryOperator<Value> times(String text) {
        return (left, right) -> bounded(amount(left).multiply(amount(right)), text);
    }

    /** Zero and negative divisors give no value (rule N2); {@code divisor} is the text that the reason names. */
    static BinaryOperator<Value> divide(String divisor, String text) {
        return (left, right) -> amount(right).signum() > 0
                ? bounded(Decimals.divide(amount(left), amount(right)), text)
                : noQuotient(divisor, amount(right));
    }

    static Value noQuotient(String divisor, BigDecimal value) {
        return value.signum() == 0
                ? Value.notAvailable(Cause.ZERO_DENOMINATOR, divisor)
                : Value.notAvailable(Cause.NEGATIVE_DENOMINATOR, divisor, Decimals.plain(value));
    }

    /** {@code gross ÷ (1 + rate)}, rounded half away from zero to two decimals (rule N7). */
    static BinaryOperator<Value> net(String divisor) {
        return (gross, rate) -> {
            BigDecimal factor = BigDecimal.ONE.add(amount(rate));
            return factor.signum() > 0
                    ? Value.of(amount(gross).divide(factor, 2, RoundingMode.HALF_UP))
                    : noQuotient(divisor, factor);
        };
    }

    private static Value bounded(BigDecimal result, String text) {
        return result.precision() > MOST_DIGITS || result.scale() > MOST_DIGITS
                ? Value.notAvailable(Cause.OUT_OF_RANGE, text)
                : Value.of(result);
    }

    /** Calendar days between dates; between instants whole seconds, each instant cut to its second. */
    static BinaryOperator<Value> between(Kind kind) {
        return kind == Kind.DATE
                ? (left, right) -> number(day(left).toEpochDay() - day(right).toEpochDay())
                : (left, right) ->
                        number(instant(left).getEpochSecond() - instant(right).getEpochSecond());
    }

    /** A date moved by days or months, an instant moved by a duration; fractions of a day or second are cut downwards. */
    static BinaryOperator<Value> shift(Kind by, int sign, String text) {
        BigDecimal most = by == Kind.DURATION ? MOST_SECONDS : MOST_DAYS;
        return (start, length) -> {
            BigDecimal whole = amount(length).setScale(0, RoundingMode.FLOOR);
            return whole.abs().compareTo(most) > 0
                    ? Value.notAvailable(Cause.OUT_OF_RANGE, text)
                    : moved(start, by, sign * whole.longValueExact());
        };
    }

    private static Value moved(Value start, Kind by, long length) {
        return switch (by) {
            case DAYS -> new Value.Day(day(start).plusDays(length));
            case MONTHS -> new Value.Day(day(start).plusMonths(length));
            default -> new Value.Moment(instant(start).plusSeconds(length));
        };
    }

    static boolean holds(Relation relation, Value left, Value right) {
        return holds(relation, ValueOrder.INSTANCE.compare(left, right));
    }

    static boolean holds(Relation relation, int comparison) {
        return switch (relation) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
        };
    }
}
