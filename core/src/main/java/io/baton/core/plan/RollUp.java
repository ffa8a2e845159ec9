package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.time.Period;
import java.math.BigDecimal;
import java.util.List;

/**
 * A dimension whose score is the weighted mean of the totals of shorter periods (rule P5): a year of its quarters.
 *
 * @param cycle the cycle of the shorter periods
 * @param weighting how they are weighted
 * @param at where it is written
 */
public record RollUp(String cycle, Weighting weighting, Location at) {

    /** How the shorter periods are weighted. */
    public sealed interface Weighting {}

    /** All alike. */
    public record Equal() implements Weighting {}

    /** By their days. */
    public record ByDays() implements Weighting {}

    /**
     * By numbers in their order.
     *
     * @param weights as many as there are shorter periods; they sum to 100
     */
    public record Listed(List<BigDecimal> weights) implements Weighting {
        public Listed {
            weights = List.copyOf(weights);
        }
    }

    /** The weight of the shorter period at that place, from 0. */
    public BigDecimal weight(int place, Period period) {
        return switch (weighting) {
            case Equal() -> BigDecimal.ONE;
            case ByDays() -> BigDecimal.valueOf(period.days().days());
            case Listed(List<BigDecimal> weights) -> place < weights.size() ? weights.get(place) : BigDecimal.ZERO;
        };
    }
}
