package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The second part of the pipeline: price, fixed amount, factor, floor and cap of each line. */
record Pricer(BoundTerm term, PayPeriods periods) {

    /** A priced occurrence: its amount, or why there is none. */
    record Priced(Occurrence of, Value amount) {}

    /** Prices everything of a participant, in the order of credit within each window. */
    List<Priced> price(List<Occurrence> occurrences) {
        List<Priced> priced = new ArrayList<>(occurrences.size());
        if (term.amounts().tiers().isEmpty()) {
            for (Occurrence one : occurrences) {
                priced.add(new Priced(one, finish(one, flat(one))));
            }
            return priced;
        }
        BoundTiers tiers = term.amounts().tiers().get();
        Map<String, List<Occurrence>> windows = new HashMap<>();
        for (Occurrence one : occurrences) {
            windows.computeIfAbsent(window(one, tiers.tiers()), _ -> new ArrayList<>())
                    .add(one);
        }
        for (List<Occurrence> window : windows.values()) {
            window.sort(Occurrence.IN_ORDER);
            priced.addAll(tiered(window, tiers));
        }
        return priced;
    }

    private String window(Occurrence one, Tiers tiers) {
        return switch (tiers.over()) {
            case Tiers.DEAL -> one.key() + " " + one.order();
            case Tiers.PERIOD -> one.period().name();
            default ->
                periods.of(tiers.over(), one.period().days().to())
                        .map(Period::name)
                        .orElse("");
        };
    }

    private Value flat(Occurrence one) {
        return one.base() instanceof Value.Decimal(BigDecimal base)
                ? term.amounts().pricing().price(base, one.around(), one.trail())
                : one.base();
    }

    private List<Priced> tiered(List<Occurrence> window, BoundTiers tiers) {
        BigDecimal last = BigDecimal.ZERO;
        for (Occurrence one : window) {
            last = one.by() instanceof Value.Decimal(BigDecimal by) ? last.add(by) : last;
        }
        TierWindow run = new TierWindow(tiers, last);
        List<Priced> priced = new ArrayList<>(window.size());
        for (Occurrence one : window) {
            priced.add(new Priced(one, finish(one, run.next(one))));
        }
        return priced;
    }

    /** Deals on tiers; whoever sees other prices, as from another period on, goes on at the same sum. */
    private static final class TierWindow {

        private final BoundTiers tiers;
        private final BigDecimal last;
        private BigDecimal sum = BigDecimal.ZERO;
        private Bands<TierPrice> bands =
                new Bands<>(List.of(), Optional.empty(), Bands.Outside.NOTHING, Bands.Outside.NOTHING);
        private TierRun run;
        private final boolean byPeriod;
        private String pricedIn = "";
        private Optional<BoundTiers.Priced> priced = Optional.empty();

        TierWindow(BoundTiers tiers, BigDecimal last) {
            this.tiers = tiers;
            this.last = last;
            this.byPeriod = tiers.isOfPeriod();
            this.run = new TierRun(tiers.tiers(), bands, last);
        }

        Value next(Occurrence one) {
            if (!(one.base() instanceof Value.Decimal(BigDecimal base))) {
                return one.base();
            }
            if (!(one.by() instanceof Value.Decimal(BigDecimal by))) {
                return one.by();
            }
            return switch (priced(one)) {
                case BoundTiers.Priced.Missing(Value absent) -> absent;
                case BoundTiers.Priced.InNumbers(Bands<TierPrice> seen) -> on(seen, one, by, base);
            };
        }

        /** The tiers in numbers, which stay the same as long as the period does. */
        private BoundTiers.Priced priced(Occurrence one) {
            boolean same = byPeriod && priced.isPresent() && one.period().name().equals(pricedIn);
            if (!same) {
                priced = Optional.of(tiers.in(one.around()));
                pricedIn = one.period().name();
            }
            return priced.orElseThrow();
        }

        private Value on(Bands<TierPrice> seen, Occurrence one, BigDecimal by, BigDecimal base) {
            if (!seen.equals(bands)) {
                bands = seen;
                run = new TierRun(tiers.tiers(), bands, last);
                if (sum.signum() != 0) {
                    run.startAt(sum);
                }
            }
            sum = sum.add(by);
            BigDecimal reached = tiers.tiers().mode() == Tiers.Mode.WHOLE ? last : sum;
            if (bands.isRefused(reached)) {
                return Value.notAvailable(Reason.Cause.OUTSIDE_TABLE, Decimals.plain(reached));
            }
            return Value.of(sum(run.next(by, base), one));
        }

        private static BigDecimal sum(List<TierPart> parts, Occurrence one) {
            BigDecimal amount = BigDecimal.ZERO;
            for (TierPart part : parts) {
                BigDecimal fixed = part.fixed().multiply(one.left());
                amount = amount.add(part.amount()).subtract(part.fixed()).add(fixed);
                one.trail()
                        .add(
                                PayStep.What.TIER,
                                amount,
                                BigDecimal.valueOf(part.tier() + 1L),
                                part.by(),
                                part.on(),
                                part.price().rate(),
                                part.price().each(),
                                fixed);
            }
            if (parts.isEmpty()) {
                one.trail().add(PayStep.What.NO_PRICE, amount);
            }
            return amount;
        }
    }

    /**
     * Fixed amount, factor, floor and cap; a negative amount mirrors a positive one, and of a deal that is priced payment by
     * payment each has its portion of what is due once.
     */
    private Value finish(Occurrence one, Value priced) {
        Value plus = plus(one, priced);
        Value factored = apply(term.amounts().factor(), plus, one, PayStep.What.FACTOR, BigDecimal::multiply);
        boolean isNothing = one.base() instanceof Value.Decimal(BigDecimal base) && base.signum() == 0;
        Value raised = isNothing
                ? factored
                : apply(
                        term.amounts().floor(),
                        factored,
                        one,
                        PayStep.What.FLOOR,
                        (amount, least) -> atLeast(amount, least.multiply(one.portion())));
        return apply(
                term.amounts().cap(),
                raised,
                one,
                PayStep.What.CAP,
                (amount, most) -> atMost(amount, most.multiply(one.portion())));
    }

    private Value plus(Occurrence one, Value priced) {
        return apply(
                term.amounts().plus(),
                priced,
                one,
                PayStep.What.PLUS,
                (amount, fixed) -> amount.add(fixed.multiply(one.left()).multiply(one.portion())));
    }

    private static BigDecimal atLeast(BigDecimal amount, BigDecimal least) {
        return amount.signum() < 0 ? amount.min(least.negate()) : amount.max(least);
    }

    private static BigDecimal atMost(BigDecimal amount, BigDecimal most) {
        return amount.signum() < 0 ? amount.max(most.negate()) : amount.min(most);
    }

    private static Value apply(
            Optional<BoundAmount> operand,
            Value amount,
            Occurrence one,
            PayStep.What what,
            BinaryOperator<BigDecimal> operation) {
        if (operand.isEmpty() || !(amount instanceof Value.Decimal(BigDecimal before))) {
            return amount;
        }
        Value value = operand.get().evaluate(one.around());
        if (!(value instanceof Value.Decimal(BigDecimal number))) {
            return value;
        }
        BigDecimal after = operation.apply(before, number);
        if (after.compareTo(before) != 0) {
            one.trail().add(what, after, number);
        }
        return Value.of(after);
    }
}
