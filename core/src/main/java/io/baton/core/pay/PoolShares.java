package io.baton.core.pay;

import io.baton.core.value.Decimals;
import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Shares of a pool, to the cent: by largest remainder, ties to the earlier (rules M12, N6). */
final class PoolShares {

    private PoolShares() {}

    /**
     * What each of them gets. The shares sum to the pool exactly where all of it is shared out or where less is there than
     * is claimed, and then nobody gets more than was claimed; claims for which the pool suffices stay exact.
     *
     * @param claims in the order that decides ties; what is below 0 counts as 0
     * @param pool what there is; parts of a cent are not
     * @param whole whether all of it is shared out, in proportion to the claims
     * @param rounding of what somebody gets
     */
    static List<BigDecimal> of(List<BigDecimal> claims, BigDecimal pool, boolean whole, Rounding rounding) {
        List<BigDecimal> wanted =
                claims.stream().map(claim -> claim.max(BigDecimal.ZERO)).toList();
        List<BigDecimal> rounded =
                whole ? wanted : wanted.stream().map(rounding::round).toList();
        BigDecimal there = pool.max(BigDecimal.ZERO).setScale(rounding.scale(), RoundingMode.DOWN);
        BigDecimal sum = sum(rounded);
        boolean suffices = !whole && sum.compareTo(there) <= 0;
        return suffices || sum.signum() == 0 ? wanted : Decimals.spread(there, rounded, rounding.scale());
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
