package io.baton.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The few lossy operations on exact decimals, in one place (rules N1, N6). */
public final class Decimals {

    private Decimals() {}

    /** Quotient at scale {@value Rounding#DIVISION_SCALE}, half away from zero. The divisor must not be 0. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, Rounding.DIVISION_SCALE, RoundingMode.HALF_UP);
    }

    /** {@code amount × part ÷ whole}: multiplied first, divided and rounded once. The whole must not be 0. */
    public static BigDecimal portion(BigDecimal amount, BigDecimal part, BigDecimal whole, Rounding rounding) {
        return amount.multiply(part).divide(whole, rounding.scale(), rounding.mode());
    }

    /**
     * Spreads a total over shares so that the parts add up to it exactly: largest remainder, ties to the earlier share;
     * a negative total mirrors the positive one (rule N6).
     *
     * @param total what is spread, with at most {@code scale} decimals
     * @param shares non-negative, not all 0, in the order that decides ties
     * @param scale decimals of the parts
     * @return the parts, in the order of the shares
     */
    public static List<BigDecimal> spread(BigDecimal total, List<BigDecimal> shares, int scale) {
        BigDecimal whole = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal size = total.abs();
        List<BigDecimal> parts = new ArrayList<>();
        for (BigDecimal share : shares) {
            parts.add(size.multiply(share).divide(whole, scale, RoundingMode.DOWN));
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal left = size.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        // compared without dividing: remainder × whole
        Comparator<Integer> byRemainder = Comparator.comparing(
                i -> size.multiply(shares.get(i)).subtract(parts.get(i).multiply(whole)), Collections.reverseOrder());
        List<Integer> order =
                IntStream.range(0, shares.size()).boxed().sorted(byRemainder).toList();
        for (int next : order) {
            if (left.signum() <= 0) {
                break;
            }
            parts.set(next, parts.get(next).add(unit));
            left = left.subtract(unit);
        }
        return total.signum() < 0 ? parts.stream().map(BigDecimal::negate).toList() : List.copyOf(parts);
    }

    /** Plain digits without trailing zeros behind the point: {@code 12.5}, {@code 100}, {@code 0}. */
    public static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
