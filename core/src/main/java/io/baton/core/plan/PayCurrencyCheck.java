package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.formula.Expression;
import io.baton.core.pay.DealCurrency;
import io.baton.core.pay.Earned;
import io.baton.core.pay.PaidIn;
import io.baton.core.pay.PayTerm;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the currencies of pay: that of deals, and that in which people are paid (rule M16). */
record PayCurrencyCheck(Plan plan, Figures figures, PayFormulas formulas, Problems problems) {

    void check(PaidIn paidIn) {
        PayNames names = new PayNames(figures, Optional.empty(), Map.of());
        formulas.of(paidIn.currency(), names, Set.of(Kind.TEXT), paidIn.at());
        boolean isPlans = Bounds.literal(paidIn.currency())
                .map(Expression.Literal::value)
                .filter(new Value.Text(plan.currency())::equals)
                .isPresent();
        if (isPlans) {
            problems.error(paidIn.at(), "people are paid in " + plan.currency() + " anyway", "leave 'paid in' out");
        }
    }

    /** The currency of deals: as the term says, else as the plan says it of all such facts, where money is paid on. */
    Optional<DealCurrency> of(PayTerm.Unit.Deals deals, Optional<Kind> base) {
        boolean onMoney = base.filter(kind -> kind == Kind.MONEY || kind == Kind.MONEY_GROSS)
                .isPresent();
        return deals.currency()
                .or(() -> plan.currencies().stream()
                        .filter(currency -> onMoney && currency.factType().equals(deals.facts()))
                        .map(currency -> new DealCurrency(currency.field(), Optional.of(currency.on())))
                        .findFirst());
    }

    void check(PayTerm term, FactType deal, DealCurrency currency, Optional<Kind> base) {
        Location at = plan.where("pay", "terms", term.name(), "currency");
        field(deal, currency.field(), Kind.TEXT, at);
        currency.on().ifPresent(on -> field(deal, on, Kind.DATE, at));
        boolean byPayment =
                term.earned() instanceof Earned.InProportion earned && earned.rated() == Earned.Rated.COLLECTION;
        if (currency.on().isEmpty() && !byPayment) {
            problems.error(
                    at,
                    "the rate cannot be that of each payment, for payments are not rated one by one",
                    "name a date of the deal, or write 'rated: at collection' below 'earned'");
        }
        base.filter(kind -> kind != Kind.MONEY && kind != Kind.MONEY_GROSS)
                .ifPresent(kind -> problems.error(
                        at,
                        "what is paid on is a " + kind.label() + ", which has no currency",
                        "leave 'currency' out"));
    }

    private void field(FactType deal, String name, Kind wanted, Location at) {
        Optional<Field> found = deal.field(name);
        if (found.isEmpty()) {
            problems.error(
                    at,
                    deal.name() + " has no field '" + name + "'",
                    Suggestion.forUnknown(
                            name, deal.fields().stream().map(Field::name).toList()));
        } else if (found.get().kind() != wanted) {
            problems.error(
                    at,
                    "'" + name + "' is a " + found.get().kind().label() + ", not a " + wanted.label(),
                    "name a field of that kind");
        }
    }
}
