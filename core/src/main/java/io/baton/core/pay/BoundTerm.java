package io.baton.core.pay;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactType;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.Expression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A term whose formulas know where their inputs stand: what depends on the plan alone, worked out once. Immutable.
 *
 * @param term as the plan says it
 * @param dealFields the fields of deals that it names, in the order in which their values are given
 * @param exchange how amounts of deals become those of the plan; empty where they are
 * @param amounts its numbers
 * @param conditions its conditions
 * @param earnedBy invoices or payments
 * @param returned returns
 * @param clawedBack what takes back
 * @param whole the whole of which payments are a part
 * @param hold how long a line is held
 * @param slices when its parts are paid
 * @param late where late deals follow those in time
 * @param part what each brings, where the term depends on everybody
 */
record BoundTerm(
        PayTerm term,
        List<String> dealFields,
        Optional<Exchange> exchange,
        Amounts amounts,
        Conditions conditions,
        Optional<BoundEvents> earnedBy,
        Optional<BoundEvents> returned,
        Optional<BoundEvents> clawedBack,
        Optional<BoundFormula> whole,
        Optional<BoundFormula> hold,
        List<BoundSlice> slices,
        Optional<BoundLate> late,
        BoundPart part) {

    /** The numbers of a line. */
    record Amounts(
            BoundAmount base,
            Optional<BoundBlocks> blocks,
            Pricing pricing,
            Optional<BoundTiers> tiers,
            Optional<BoundAmount> plus,
            Optional<BoundAmount> factor,
            Optional<BoundAmount> floor,
            Optional<BoundAmount> cap) {

        /** Whether the price is all there is. */
        boolean isPlain() {
            return plus.isEmpty() && factor.isEmpty() && floor.isEmpty() && cap.isEmpty();
        }
    }

    /** On what a line depends. */
    record Conditions(Optional<BoundFormula> where, Optional<BoundFormula> when, Optional<BoundFormula> gate) {}

    /** Blocks of the base. */
    record BoundBlocks(Blocks blocks, BoundFormula size, Optional<BoundFormula> free) {}

    /** Where the day of entry stands, and until when a period of the pay takes entries. */
    record BoundLate(int entered, int within, String cycle) {
        LateOrder in(PayPeriods periods) {
            return new LateOrder(entered, within, cycle, periods);
        }
    }

    /** A part that is paid at its own time. */
    record BoundSlice(Slice slice, Optional<BoundFormula> at) {}

    /** Facts that follow a deal. */
    record BoundEvents(
            Related facts,
            List<String> fields,
            Optional<BoundFormula> where,
            Optional<BoundFormula> amount,
            Optional<BoundAmount> share) {}

    /**
     * What each brings to a term that depends on everybody.
     *
     * @param group with whom it is shared or compared
     * @param figure what is compared
     * @param given what the plan gives
     */
    record BoundPart(Optional<BoundFormula> group, Optional<BoundFormula> figure, List<BoundFormula> given) {}

    /** Whether each payment of a deal is priced by itself. */
    boolean isRatedByPayment() {
        return term.earned() instanceof Earned.InProportion share && share.rated() == Earned.Rated.COLLECTION;
    }

    static BoundTerm of(CheckedPay pay, PayTerm term, ExchangeRates rates, Lookups lookups) {
        return new Binding(pay, term, lookups).bind(rates);
    }

    /** Binds one formula after the other, so that the fields get their places. */
    private record Binding(CheckedPay pay, PayTerm term, Fields fields, Lookups lookups) {

        Binding(CheckedPay pay, PayTerm term, Lookups lookups) {
            this(pay, term, new Fields(type(pay, term), pay.figures(), own(term)), lookups);
        }

        private static Optional<FactType> type(CheckedPay pay, PayTerm term) {
            return term.unit() instanceof PayTerm.Unit.Deals deals
                    ? Optional.of(pay.type(deals.facts()))
                    : Optional.empty();
        }

        private static Set<String> own(PayTerm term) {
            return term.isAwarded() ? Set.of(PayTerm.AWARD) : Set.of();
        }

        BoundTerm bind(ExchangeRates rates) {
            Optional<Exchange> exchange = exchange(rates);
            Amounts amounts = amounts();
            Conditions conditions = conditions();
            Optional<Earned.InProportion> proportion =
                    term.earned() instanceof Earned.InProportion earned ? Optional.of(earned) : Optional.empty();
            Optional<BoundFormula> whole = proportion.map(earned -> formula(earned.of()));
            Optional<BoundFormula> hold = term.hold().map(this::formula);
            List<BoundSlice> slices = term.slices().stream()
                    .map(slice -> new BoundSlice(slice, slice.at().map(this::formula)))
                    .toList();
            Optional<BoundLate> late = late();
            return new BoundTerm(
                    term,
                    fields.names(),
                    exchange,
                    amounts,
                    conditions,
                    proportion.map(earned -> events(earned.by(), Optional.empty())),
                    term.returns().map(returns -> events(returns.facts(), Optional.empty())),
                    term.clawback().map(claw -> events(claw.facts(), Optional.of(claw.share()))),
                    whole,
                    hold,
                    slices,
                    late,
                    part());
        }

        private Optional<BoundLate> late() {
            return term.price() instanceof PayTerm.Price.Tiered(Tiers tiers)
                    ? tiers.late()
                            .map(late -> new BoundLate(
                                    fields.place(late.entered()),
                                    late.within(),
                                    pay.pay().cycle()))
                    : Optional.empty();
        }

        private BoundPart part() {
            return switch (term.unit()) {
                case PayTerm.Unit.Contests(Contest contest) ->
                    new BoundPart(
                            contest.within().map(this::ofPeriod),
                            Optional.of(ofPeriod(contest.by())),
                            contest.prizes().stream().map(this::ofPeriod).toList());
                case PayTerm.Unit.Overrides(TeamOverride override) ->
                    new BoundPart(
                            Optional.empty(),
                            Optional.empty(),
                            override.levels().stream().map(this::ofPeriod).toList());
                case PayTerm.Unit.Periods _, PayTerm.Unit.Deals _ ->
                    new BoundPart(
                            term.pool().flatMap(Pool::within).map(this::ofPeriod),
                            Optional.empty(),
                            term.pool().stream()
                                    .map(pool -> ofPeriod(pool.size()))
                                    .toList());
            };
        }

        /** A formula that sees no award, for it makes it. */
        private BoundFormula ofPeriod(Expression expression) {
            return new Fields(Optional.empty(), pay.figures()).bind(pay.formula(expression));
        }

        private Optional<Exchange> exchange(ExchangeRates rates) {
            return pay.currency(term)
                    .map(currency -> new Exchange(
                            rates, fields.place(currency.field()), currency.on().map(fields::place)));
        }

        private Conditions conditions() {
            return new Conditions(
                    term.unit() instanceof PayTerm.Unit.Deals deals
                            ? deals.where().map(this::formula)
                            : Optional.empty(),
                    term.when().map(this::formula),
                    term.gate().map(gate -> formula(gate.when())));
        }

        private Amounts amounts() {
            return new Amounts(
                    amount(term.base()),
                    term.blocks()
                            .map(blocks -> new BoundBlocks(
                                    blocks, formula(blocks.of()), blocks.free().map(this::formula))),
                    pricing(),
                    term.price() instanceof PayTerm.Price.Tiered(Tiers tiers)
                            ? Optional.of(BoundTiers.of(tiers, this::formula, lookups))
                            : Optional.empty(),
                    term.plus().map(this::amount),
                    term.factor().map(this::amount),
                    term.floor().map(this::amount),
                    term.cap().map(this::amount));
        }

        private Pricing pricing() {
            return switch (term.price()) {
                case PayTerm.Price.Itself _, PayTerm.Price.Tiered _ -> new Pricing.Itself();
                case PayTerm.Price.Flat(RateRows.Price price) -> flat(price);
                case PayTerm.Price.Chosen(RateRows rows) ->
                    new Pricing.Chosen(
                            rows,
                            rows.rows().stream()
                                    .map(row -> new Pricing.Row(row.where().map(this::formula), flat(row.price())))
                                    .toList());
            };
        }

        private Pricing.Flat flat(RateRows.Price price) {
            return new Pricing.Flat(price.rate().map(this::amount), price.each().map(this::amount));
        }

        private BoundEvents events(Related facts, Optional<Amount> share) {
            Fields own = new Fields(Optional.of(pay.type(facts.facts())), pay.figures());
            Optional<BoundFormula> where = facts.where().map(condition -> own.bind(pay.formula(condition)));
            Optional<BoundFormula> amount = facts.amount().map(formula -> own.bind(pay.formula(formula)));
            Optional<BoundAmount> part =
                    share.map(taken -> BoundAmount.of(taken, formula -> own.bind(pay.formula(formula)), lookups));
            return new BoundEvents(facts, own.names(), where, amount, part);
        }

        private BoundFormula formula(Expression expression) {
            CheckedFormula checked = pay.formula(expression);
            return fields.bind(checked);
        }

        private BoundAmount amount(Amount amount) {
            return BoundAmount.of(amount, this::formula, lookups);
        }
    }
}
