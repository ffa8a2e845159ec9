package io.baton.server.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares an amount out so that the parts add up to it, to the last cent: whoever lost most by rounding down gets the next cent. */
final class Shares {

    /** Two decimals: cents. */
    private static final int DECIMALS = 2;

    private Shares() {}

    /**
     * The parts of an amount.
     *
     * @param amount not negative, with two decimals at most
     * @param weights none negative; where all are zero, everybody gets the same
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            return of(amount, weights.stream().map(_ -> BigDecimal.ONE).toList());
        }
        BigInteger cents = amount.movePointRight(DECIMALS).toBigIntegerExact();
        List<BigDecimal> whole = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            // both as fractions of the sum of the weights, so that nothing is rounded before the end
            BigDecimal[] divided = new BigDecimal(cents).multiply(weight).divideAndRemainder(all);
            whole.add(divided[0].setScale(0, RoundingMode.UNNECESSARY));
            lost.add(divided[1]);
        }
        BigInteger given = whole.stream().map(BigDecimal::toBigIntegerExact).reduce(BigInteger.ZERO, BigInteger::add);
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(lost::get).reversed())
                .limit(cents.subtract(given).longValueExact())
                .forEach(i -> whole.set(i, whole.get(i).add(BigDecimal.ONE)));
        return whole.stream()
                .map(part -> part.movePointLeft(DECIMALS).setScale(DECIMALS, RoundingMode.UNNECESSARY))
                .toList();
    }
}
