package io.baton.core.settle;

import io.baton.core.value.MinorUnits;
import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How lines of a term are rounded (rule M5).
 *
 * @param step the smallest difference between two amounts, such as 0.01 or 0.05; its decimals are those of the amounts
 * @param mode to which side
 * @param at whether each line is rounded, or the sum of a term and then spread over its lines
 */
public record LineRounding(BigDecimal step, RoundingMode mode, At at) {

    /** What is rounded. */
    public enum At {
        /** Each line. */
        LINE,
        /** The sum of a term's lines of one period. */
        TERM
    }

    public LineRounding {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("a step is more than 0, not " + step);
        }
    }

    /** Each line, to the decimals of a rounding. */
    public static LineRounding of(Rounding rounding) {
        return new LineRounding(BigDecimal.ONE.movePointLeft(rounding.scale()), rounding.mode(), At.LINE);
    }

    /**
     * The same, but never finer than a currency is paid: no part of a yen, whatever the plan says of its own currency. A
     * currency that ISO 4217 does not know is as fine as the plan says.
     */
    public LineRounding in(String currency) {
        int digits = MinorUnits.digits(currency).orElse(step.scale());
        return step.scale() <= digits ? this : new LineRounding(step.setScale(digits, RoundingMode.UP), mode, at);
    }

    /** The same at the sum of a term. */
    public LineRounding atTerm() {
        return new LineRounding(step, mode, At.TERM);
    }

    /** The amount rounded, with the decimals of the step. */
    public BigDecimal round(BigDecimal exact) {
        return round(exact, mode);
    }

    /** The amount rounded in another mode. */
    BigDecimal round(BigDecimal exact, RoundingMode otherMode) {
        boolean isPowerOfTen = step.unscaledValue().equals(BigInteger.ONE);
        return isPowerOfTen
                ? exact.setScale(step.scale(), otherMode)
                : exact.divide(step, 0, otherMode).multiply(step);
    }
}
