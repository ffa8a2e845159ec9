package io.baton.core.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the superiors of a seller get on a deal of the seller, level by level (rule M8). */
public final class OverrideLevels {

    private OverrideLevels() {}

    /** What the base of a level is. */
    public enum Base {
        /** That of the level below less what that level got. */
        LESS_BELOW,
        /** That of the seller at every level. */
        SAME
    }

    /**
     * The amounts of the levels, the direct superior first.
     *
     * @param base the base of the first level
     * @param rates of the levels; an empty level that is kept has its rate, and what it would get is paid to nobody
     * @return exact, as many as there are rates
     */
    public static List<BigDecimal> of(BigDecimal base, List<BigDecimal> rates, Base ofNext) {
        List<BigDecimal> amounts = new ArrayList<>(rates.size());
        BigDecimal left = base;
        for (BigDecimal rate : rates) {
            BigDecimal amount = left.multiply(rate);
            amounts.add(amount);
            left = ofNext == Base.LESS_BELOW ? left.subtract(amount) : left;
        }
        return amounts;
    }
}
