package io.baton.core.plan;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Who is appraised at all: whoever is there on too few days of a period is exempt from it, by name and with the reason
 * (rule P7).
 *
 * @param presentByCycle the least share of a period's days, 0 to 1, by cycle; {@code ""} for every other cycle
 */
public record Eligibility(Map<String, BigDecimal> presentByCycle) {

    /** Everyone who is there on a single day. */
    public static final Eligibility STANDARD = new Eligibility(Map.of());

    public Eligibility {
        presentByCycle = Map.copyOf(presentByCycle);
    }

    /** The least share of the days of a period of that cycle. */
    public BigDecimal present(String cycle) {
        BigDecimal own = presentByCycle.get(cycle);
        return own != null ? own : presentByCycle.getOrDefault("", BigDecimal.ZERO);
    }

    /** Whether somebody who is there on {@code present} of {@code days} days of a period of that cycle is appraised. */
    public boolean isEnough(String cycle, long present, long days) {
        BigDecimal needed = present(cycle).multiply(BigDecimal.valueOf(days));
        return present > 0 && BigDecimal.valueOf(present).compareTo(needed) >= 0;
    }
}
