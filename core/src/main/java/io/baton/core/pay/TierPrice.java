package io.baton.core.pay;

import java.math.BigDecimal;

/**
 * What a tier pays, in numbers.
 *
 * @param rate of the base
 * @param each for each unit that lies in the tier
 * @param fixed once, when the tier is entered
 */
public record TierPrice(BigDecimal rate, BigDecimal each, BigDecimal fixed) {

    /** A rate alone. */
    public static TierPrice ofRate(BigDecimal rate) {
        return new TierPrice(rate, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
