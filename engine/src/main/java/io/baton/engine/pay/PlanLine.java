package io.baton.engine.pay;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.LineRounding;
import java.math.BigDecimal;

/** A line of pay, and the plan that makes it. */
public record PlanLine(ValidPlan plan, PayLine line) {

    /** The currency of its amounts. */
    public String currency() {
        return line.paidIn().orElse(plan.plan().currency());
    }

    /** An exact amount as the plan rounds it in its currency. */
    public BigDecimal rounded(BigDecimal exact) {
        return LineRounding.of(plan.plan().pay().rounding()).in(currency()).round(exact);
    }
}
