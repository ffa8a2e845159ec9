package io.baton.core.pay;

import io.baton.core.document.Location;
import io.baton.core.formula.Expression;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a plan says about paying people out, once everything of a period is added up (rule M15).
 *
 * @param draw what they get at least
 * @param recovery how what they owe is taken back; nothing is where empty
 */
public record PayoutRules(Optional<Draw> draw, Optional<Recovery> recovery) {

    /** What the plan says nothing about. */
    public static final PayoutRules NONE = new PayoutRules(Optional.empty(), Optional.empty());

    /** Whether the plan says nothing. */
    public boolean isEmpty() {
        return draw.isEmpty() && recovery.isEmpty();
    }

    /**
     * An amount that people get at least for a period.
     *
     * @param amount how much
     * @param recoverable whether what is given up to it is an advance, taken off again from what is above it
     * @param when for whom, and in which periods; always where empty
     */
    public record Draw(Amount amount, boolean recoverable, Optional<Expression> when, Location at) {}

    /**
     * How much of what a person owes may be taken off a payout. What the law wants is written into the plan, for it differs
     * by place.
     *
     * @param ceiling the largest share of the wage
     * @param protectedMinimum what must remain of the wage
     * @param beside the wage of the period that is paid outside of the ledger
     * @param when on which condition, such as a written consent; always where empty
     */
    public record Recovery(
            BigDecimal ceiling,
            Optional<Amount> protectedMinimum,
            Optional<Amount> beside,
            Optional<Expression> when,
            Location at) {}
}
