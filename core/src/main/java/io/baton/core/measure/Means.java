package io.baton.core.measure;

import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Means from exact sums and counts; engines sum and count, and never divide (rule N1). */
public final class Means {

    private Means() {}

    /**
     * The known values of one group.
     *
     * @param sum their exact sum
     * @param count how many there are, at least 1
     */
    public record Group(BigDecimal sum, long count) {}

    /**
     * The mean of the means of the groups, which is the plain mean where there is one. It is divided once, at scale 12,
     * so that the means of the groups lose no digit on the way.
     *
     * @param groups at least one
     */
    public static Value of(List<Group> groups) {
        Map<Long, BigDecimal> byCount = new TreeMap<>();
        groups.forEach(group -> byCount.merge(group.count(), group.sum(), BigDecimal::add));
        BigInteger whole = byCount.keySet().stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, Means::multiple);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, BigDecimal> entry : byCount.entrySet()) {
            BigInteger factor = whole.divide(BigInteger.valueOf(entry.getKey()));
            sum = sum.add(entry.getValue().multiply(new BigDecimal(factor)));
        }
        BigDecimal divisor = new BigDecimal(whole).multiply(BigDecimal.valueOf(groups.size()));
        return Value.of(Decimals.divide(sum, divisor));
    }

    /** The least common multiple. */
    private static BigInteger multiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
