package io.baton.core.plan;

import io.baton.core.credit.CreditRules;
import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.pay.Bands;
import io.baton.core.pay.CheckedPay;
import io.baton.core.pay.DealCurrency;
import io.baton.core.pay.Earned;
import io.baton.core.pay.Guarantee;
import io.baton.core.pay.LateDeals;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Pool;
import io.baton.core.pay.RateRows;
import io.baton.core.pay.Slice;
import io.baton.core.pay.TeamOverride;
import io.baton.core.pay.Tiers;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what a plan pays: names, kinds, terms that can never apply, all at once (rules P3, N4, N7). */
final class PayCheck {

    static final Set<Kind> SHARES = Set.of(Kind.RATIO, Kind.NUMBER);
    static final Set<Kind> MONEY = Set.of(Kind.MONEY, Kind.NUMBER);
    static final Set<Kind> CONDITION = Set.of(Kind.YES_NO);
    private static final Set<Kind> WHEN = Set.of(Kind.DAYS, Kind.DATE);

    private final Plan plan;
    private final Figures figures;
    private final Map<String, CreditRules> crediting;
    private final Problems problems;
    private final PayFormulas formulas;
    private final PayFactsCheck facts;
    private final PayCurrencyCheck currencies;
    private final Map<String, Kind> bases = new HashMap<>();
    private final Map<String, DealCurrency> dealCurrencies = new HashMap<>();

    PayCheck(
            Plan plan,
            Figures figures,
            Map<String, FactType> types,
            Map<String, CreditRules> crediting,
            Problems problems) {
        this.plan = plan;
        this.figures = figures;
        this.crediting = crediting;
        this.problems = problems;
        this.formulas = new PayFormulas(figures, problems);
        this.currencies = new PayCurrencyCheck(plan, figures, formulas, problems);
        this.facts = new PayFactsCheck(plan, figures, types, formulas, problems);
    }

    CheckedPay check() {
        Pay pay = plan.pay();
        if (!plan.says("pay")) {
            return CheckedPay.NONE;
        }
        cycle(pay.cycle(), plan.where("pay", "every"));
        pay.paidIn().ifPresent(currencies::check);
        new PayoutCheck(plan, figures, formulas, problems).check(pay);
        pay.terms().forEach(this::term);
        PayPopulationCheck population = new PayPopulationCheck(plan, figures, formulas, problems);
        pay.terms().forEach(term -> population.check(term, bases));
        pay.terms().forEach(this::handedUp);
        pay.caps().forEach(this::cap);
        pay.guarantees().forEach(this::guarantee);
        CheckedPay.Reads reads = new CheckedPay.Reads(facts.read(), crediting, dealCurrencies);
        return new CheckedPay(pay, formulas.checked(), reads, formulas.used());
    }

    private void handedUp(PayTerm term) {
        if (term.unit() instanceof PayTerm.Unit.Overrides(TeamOverride override)) {
            ofOneVersion(override.of(), "terms", term.name());
        }
    }

    private void cycle(String cycle, Location at) {
        if (!cycle.isEmpty() && !plan.calendar().cycles().contains(cycle)) {
            problems.error(
                    at,
                    "the calendar has no cycle '" + cycle + "'",
                    Suggestion.forUnknown(cycle, plan.calendar().cycles()));
        }
    }

    private void term(PayTerm term) {
        cycle(term.cycle(), place(term, "every"));
        Optional<FactType> type =
                term.unit() instanceof PayTerm.Unit.Deals deals ? deals(term, deals) : Optional.empty();
        if (term.isForDeals() && type.isEmpty()) {
            return;
        }
        PayNames names = new PayNames(figures, type, PayPopulationCheck.own(term));
        Optional<Kind> base = formulas.amount(term.base(), names, place(term, term.isForDeals() ? "base" : "amount"));
        if (term.unit() instanceof PayTerm.Unit.Deals deals) {
            type.ifPresent(
                    deal -> deals.currency().ifPresent(currency -> currencies.check(term, deal, currency, base)));
            currencies.of(deals, base).ifPresent(currency -> dealCurrencies.put(term.name(), currency));
            deals.where().ifPresent(where -> formulas.of(where, names, CONDITION, place(term, "where")));
        }
        term.when().ifPresent(when -> formulas.of(when, names, CONDITION, place(term, "when")));
        base.ifPresent(kind -> bases.put(term.name(), kind));
        Optional<Kind> paid = term.blocks().isPresent() ? blocks(term, names, base) : base;
        price(term, names, paid);
        term.plus().ifPresent(plus -> formulas.amount(plus, names, MONEY, place(term, "plus")));
        term.factor().ifPresent(factor -> formulas.amount(factor, names, SHARES, place(term, "factor")));
        term.floor().ifPresent(floor -> formulas.amount(floor, names, MONEY, place(term, "floor")));
        term.cap().ifPresent(cap -> formulas.amount(cap, names, MONEY, place(term, "cap")));
        term.gate().ifPresent(gate -> formulas.of(gate.when(), names, CONDITION, place(term, "gate")));
        term.hold().ifPresent(hold -> formulas.of(hold, names, WHEN, place(term, "hold")));
        term.slices().forEach(slice -> slice.at().ifPresent(at -> formulas.of(at, names, WHEN, place(term, "slices"))));
        slices(term);
        type.ifPresent(deal -> facts.check(term, deal, names, base));
        bounds(term);
    }

