package io.baton.core.pay;

import io.baton.core.formula.Expression;
import java.util.Optional;

/**
 * Tiers of a pay term (rules M1 to M3): {@code by} picks the tier, the base is what is paid on.
 *
 * @param mode how the stretch of a deal meets the tiers
 * @param by what picks the tier; empty for the base itself
 * @param over how far {@code by} is summed up: {@value #DEAL}, {@value #PERIOD}, or a longer cycle such as {@code year}
 * @param of what bounds are shares of, such as a quota; empty where they are amounts
 * @param bands the tiers
 * @param negative what holds where the sum lies below zero
 * @param fixedAtZero whether the fixed amount of the first tier is due at zero
 * @param late which deals came late and follow the others; where empty, each takes the place of its day
 */
public record Tiers(
        Mode mode,
        Optional<Expression> by,
        String over,
        Optional<Expression> of,
        Bands<Tier> bands,
        Negative negative,
        boolean fixedAtZero,
        Optional<LateDeals> late) {

    /** Each deal stands alone. */
    public static final String DEAL = "deal";

    /** Summed up over the period of the term. */
    public static final String PERIOD = "period";

    /** How a deal meets the tiers (rule M1). */
    public enum Mode {
        /** Each stretch at its own rate. */
        MARGINAL("marginal"),
        /** Everything at the rate that was reached in the end. */
        WHOLE("whole"),
        /** Each deal whole at the rate that is reached with it; earlier deals stay. */
        REACHED("reached"),
        /** Each deal whole at the rate that was reached before it. */
        REACHED_BEFORE("reached before");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        /** The word of plans. */
        public String label() {
            return label;
        }
    }

    /** What holds below zero (rule M2). */
    public enum Negative {
        NOTHING,
        FIRST_TIER
    }

    /** What a tier pays: a rate on the base, an amount for each unit of {@code by}, an amount once on entry (rule M3). */
    public record Tier(Optional<Expression> rate, Optional<Expression> each, Optional<Expression> fixed) {}

    /** Whether each deal stands alone. */
    boolean isOfDeal() {
        return over.equals(DEAL);
    }
}
