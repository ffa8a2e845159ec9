package io.baton.core.pay;

import java.math.BigDecimal;

/**
 * What one tier adds to a line.
 *
 * @param tier its number, from 0
 * @param by how much of what picks the tier lies in it
 * @param on how much of the base is paid in it
 * @param price what the tier pays
 * @param fixed the fixed amount that is due with this line, 0 where none is
 * @param amount rate × on + each × by + fixed, exact but for a quotient where {@code by} is not the base
 */
public record TierPart(int tier, BigDecimal by, BigDecimal on, TierPrice price, BigDecimal fixed, BigDecimal amount) {

    /** The same taken off. */
    TierPart negated() {
        return new TierPart(tier, by.negate(), on.negate(), price, fixed.negate(), amount.negate());
    }

    static TierPart of(int tier, BigDecimal by, BigDecimal on, TierPrice price, boolean enters) {
        BigDecimal fixed = enters ? price.fixed() : BigDecimal.ZERO;
        BigDecimal rated = price.rate().multiply(on);
        BigDecimal counted =
                price.each().signum() == 0 ? rated : rated.add(price.each().multiply(by));
        BigDecimal amount = fixed.signum() == 0 ? counted : counted.add(fixed);
        return new TierPart(tier, by, on, price, fixed, amount);
    }
}
