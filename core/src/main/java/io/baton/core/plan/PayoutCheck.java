package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PayoutRules;
import java.util.Map;
import java.util.Optional;

/** Checks how people are paid out: draw, and recovery of what they owe (rule M15). */
record PayoutCheck(Plan plan, Figures figures, PayFormulas formulas, Problems problems) {

    void check(Pay pay) {
        PayNames names = new PayNames(figures, Optional.empty(), Map.of());
        pay.payout().draw().ifPresent(draw -> {
            formulas.amount(draw.amount(), names, PayCheck.MONEY, plan.where("pay", "draw", "amount"));
            draw.when().ifPresent(when -> formulas.of(when, names, PayCheck.CONDITION, draw.at()));
        });
        pay.payout().recovery().ifPresent(recovery -> recovery(recovery, names));
        if (pay.payout().recovery().isEmpty()) {
            warnOfDebts(pay);
        }
    }

    private void recovery(PayoutRules.Recovery recovery, PayNames names) {
        amount(recovery.protectedMinimum(), names, "protected");
        amount(recovery.beside(), names, "beside");
        recovery.when().ifPresent(when -> formulas.of(when, names, PayCheck.CONDITION, recovery.at()));
        if (recovery.ceiling().signum() == 0) {
            problems.error(
                    plan.where("pay", "recovery", "at most"),
                    "nothing can ever be taken back",
                    "write a share above 0%, or leave 'recovery' out");
        }
    }

    private void amount(Optional<Amount> amount, PayNames names, String key) {
        amount.ifPresent(found -> formulas.amount(found, names, PayCheck.MONEY, plan.where("pay", "recovery", key)));
    }

    /** A debt stays until somebody has said how it may be taken back. */
    private void warnOfDebts(Pay pay) {
        boolean advances =
                pay.payout().draw().filter(PayoutRules.Draw::recoverable).isPresent();
        Optional<PayTerm> clawed =
                pay.terms().stream().filter(term -> term.clawback().isPresent()).findFirst();
        if (advances || clawed.isPresent()) {
            problems.warning(
                    advances
                            ? plan.where("pay", "draw")
                            : plan.where("pay", "terms", clawed.orElseThrow().name(), "clawback"),
                    advances
                            ? "what is left of the draw when somebody gets none any more is never taken back"
                            : "what is taken back beyond the pay of a period becomes a debt that is never taken back",
                    "say how it may be: recovery: { at most: 20%, protected: … }");
        }
    }
}
