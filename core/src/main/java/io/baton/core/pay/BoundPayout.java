package io.baton.core.pay;

import io.baton.core.formula.Expression;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules of paying out with their formulas bound. */
record BoundPayout(Optional<BoundDraw> draw, Optional<BoundRecovery> recovery) {

    record BoundDraw(BoundAmount amount, boolean recoverable, Optional<BoundFormula> when) {}

    record BoundRecovery(
            BigDecimal ceiling,
            Optional<BoundAmount> protectedMinimum,
            Optional<BoundAmount> beside,
            Optional<BoundFormula> when) {}

    static BoundPayout of(PayoutRules rules, Function<Expression, BoundFormula> bind, Lookups lookups) {
        return new BoundPayout(
                rules.draw()
                        .map(draw -> new BoundDraw(
                                BoundAmount.of(draw.amount(), bind, lookups),
                                draw.recoverable(),
                                draw.when().map(bind))),
                rules.recovery()
                        .map(recovery -> new BoundRecovery(
                                recovery.ceiling(),
                                recovery.protectedMinimum().map(amount -> BoundAmount.of(amount, bind, lookups)),
                                recovery.beside().map(amount -> BoundAmount.of(amount, bind, lookups)),
                                recovery.when().map(bind))));
    }

    /** The rules in numbers, for a period in which the person takes part. */
    PersonPayout in(Period period, PayInputs inputs, Optional<PayCurrency.At> exchange) {
        Surroundings around = new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), List.of());
        BigDecimal rate = exchange.map(PayCurrency.At::rate).orElse(BigDecimal.ONE);
        return new PersonPayout(
                exchange.map(PayCurrency.At::currency),
                draw.filter(own -> holds(own.when(), around))
                        .flatMap(own -> number(own.amount().evaluate(around)))
                        .map(rate::multiply),
                draw.filter(BoundDraw::recoverable).isPresent(),
                recovery.filter(own -> holds(own.when(), around)).flatMap(own -> limits(own, around, rate)));
    }

    /** Nothing may be taken back while it is not known what must remain. */
    private static Optional<PersonPayout.Limits> limits(BoundRecovery own, Surroundings around, BigDecimal rate) {
        Optional<BigDecimal> remains = number(own.protectedMinimum(), around);
        Optional<BigDecimal> beside = number(own.beside(), around);
        return remains.flatMap(least ->
                beside.map(wage -> new PersonPayout.Limits(own.ceiling(), least.multiply(rate), wage.multiply(rate))));
    }

    private static Optional<BigDecimal> number(Optional<BoundAmount> amount, Surroundings around) {
        return amount.isPresent() ? number(amount.get().evaluate(around)) : Optional.of(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> number(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount) ? Optional.of(amount) : Optional.empty();
    }

    private static boolean holds(Optional<BoundFormula> when, Surroundings around) {
        return when.isEmpty() || (when.get().evaluate(around) instanceof Value.YesNo(boolean yes) && yes);
    }
}
