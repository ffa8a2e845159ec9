package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;

/** Checks that weights are above 0 and sum to what they must, exactly (rule P1). */
record Weights(Problems problems, String mend) {

    Weights(Problems problems) {
        this(problems, "");
    }

    static final BigDecimal FULL = BigDecimal.valueOf(100);

    void check(List<BigDecimal> weights, BigDecimal wanted, String whose, Location at) {
        if (weights.isEmpty()) {
            return;
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal gap = wanted.subtract(sum);
        if (gap.signum() != 0) {
            problems.error(
                    at,
                    "the weights of " + whose + " sum to " + Decimals.plain(sum) + ", "
                            + (gap.signum() > 0 ? "short " : "over ") + Decimals.plain(gap.abs()),
                    "make them sum to " + Decimals.plain(wanted) + mend);
        }
    }

    void checkPositive(BigDecimal weight, String name, Location at) {
        if (weight.signum() <= 0) {
            problems.error(
                    at,
                    "the weight of '" + name + "' is not above 0, so that it can never count",
                    "leave it out, or report it under 'show'");
        }
    }
}
