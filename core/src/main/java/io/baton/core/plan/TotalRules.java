package io.baton.core.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The rules of the total (rules N2, P9).
 *
 * @param needs the least share of the weight that must be available, 0 to 1
 * @param minimum the least total
 * @param maximum the greatest total
 */
public record TotalRules(BigDecimal needs, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {

    /** 60 per cent of the weight, no bounds. */
    public static final TotalRules STANDARD =
            new TotalRules(new BigDecimal("0.60"), Optional.empty(), Optional.empty());
}
