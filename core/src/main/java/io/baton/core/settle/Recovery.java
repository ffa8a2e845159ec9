package io.baton.core.settle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a debt may be taken off a payout (rule M15).
 *
 * @param ceiling the largest share of the wage, from 0 to 1
 * @param protectedMinimum what must remain of the wage
 * @param scale decimals of what is taken off, which is cut, never rounded up
 */
public record Recovery(BigDecimal ceiling, BigDecimal protectedMinimum, int scale) {

    /** The most that may be taken off a payout, which is part of that wage. */
    public BigDecimal most(BigDecimal wage, BigDecimal payout) {
        BigDecimal share = wage.multiply(ceiling).setScale(scale, RoundingMode.DOWN);
        BigDecimal aboveMinimum = wage.subtract(protectedMinimum).setScale(scale, RoundingMode.DOWN);
        return share.min(aboveMinimum).min(payout).max(BigDecimal.ZERO);
    }
}
