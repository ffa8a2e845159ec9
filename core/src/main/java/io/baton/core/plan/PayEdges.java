package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.formula.Expression;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.pay.Guarantee;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Tiers;
import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Warns of pay that falls where more is reached, and of caps below guarantees. */
record PayEdges(Plan plan, Problems problems) {

    /** In mode whole, what is paid at a bound by the tier before and by the tier behind it. */
    void check(PayTerm term, Tiers tiers) {
        if (tiers.mode() != Tiers.Mode.WHOLE
                || tiers.by().isPresent()
                || tiers.of().isPresent()) {
            return;
        }
        List<Bands.Band<Tiers.Tier>> bands = tiers.bands().bands();
        for (int i = 1; i < bands.size(); i++) {
            BigDecimal at = bands.get(i).from().at();
            Optional<BigDecimal> before = pays(bands.get(i - 1).of(), at);
            Optional<BigDecimal> behind = pays(bands.get(i).of(), at);
            if (before.isPresent() && behind.isPresent() && behind.get().compareTo(before.get()) < 0) {
                problems.warning(
                        plan.where("pay", "terms", term.name(), "tiers"),
                        "pay falls at " + Decimals.plain(at) + ": from " + Decimals.plain(before.get()) + " to "
                                + Decimals.plain(behind.get()),
                        "whoever reaches more gets less; is that meant?");
            }
        }
    }

    private static Optional<BigDecimal> pays(Tiers.Tier tier, BigDecimal at) {
        Optional<BigDecimal> rate = constant(tier.rate());
        Optional<BigDecimal> each = constant(tier.each());
        Optional<BigDecimal> fixed = constant(tier.fixed());
        return rate.flatMap(share -> each.flatMap(
                one -> fixed.map(once -> at.multiply(share.add(one)).add(once))));
    }

    /** A guarantee above the cap of all its terms can never be kept by them alone. */
    void check(Guarantee guarantee) {
        Optional<BigDecimal> least = constant(guarantee.least());
        plan.pay().caps().stream()
                .filter(cap -> cap.terms().containsAll(guarantee.terms())
                        && cap.cycle().equals(guarantee.cycle()))
                .forEach(cap -> constant(cap.most())
                        .filter(most -> least.filter(amount -> most.compareTo(amount) < 0)
                                .isPresent())
                        .ifPresent(most -> problems.error(
                                cap.at(),
                                "the cap '" + cap.name() + "' of " + Decimals.plain(most)
                                        + " lies below the guarantee '" + guarantee.name() + "' of "
                                        + Decimals.plain(least.orElseThrow()),
                                "raise the cap, or lower the guarantee")));
    }

    /** The number that always stands there; empty where a formula or table makes it. */
    static Optional<BigDecimal> constant(Amount amount) {
        return amount instanceof Amount.Formula(Expression expression) ? number(expression) : Optional.empty();
    }

    private static Optional<BigDecimal> constant(Optional<Expression> expression) {
        return expression.isPresent() ? number(expression.get()) : Optional.of(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> number(Expression expression) {
        return Bounds.literal(expression)
                .map(Literal::value)
                .flatMap(value ->
                        value instanceof Value.Decimal(BigDecimal amount) ? Optional.of(amount) : Optional.empty());
    }
}
