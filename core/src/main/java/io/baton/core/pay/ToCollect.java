package io.baton.core.pay;

import io.baton.core.value.Decimals;
import java.math.BigDecimal;

/**
 * What has to be collected until a deal is earned: the whole, in proportion to what returns have left of it (rules M6, M7).
 * A deal below zero is earned as it is paid back. Both numbers are multiples of the amounts, so that nothing is divided.
 *
 * @param all the whole, times a number; at least 0
 * @param times that number
 */
record ToCollect(BigDecimal all, BigDecimal times) {

    static ToCollect of(BigDecimal whole, Bases.Kept kept) {
        BigDecimal all = kept.isWhole() ? whole : whole.multiply(kept.net());
        BigDecimal times = kept.isWhole() ? BigDecimal.ONE : kept.amount();
        return all.signum() < 0 ? new ToCollect(all.negate(), times.negate()) : new ToCollect(all, times);
    }

    /** Whether everything came back, so that nothing is left to collect. */
    boolean isNothing() {
        return all.signum() == 0;
    }

    /** What counts of a sum collected: at least nothing, at most the whole. */
    private BigDecimal counting(BigDecimal collected) {
        return collected.multiply(times).max(BigDecimal.ZERO).min(all);
    }

    /** The part of an amount that is earned once a sum was collected; where nothing is left to collect all of it, once anything was. */
    BigDecimal earned(BigDecimal amount, BigDecimal collected) {
        if (isNothing()) {
            return collected.multiply(times).signum() > 0 ? amount : BigDecimal.ZERO;
        }
        BigDecimal counting = counting(collected);
        return counting.compareTo(all) == 0 ? amount : Decimals.divide(amount.multiply(counting), all);
    }

    /** The portion, of one, by which a payment brings what was collected before further. */
    BigDecimal portion(BigDecimal before, BigDecimal payment) {
        return Decimals.divide(counting(before.add(payment)).subtract(counting(before)), all);
    }

    /** In the amounts of payments: what counts of a sum collected. */
    BigDecimal told(BigDecimal collected) {
        return plainly(counting(collected));
    }

    /** In the amounts of payments: all that there is to collect. */
    BigDecimal toldWhole() {
        return plainly(all);
    }

    private BigDecimal plainly(BigDecimal number) {
        return times.compareTo(BigDecimal.ONE) == 0 ? number : Decimals.divide(number, times);
    }
}
