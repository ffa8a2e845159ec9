package io.baton.core.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which totals a plan can give: as it states them, else as far as its curves and items bound them.
 *
 * @param least empty where nothing bounds it
 * @param greatest empty where nothing bounds it
 */
public record TotalRange(Optional<BigDecimal> least, Optional<BigDecimal> greatest) {

    /** The totals of that plan, in whichever cycle. */
    public static TotalRange of(Plan plan) {
        Optional<BigDecimal> zero =
                new LeastScore(plan).isBelowZero() ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        return new TotalRange(
                plan.total().minimum().or(() -> zero),
                plan.total().maximum().or(() -> new GreatestScore(plan).points()));
    }
}
