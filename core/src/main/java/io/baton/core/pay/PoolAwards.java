package io.baton.core.pay;

import io.baton.core.value.Reason;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shares a pool among a group (rule M12). */
record PoolAwards(Pool pool, Rounding rounding, boolean explained) implements Groups.Awarding {

    @Override
    public List<Award> of(List<Claims.Part> parts) {
        List<BigDecimal> sizes =
                parts.stream().map(part -> number(part.given().getFirst())).toList();
        Optional<BigDecimal> size = pool.summed() ? Optional.of(PoolShares.sum(sizes)) : same(sizes);
        return size.map(there -> shared(parts, there))
                .orElseGet(() -> parts.stream()
                        .map(_ -> Award.absent(Value.notAvailable(Reason.Cause.NOT_THE_SAME)))
                        .toList());
    }

    private List<Award> shared(List<Claims.Part> parts, BigDecimal size) {
        List<BigDecimal> claims =
                parts.stream().map(part -> number(part.amount())).toList();
        List<BigDecimal> shares = PoolShares.of(claims, size, pool.whole(), rounding);
        BigDecimal sum = PoolShares.sum(
                claims.stream().map(claim -> claim.max(BigDecimal.ZERO)).toList());
        List<Award> awards = new ArrayList<>(parts.size());
        for (int i = 0; i < shares.size(); i++) {
            Trail trail = new Trail(explained);
            PayStep.What what = pool.whole() ? PayStep.What.POOL_SHARED : PayStep.What.POOL;
            trail.add(what, shares.get(i), claims.get(i), sum, size);
            awards.add(new Award(Value.of(shares.get(i)), trail.steps()));
        }
        return awards;
    }

    static BigDecimal number(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount) ? amount : BigDecimal.ZERO;
    }

    /** What is the same for all of a group. */
    private static Optional<BigDecimal> same(List<BigDecimal> amounts) {
        BigDecimal first = amounts.getFirst();
        return amounts.stream().allMatch(amount -> amount.compareTo(first) == 0)
                ? Optional.of(first)
                : Optional.empty();
    }
}
