package io.baton.core.settle;

import java.math.BigDecimal;

/**
 * The amounts of a line.
 *
 * @param exact what its key is worth from the first day on, not rounded
 * @param before the sum of the lines of its key before this one
 * @param amount what this line adds to them
 * @param currency the currency of all three
 */
public record Amounts(BigDecimal exact, BigDecimal before, BigDecimal amount, String currency) {

    /** What the key is worth with this line. */
    public BigDecimal after() {
        return before.add(amount);
    }
}
