package io.baton.core.pay;

import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the base of a line into an amount by flat or chosen prices; tiers have a run of their own. */
sealed interface Pricing {

    /** What is paid for a base: an amount, or why there is none. */
    Value price(BigDecimal base, Surroundings around, Trail trail);

    /** The base is the amount. */
    record Itself() implements Pricing {
        @Override
        public Value price(BigDecimal base, Surroundings around, Trail trail) {
            return Value.of(base);
        }
    }

    /** One price. */
    record Flat(Optional<BoundAmount> rate, Optional<BoundAmount> each) implements Pricing {
        @Override
        public Value price(BigDecimal base, Surroundings around, Trail trail) {
            return price(base, around, trail, BigDecimal.ZERO, Optional.empty());
        }

        Value price(BigDecimal base, Surroundings around, Trail trail, BigDecimal before, Optional<BigDecimal> row) {
            BigDecimal sum = before;
            if (rate.isPresent()) {
                Value share = rate.get().evaluate(around);
                if (!(share instanceof Value.Decimal(BigDecimal amount))) {
                    return share;
                }
                sum = sum.add(base.multiply(amount));
                trail.add(PayStep.What.RATE, sum, figures(base, amount, row));
            }
            if (each.isPresent()) {
                Value one = each.get().evaluate(around);
                if (!(one instanceof Value.Decimal(BigDecimal amount))) {
                    return one;
                }
                sum = sum.add(base.multiply(amount));
                trail.add(PayStep.What.EACH, sum, figures(base, amount, row));
            }
            return Value.of(sum);
        }

        private static BigDecimal[] figures(BigDecimal base, BigDecimal amount, Optional<BigDecimal> row) {
            return row.map(number -> new BigDecimal[] {base, amount, number})
                    .orElseGet(() -> new BigDecimal[] {base, amount});
        }
    }

    /** One of several, or all of them. */
    record Chosen(RateRows rows, List<Row> bound) implements Pricing {

        @Override
        public Value price(BigDecimal base, Surroundings around, Trail trail) {
            List<Integer> holding = new ArrayList<>();
            for (int i = 0; i < bound.size(); i++) {
                Value holds = bound.get(i).holds(around);
                if (!(holds instanceof Value.YesNo(boolean yes))) {
                    return holds;
                }
                if (yes) {
                    holding.add(i);
                }
            }
            return switch (rows.choose(holding)) {
                case RateRows.Choice.Of(List<Integer> chosen) -> sum(chosen, base, around, trail);
                case RateRows.Choice.Tie(int first, int second) ->
                    Value.notAvailable(
                            Reason.Cause.TWO_RATES,
                            Decimals.plain(BigDecimal.valueOf(first + 1L)),
                            Decimals.plain(BigDecimal.valueOf(second + 1L)));
            };
        }

        private Value sum(List<Integer> chosen, BigDecimal base, Surroundings around, Trail trail) {
            Value sum = Value.of(BigDecimal.ZERO);
            if (chosen.isEmpty()) {
                trail.add(PayStep.What.NO_PRICE, BigDecimal.ZERO);
            }
            for (int row : chosen) {
                if (sum instanceof Value.Decimal(BigDecimal before)) {
                    Optional<BigDecimal> number = Optional.of(BigDecimal.valueOf(row + 1L));
                    sum = bound.get(row).price().price(base, around, trail, before, number);
                }
            }
            return sum;
        }
    }

    /** A price with its condition. */
    record Row(Optional<BoundFormula> where, Flat price) {

        /** Yes or no; a condition over an empty field does not hold. */
        Value holds(Surroundings around) {
            if (where.isEmpty()) {
                return new Value.YesNo(true);
            }
            Value holds = where.get().evaluate(around);
            boolean isEmpty = holds instanceof Value.Absent(Absence _, Reason reason)
                    && reason.cause() == Reason.Cause.EMPTY_FIELD;
            return isEmpty ? new Value.YesNo(false) : holds;
        }
    }
}
