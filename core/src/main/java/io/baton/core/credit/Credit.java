package io.baton.core.credit;

import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one person gets of a deal.
 *
 * @param person who
 * @param share how much of it, above 0 and at most 1
 * @param rule why
 */
public record Credit(String person, BigDecimal share, Rule rule) {

    /** What credited a deal. */
    public sealed interface Rule {

        /** Its splits. */
        record Split() implements Rule {}

        /** Who serves the value of that field on the day. */
        record Assigned(String field) implements Rule {}

        /** All of it beside those who share it. */
        record Overlay() implements Rule {}

        /** No rule; its own participant gets it. */
        record Owner() implements Rule {}
    }

    /**
     * The parts of a deal as they are shown: rounded, and adding up to the deal (rule N6).
     *
     * @param deal the amount of the whole deal
     * @param shares of everyone who is credited, by participant id
     * @param scale decimals of the parts; those of the deal where it has more
     */
    public static List<BigDecimal> shown(BigDecimal deal, List<BigDecimal> shares, int scale) {
        int most = Math.max(scale, deal.stripTrailingZeros().scale());
        return Decimals.spread(deal.setScale(most), shares, most);
    }
}
