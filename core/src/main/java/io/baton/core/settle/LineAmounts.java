package io.baton.core.settle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the lines of one person are worth, rounded as their terms say (rules M5, N6). */
final class LineAmounts {

    private final List<Earning> earnings;
    private final BigDecimal[] amounts;

    /**
     * Rounds.
     *
     * @param earnings in order, each key and currency once
     */
    LineAmounts(List<Earning> earnings, SettlementRules rules) {
        this.earnings = earnings;
        this.amounts = new BigDecimal[earnings.size()];
        Map<Sum, List<Integer>> sums = new HashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            Earning earning = earnings.get(i);
            LineRounding rounding = rules.rounding(earning);
            amounts[i] = rounding.round(earning.exact());
            if (rounding.at() == LineRounding.At.TERM) {
                Sum sum = new Sum(earning.key().term(), earning.period(), earning.currency(), rounding);
                sums.computeIfAbsent(sum, _ -> new ArrayList<>()).add(i);
            }
        }
        sums.forEach((sum, lines) -> spread(lines, sum.rounding()));
    }

    /** The lines that are rounded together. */
    private record Sum(String term, String period, String currency, LineRounding rounding) {}

    /** The amounts, in the order of the earnings. */
    List<BigDecimal> amounts() {
        return Arrays.asList(amounts);
    }

    /**
     * Each line is cut towards 0; the steps that are then missing go to those lines that lost most, ties by key. Where the
     * sum is negative, all is mirrored.
     */
    private void spread(List<Integer> lines, LineRounding rounding) {
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal cut = BigDecimal.ZERO;
        for (int line : lines) {
            amounts[line] = rounding.round(earnings.get(line).exact(), RoundingMode.DOWN);
            exact = exact.add(earnings.get(line).exact());
            cut = cut.add(amounts[line]);
        }
        BigDecimal missing = rounding.round(exact).subtract(cut);
        BigDecimal step = missing.signum() < 0 ? rounding.step().negate() : rounding.step();
        int steps = missing.divide(step, 0, RoundingMode.UNNECESSARY).intValueExact();
        lines.sort(Comparator.comparing(line -> lost(line, missing.signum())));
        for (int line : lines.subList(0, steps)) {
            amounts[line] = amounts[line].add(step);
        }
    }

    /** What cutting a line has lost in the direction of a sign, as a negative number, so that the largest comes first. */
    private BigDecimal lost(int line, int sign) {
        BigDecimal lost = earnings.get(line).exact().subtract(amounts[line]);
        return sign < 0 ? lost : lost.negate();
    }
}