    private Location place(PayTerm term, String key) {
        return plan.where("pay", "terms", term.name(), key);
    }

    private Optional<FactType> deals(PayTerm term, PayTerm.Unit.Deals deals) {
        Optional<FactType> type = facts.type(deals.facts(), place(term, "deals"));
        type.ifPresent(found -> {
            if (found.key().isEmpty()) {
                problems.error(
                        place(term, "deals"),
                        "facts of type '" + found.name() + "' have no key, so that a line could not name its deal",
                        "give the type a key in the catalogue");
            }
            facts.date(found, deals.on(), place(term, "on"));
            if (!deals.order().equals(deals.on())) {
                facts.date(found, deals.order(), place(term, "order by"));
            }
        });
        return type;
    }

    private Optional<Kind> blocks(PayTerm term, PayNames names, Optional<Kind> base) {
        term.blocks().ifPresent(blocks -> {
            Set<Kind> size = base.map(kind -> Set.of(kind, Kind.NUMBER)).orElse(Set.of(Kind.values()));
            formulas.of(blocks.of(), names, size, place(term, "blocks"));
            blocks.free().ifPresent(free -> formulas.of(free, names, size, place(term, "blocks")));
        });
        return Optional.of(Kind.COUNT);
    }

    private void price(PayTerm term, PayNames names, Optional<Kind> base) {
        switch (term.price()) {
            case PayTerm.Price.Itself() ->
                base.filter(kind -> !MONEY.contains(kind) && !isCoefficient(term))
                        .ifPresent(kind -> problems.error(
                                place(term, term.isForDeals() ? "base" : "amount"),
                                "what is paid is a " + kind.label() + ", not money",
                                kind == Kind.MONEY_GROSS
                                        ? "take the tax out: net(amount, 13%)"
                                        : "say what it is worth with 'rate', 'each', 'rates' or 'tiers'"));
            case PayTerm.Price.Flat(RateRows.Price price) -> price(price, names, base, term, place(term, "rate"));
            case PayTerm.Price.Chosen(RateRows rows) ->
                rows.rows().forEach(row -> {
                    row.where().ifPresent(where -> formulas.of(where, names, CONDITION, row.at()));
                    price(row.price(), names, base, term, row.at());
                });
            case PayTerm.Price.Tiered(Tiers tiers) -> tiers(term, tiers, names, base);
        }
    }

    /** By coefficients a pool is shared out wholly, whatever their kind. */
    private static boolean isCoefficient(PayTerm term) {
        return term.pool().filter(Pool::whole).isPresent();
    }

    private void price(RateRows.Price price, PayNames names, Optional<Kind> base, PayTerm term, Location at) {
        price.rate().ifPresent(rate -> {
            formulas.amount(rate, names, SHARES, at);
            shareOf(base, at);
        });
        price.each()
                .ifPresent(each ->
                        formulas.amount(each, names, MONEY, price.rate().isPresent() ? at : place(term, "each")));
    }

    private void shareOf(Optional<Kind> base, Location at) {
        base.filter(kind -> !MONEY.contains(kind))
                .ifPresent(kind -> problems.error(
                        at,
                        "a rate of " + kind.label() + " is no money",
                        kind == Kind.MONEY_GROSS
                                ? "take the tax out of the base: net(amount, 13%)"
                                : "pay an amount for each: each: 10"));
    }

    private void tiers(PayTerm term, Tiers tiers, PayNames names, Optional<Kind> base) {
        Location at = place(term, "tiers");
        Optional<Kind> by = tiers.by().isPresent() ? formulas.kind(tiers.by().get(), names) : base;
        tiers.of()
                .ifPresent(of -> formulas.of(
                        of, names, by.map(kind -> Set.of(kind, Kind.NUMBER)).orElse(Set.of(Kind.values())), at));
        Optional<Kind> bound = tiers.of().isPresent() ? Optional.of(Kind.RATIO) : by;
        bound.ifPresent(kind -> formulas.edges(tiers.bands(), kind, at));
        if (!tiers.over().equals(Tiers.DEAL) && !tiers.over().equals(Tiers.PERIOD)) {
            cycle(tiers.over(), plan.where("pay", "terms", term.name(), "tiers", "over"));
        }
        for (Bands.Band<Tiers.Tier> band : tiers.bands().bands()) {
            band.of().rate().ifPresent(rate -> {
                formulas.of(rate, names, SHARES, at);
                shareOf(base, at);
            });
            band.of().each().ifPresent(each -> formulas.of(each, names, MONEY, at));
            band.of().fixed().ifPresent(fixed -> formulas.of(fixed, names, MONEY, at));
        }
        new PayEdges(plan, problems).check(term, tiers);
        tiers.late().ifPresent(late -> late(term, tiers, late));
    }

