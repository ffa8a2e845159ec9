package io.baton.core.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.value.Decimals;
import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Shares of a pool, which add up to it to the cent: by largest remainder, ties by participant (rules M12, N6). */
public final class PoolShares {

    private PoolShares() {}

    /**
     * What somebody claims.
     *
     * @param amount by what the pool is shared, not negative
     */
    public record Claim(String participant, BigDecimal amount) {}

    /**
     * What each participant gets.
     *
     * @param claims in any order, each participant once
     * @param pool what there is
     * @param whole whether all of it is shared out, or only what is claimed where that is less
     * @param rounding of what somebody gets
     * @return in code point order of the ids; claims that the pool suffices for stay exact
     */
    public static SequencedMap<String, BigDecimal> of(
            List<Claim> claims, BigDecimal pool, boolean whole, Rounding rounding) {
        List<Claim> ordered = new ArrayList<>(claims);
        ordered.sort(Comparator.comparing(Claim::participant, CodePointOrder.INSTANCE));
        BigDecimal sum = ordered.stream().map(Claim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean suffices = !whole && sum.compareTo(pool) <= 0;
        List<BigDecimal> amounts = ordered.stream().map(Claim::amount).toList();
        List<BigDecimal> shares = suffices || sum.signum() == 0
                ? amounts
                : Decimals.spread(rounding.round(pool.max(BigDecimal.ZERO)), amounts, rounding.scale());
        SequencedMap<String, BigDecimal> byPerson = new LinkedHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            byPerson.put(ordered.get(i).participant(), shares.get(i));
        }
        return byPerson;
    }
}
