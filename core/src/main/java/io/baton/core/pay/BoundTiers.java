package io.baton.core.pay;

import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaText;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tiers whose formulas are bound.
 *
 * @param sees what their numbers depend on
 */
record BoundTiers(
        Tiers tiers,
        Optional<BoundFormula> by,
        Optional<BoundFormula> of,
        List<Prices> prices,
        Sees sees,
        Lookups lookups) {

    /** What the numbers of tiers depend on. */
    enum Sees {
        NOTHING,
        PERIOD,
        DEAL
    }

    /** The formulas of a tier. */
    record Prices(Optional<BoundFormula> rate, Optional<BoundFormula> each, Optional<BoundFormula> fixed) {}

    static BoundTiers of(Tiers tiers, Function<Expression, BoundFormula> bind, Lookups lookups) {
        Optional<BoundFormula> by = tiers.by().map(bind);
        Optional<BoundFormula> of = tiers.of().map(bind);
        List<Prices> prices = tiers.bands().bands().stream()
                .map(band -> new Prices(
                        band.of().rate().map(bind),
                        band.of().each().map(bind),
                        band.of().fixed().map(bind)))
                .toList();
        List<BoundFormula> numbers = Stream.concat(
                        of.stream(),
                        prices.stream()
                                .flatMap(price -> Stream.of(price.rate(), price.each(), price.fixed())
                                        .flatMap(Optional::stream)))
                .toList();
        return new BoundTiers(tiers, by, of, prices, sees(numbers), lookups);
    }

    private static Sees sees(List<BoundFormula> numbers) {
        if (numbers.stream().allMatch(formula -> formula.slots().isEmpty())) {
            return Sees.NOTHING;
        }
        return numbers.stream().allMatch(BoundFormula::isOfPeriod) ? Sees.PERIOD : Sees.DEAL;
    }

    /** What came of putting the formulas of tiers into numbers. */
    sealed interface Priced {
        record InNumbers(Bands<TierPrice> bands) implements Priced {}

        record Missing(Value absent) implements Priced {}
    }

    /** The tiers in numbers. */
    Priced in(Surroundings around) {
        BigDecimal whole = BigDecimal.ONE;
        if (of.isPresent()) {
            Value value = of.get().evaluate(around);
            if (!(value instanceof Value.Decimal(BigDecimal amount))) {
                return new Priced.Missing(value);
            }
            if (amount.signum() <= 0) {
                return new Priced.Missing(nothingToShare(
                        amount, tiers.of().map(FormulaText::write).orElse("")));
            }
            whole = amount;
        }
        List<Bands.Band<TierPrice>> bands = new ArrayList<>(prices.size());
        for (int i = 0; i < prices.size(); i++) {
            Prices price = prices.get(i);
            Value rate = value(price.rate(), around);
            Value each = value(price.each(), around);
            Value fixed = value(price.fixed(), around);
            if (!(rate instanceof Value.Decimal(BigDecimal share))) {
                return new Priced.Missing(rate);
            }
            if (!(each instanceof Value.Decimal(BigDecimal one))) {
                return new Priced.Missing(each);
            }
            if (!(fixed instanceof Value.Decimal(BigDecimal once))) {
                return new Priced.Missing(fixed);
            }
            Bands.Edge from = scaled(tiers.bands().bands().get(i).from(), whole);
            bands.add(new Bands.Band<>(from, new TierPrice(share, one, once)));
        }
        BigDecimal size = whole;
        return new Priced.InNumbers(new Bands<>(
                bands,
                tiers.bands().end().map(end -> scaled(end, size)),
                tiers.bands().below(),
                tiers.bands().above()));
    }

    /** Shares of nothing, or of less, do not exist (rule N2). */
    private static Value nothingToShare(BigDecimal whole, String of) {
        return whole.signum() == 0
                ? Value.notAvailable(Reason.Cause.ZERO_DENOMINATOR, of)
                : Value.notAvailable(Reason.Cause.NEGATIVE_DENOMINATOR, of, Decimals.plain(whole));
    }

    private static Bands.Edge scaled(Bands.Edge edge, BigDecimal whole) {
        return new Bands.Edge(edge.at().multiply(whole), edge.included(), edge.kind());
    }

    private static Value value(Optional<BoundFormula> formula, Surroundings around) {
        return formula.isPresent() ? formula.get().evaluate(around) : Value.of(BigDecimal.ZERO);
    }
}