    private void late(PayTerm term, Tiers tiers, LateDeals late) {
        Location at = plan.where("pay", "terms", term.name(), "tiers", "late");
        if (!(term.unit() instanceof PayTerm.Unit.Deals deals)) {
            problems.error(at, "'late' is of use only with deals", "leave it out");
            return;
        }
        facts.type(deals.facts(), at).ifPresent(type -> facts.onlyDate(type, late.entered(), at));
        if (tiers.over().equals(Tiers.DEAL)) {
            problems.error(at, "'late' is of no use where each deal stands alone", "leave it out, or 'over: deal'");
        }
        if (term.earned() instanceof Earned.InProportion earned && earned.rated() == Earned.Rated.COLLECTION) {
            problems.error(
                    at,
                    "'late' is of no use where each payment is rated on its own day",
                    "leave it out, or 'rated: at collection'");
        }
    }

    private void slices(PayTerm term) {
        BigDecimal sum = term.slices().stream().map(Slice::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!term.slices().isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            problems.error(
                    place(term, "slices"),
                    "the slices sum to " + Bounds.percent(sum) + ", not to 100%",
                    "change a share");
        }
    }

    private void cap(PayCap cap) {
        cycle(cap.cycle(), plan.where("pay", "caps", cap.name(), "every"));
        named("caps", cap.name());
        new PayCapsCheck(plan, problems).check(cap);
        known(cap.terms(), capNames(), "caps", cap.name());
        ofOneVersion(cap.terms(), "caps", cap.name());
        formulas.amount(cap.most(), new PayNames(figures, Optional.empty(), Map.of()), MONEY, cap.at());
    }

    private void guarantee(Guarantee guarantee) {
        PayNames names = new PayNames(figures, Optional.empty(), Map.of());
        cycle(guarantee.cycle(), plan.where("pay", "guarantees", guarantee.name(), "every"));
        named("guarantees", guarantee.name());
        known(guarantee.terms(), capNames(), "guarantees", guarantee.name());
        ofOneVersion(guarantee.terms(), "guarantees", guarantee.name());
        formulas.amount(guarantee.least(), names, MONEY, guarantee.at());
        guarantee.when().ifPresent(when -> formulas.of(when, names, CONDITION, guarantee.at()));
        new PayEdges(plan, problems).check(guarantee);
    }

    private List<String> capNames() {
        return plan.pay().caps().stream().map(PayCap::name).toList();
    }

    /** Lines are told apart by the name of what made them (rule M5). */
    private void named(String section, String name) {
        Pay pay = plan.pay();
        boolean isTerm = pay.terms().stream().anyMatch(term -> term.name().equals(name));
        boolean isCap = section.equals("guarantees")
                && pay.caps().stream().anyMatch(cap -> cap.name().equals(name));
        if (isTerm || isCap) {
            problems.error(
                    plan.where("pay", section, name),
                    "'" + name + "' is also a " + (isTerm ? "pay term" : "cap") + ", and their lines would look alike",
                    "give it another name");
        }
    }

    /** Sums over lines that several versions share would not be those of a period. */
    private void ofOneVersion(List<String> names, String section, String of) {
        plan.pay().terms().stream()
                .filter(term -> names.contains(term.name()) && term.versionBy() != PayTerm.VersionBy.SIGNING)
                .forEach(term -> problems.error(
                        plan.where("pay", section, of),
                        "'" + term.name() + "' takes the version of the day of each "
                                + term.versionBy().label() + ", so that its lines belong to no one period",
                        "leave it out here, or write version by: signing there"));
    }

    private void known(List<String> names, List<String> besides, String section, String of) {
        List<String> terms = plan.pay().terms().stream().map(PayTerm::name).toList();
        for (String name : names) {
            if (!terms.contains(name)
                    && !besides.contains(name)
                    && !plan.unreadable().contains(name)) {
                problems.error(
                        plan.where("pay", section, of, "of", name),
                        "there is no pay term '" + name + "'",
                        Suggestion.forUnknown(name, terms));
            }
        }
    }

    /** A cap of a line below its floor can never be met. */
    private void bounds(PayTerm term) {
        Optional<BigDecimal> floor = term.floor().flatMap(PayEdges::constant);
        Optional<BigDecimal> cap = term.cap().flatMap(PayEdges::constant);
        if (floor.isPresent() && cap.isPresent() && cap.get().compareTo(floor.get()) < 0) {
            problems.error(place(term, "cap"), "the cap lies below the floor", "change one of them");
        }
    }
}
