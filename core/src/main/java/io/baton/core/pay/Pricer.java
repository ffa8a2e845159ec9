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
        for (List<Occurrence> window : windows(occurrences, tiers.tiers()).values()) {
            window.sort(Occurrence.IN_ORDER);
            priced.addAll(tiered(window, tiers));
        }
        return priced;
    }

    /** The deals of each deal, period or longer period over which the tiers add up. */
    private Map<String, List<Occurrence>> windows(List<Occurrence> occurrences, Tiers tiers) {
        Map<String, List<Occurrence>> windows = new HashMap<>();
        boolean isDeal = tiers.isOfDeal();
        Optional<Period> before = Optional.empty();
        List<Occurrence> window = new ArrayList<>();
        for (Occurrence one : occurrences) {
            if (isDeal) {
                window = windows.computeIfAbsent(one.key() + " " + one.order(), _ -> new ArrayList<>(1));
            } else if (before.filter(span -> span.days().contains(one.day())).isEmpty()) {
                before = span(one, tiers);
                window = windows.computeIfAbsent(before.map(Period::name).orElse(""), _ -> new ArrayList<>());
            }
            window.add(one);
        }
        return windows;
    }

    /** Of a longer period that which holds the day: one need not be made of whole periods of the term. */
    private Optional<Period> span(Occurrence one, Tiers tiers) {
        return tiers.over().equals(Tiers.PERIOD) ? Optional.of(one.period()) : periods.of(tiers.over(), one.day());
    }

    private Value flat(Occurrence one) {
        return one.base() instanceof Value.Decimal(BigDecimal base)
                ? term.amounts().pricing().price(base, one.around(), one.trail())
                : one.base();
    }

    private List<Priced> tiered(List<Occurrence> window, BoundTiers tiers) {
        BigDecimal last = BigDecimal.ZERO;
        for (Occurrence one : window) {
            boolean counts = !(one.isBack() && tiers.tiers().isOfDeal());
            last = counts && one.by() instanceof Value.Decimal(BigDecimal by) ? last.add(by) : last;
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
        private String pricedIn = "";
        private Optional<BoundTiers.Priced> priced = Optional.empty();

        TierWindow(BoundTiers tiers, BigDecimal last) {
            this.tiers = tiers;
            this.last = last;
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
                case BoundTiers.Priced.InNumbers _ -> on(one, by, base);
            };
        }

        /** The tiers in numbers, which stay the same as long as the period does. */
        private BoundTiers.Priced priced(Occurrence one) {
            boolean same = switch (tiers.sees()) {
                case NOTHING -> true;
                case PERIOD -> one.period().name().equals(pricedIn);
                case DEAL -> false;
            };
            if (priced.isEmpty() || !same) {
                priced = Optional.of(tiers.in(one.around()));
                pricedIn = one.period().name();
                if (priced.get() instanceof BoundTiers.Priced.InNumbers(Bands<TierPrice> seen)) {
                    see(seen);
                }
            }
            return priced.orElseThrow();
        }

        private void see(Bands<TierPrice> seen) {
            if (!seen.equals(bands)) {
                bands = seen;
                run = new TierRun(tiers.tiers(), bands, last);
                if (sum.signum() != 0) {
                    run.startAt(sum);
                }
            }
        }

        private Value on(Occurrence one, BigDecimal by, BigDecimal base) {
            if (one.isBack() && tiers.tiers().isOfDeal()) {
                return back(one, by.negate(), base.negate());
            }
            sum = sum.add(by);
            BigDecimal reached = tiers.tiers().mode() == Tiers.Mode.WHOLE ? last : sum;
            tiers.lookups().seen(tiers.tiers(), bands, reached);
            if (bands.isRefused(reached)) {
                return Value.notAvailable(Reason.Cause.OUTSIDE_TABLE, Decimals.plain(reached));
            }
            return Value.of(sum(one.isBack() ? run.back(by, base) : run.next(by, base), one));
        }

        /** Where each deal stands alone, so does what comes back: rated as a deal of that size, and taken off (rule M7). */
        private Value back(Occurrence one, BigDecimal by, BigDecimal base) {
            tiers.lookups().seen(tiers.tiers(), bands, by);
            if (bands.isRefused(by)) {
                return Value.notAvailable(Reason.Cause.OUTSIDE_TABLE, Decimals.plain(by));
            }
            List<TierPart> parts = new TierRun(tiers.tiers(), bands, by).next(by, base);
            return Value.of(sum(parts.stream().map(TierPart::negated).toList(), one));
        }

        private static BigDecimal sum(List<TierPart> parts, Occurrence one) {
            boolean isPlain = parts.size() == 1 && parts.getFirst().fixed().signum() == 0;
            if (isPlain && !one.trail().isWanted()) {
                return parts.getFirst().amount();
            }
            BigDecimal amount = BigDecimal.ZERO;
            for (TierPart part : parts) {
                BigDecimal fixed = part.fixed().signum() == 0
                        ? BigDecimal.ZERO
                        : one.isBack()
                                ? part.fixed().abs().negate()
                                : part.fixed().multiply(one.left());
                amount = amount.add(part.amount()).subtract(part.fixed()).add(fixed);
                if (one.trail().isWanted()) {
                    one.trail().add(PayStep.What.TIER, amount, figures(part, fixed));
                }
            }
            if (parts.isEmpty()) {
                one.trail().add(PayStep.What.NO_PRICE, amount);
            }
            return amount;
        }
    }

    private static BigDecimal[] figures(TierPart part, BigDecimal fixed) {
        return new BigDecimal[] {
            BigDecimal.valueOf(part.tier() + 1L),
            part.by(),
            part.on(),
            part.price().rate(),
            part.price().each(),
            fixed
        };
    }

    /**
     * Fixed amount, factor, floor and cap; a negative amount mirrors a positive one, and of a deal that is priced payment by
     * payment each has its portion of what is due once.
     */
    private Value finish(Occurrence one, Value priced) {
        if (term.amounts().isPlain()) {
            return priced;
        }
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
