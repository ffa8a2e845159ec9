package io.baton.core.pay;

import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaText;
import io.baton.core.time.Period;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The first part of the pipeline: base, credited share, what was returned, currency, blocks.
 *
 * @param events which facts count as of the day of the run
 */
record Bases(BoundTerm term, CountingEvents events) {

    private static final Value NOTHING = Value.of(BigDecimal.ZERO);

    /** One deal or period, ready to be priced by the figures of a period. */
    Occurrence of(DealFacts deal, Period period, Surroundings around, BigDecimal portion, Trail trail) {
        Value whole = term.amounts().base().evaluate(around);
        if (!(whole instanceof Value.Decimal(BigDecimal amount))) {
            return new Occurrence(
                    deal.key(), period, deal.day(), deal.order(), around, whole, whole, portion, BigDecimal.ONE, trail);
        }
        BigDecimal credited = part(amount, deal.share(), portion);
        if (trail.isWanted() && !term.term().isAwarded()) {
            trail.add(PayStep.What.BASE, credited, amount, deal.share(), portion);
        }
        Value returned = isNet() ? events.returned(deal) : NOTHING;
        if (!(returned instanceof Value.Decimal(BigDecimal off))) {
            return new Occurrence(
                    deal.key(),
                    period,
                    deal.day(),
                    deal.order(),
                    around,
                    returned,
                    returned,
                    portion,
                    BigDecimal.ONE,
                    trail);
        }
        BigDecimal net = net(amount, off);
        BigDecimal rest = off.signum() == 0 ? credited : part(net, deal.share(), portion);
        if (off.signum() != 0) {
            trail.add(PayStep.What.RETURNED, rest, credited.subtract(rest));
        }
        Value on = paidOn(rest, deal, around, trail);
        Value by = by(around, deal, portion.multiply(amount.signum() == 0 ? BigDecimal.ONE : share(net, amount)), on);
        return new Occurrence(
                deal.key(), period, deal.day(), deal.order(), around, on, by, portion, left(net, amount), trail);
    }

    /** A return that is rated by itself: as a deal of its own would be, and taken off (rule M7). */
    Occurrence back(PayItem item, LocalDate day, Value returned) {
        DealFacts deal = item.deal();
        Value on = returned;
        Value by = returned;
        if (returned instanceof Value.Decimal(BigDecimal off)) {
            on = negated(paidOn(off.multiply(deal.share()), deal, item.around(), item.trail()));
            by = term.amounts().base().evaluate(item.around()) instanceof Value.Decimal(BigDecimal whole)
                            && whole.signum() != 0
                    ? by(item.around(), deal, share(off, whole).negate(), on)
                    : on;
        }
        return new Occurrence(
                deal.key(),
                item.period(),
                deal.day(),
                day,
                item.around(),
                on,
                by,
                BigDecimal.ONE,
                BigDecimal.ONE.negate(),
                item.trail());
    }

    /** What a deal was worth, and what returns have left of it. */
    record Kept(BigDecimal amount, BigDecimal net) {

        static final Kept WHOLE = new Kept(BigDecimal.ONE, BigDecimal.ONE);

        boolean isWhole() {
            return amount.compareTo(net) == 0;
        }
    }

    /** What returns have left of a deal; the whole of it where that cannot be told. */
    Kept kept(DealFacts deal, Surroundings around) {
        return term.returned().isPresent()
                        && events.returned(deal) instanceof Value.Decimal(BigDecimal off)
                        && off.signum() != 0
                        && term.amounts().base().evaluate(around) instanceof Value.Decimal(BigDecimal amount)
                ? new Kept(amount, net(amount, off))
                : Kept.WHOLE;
    }

    /** Never on the other side of nothing, however much came back. */
    private static BigDecimal net(BigDecimal amount, BigDecimal off) {
        BigDecimal net = amount.subtract(off);
        return net.signum() == amount.signum() ? net : BigDecimal.ZERO;
    }

    /** A part of a part; most are the whole. */
    private static BigDecimal part(BigDecimal amount, BigDecimal share, BigDecimal portion) {
        BigDecimal shared = share.compareTo(BigDecimal.ONE) == 0 ? amount : amount.multiply(share);
        return portion.compareTo(BigDecimal.ONE) == 0 ? shared : shared.multiply(portion);
    }

    private static Value negated(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount) ? Value.of(amount.negate()) : value;
    }

    private boolean isNet() {
        Optional<Returns> returns = term.term().returns();
        return returns.isPresent() && returns.get().rating() == Returns.Rating.NET;
    }

    /** How much of fixed amounts returns have left. */
    private BigDecimal left(BigDecimal net, BigDecimal whole) {
        if (whole.signum() == 0 || net.compareTo(whole) == 0) {
            return BigDecimal.ONE;
        }
        boolean inProportion = term.term()
                .returns()
                .filter(returns -> returns.fixed() == Returns.Fixed.PRO_RATA)
                .isPresent();
        return inProportion ? share(net, whole) : net.signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.compareTo(whole) == 0 ? BigDecimal.ONE : Decimals.divide(part, whole);
    }

    private Value by(Surroundings around, DealFacts deal, BigDecimal portion, Value base) {
        if (term.amounts().tiers().flatMap(BoundTiers::by).isEmpty()) {
            return base;
        }
        Value by = term.amounts().tiers().orElseThrow().by().orElseThrow().evaluate(around);
        if (!(by instanceof Value.Decimal(BigDecimal amount))) {
            return by;
        }
        BigDecimal part = amount.multiply(deal.share()).multiply(portion);
        return isMoney(term.amounts().tiers().orElseThrow())
                ? exchanged(part, deal, around, new Trail(false))
                : Value.of(part);
    }

    private static boolean isMoney(BoundTiers tiers) {
        return tiers.by().filter(by -> by.formula().kind() == Kind.MONEY).isPresent();
    }

    /** In the currency of the plan, counted in blocks where the term does. */
    private Value paidOn(BigDecimal amount, DealFacts deal, Surroundings around, Trail trail) {
        Value own = exchanged(amount, deal, around, trail);
        return own instanceof Value.Decimal(BigDecimal base) ? blocks(base, around, trail) : own;
    }

    private Value exchanged(BigDecimal amount, DealFacts deal, Surroundings around, Trail trail) {
        return term.exchange().isPresent()
                ? term.exchange().get().exchange(amount, deal.day(), around, trail)
                : Value.of(amount);
    }

    private Value blocks(BigDecimal base, Surroundings around, Trail trail) {
        if (term.amounts().blocks().isEmpty()) {
            return Value.of(base);
        }
        BoundTerm.BoundBlocks blocks = term.amounts().blocks().get();
        Value size = blocks.size().evaluate(around);
        Value free = blocks.free().isPresent() ? blocks.free().get().evaluate(around) : Value.of(BigDecimal.ZERO);
        if (!(size instanceof Value.Decimal(BigDecimal of))) {
            return size;
        }
        if (!(free instanceof Value.Decimal(BigDecimal freely))) {
            return free;
        }
        if (of.signum() <= 0) {
            Expression written = blocks.blocks().of();
            return Value.notAvailable(
                    of.signum() == 0 ? Reason.Cause.ZERO_DENOMINATOR : Reason.Cause.NEGATIVE_DENOMINATOR,
                    FormulaText.write(written),
                    Decimals.plain(of));
        }
        BigDecimal count = blocks.blocks().count(base, of, freely);
        trail.add(PayStep.What.BLOCKS, count, of, freely);
        return Value.of(count);
    }
}
