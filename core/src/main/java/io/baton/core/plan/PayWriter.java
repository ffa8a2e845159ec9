package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaText;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.pay.Clawback;
import io.baton.core.pay.Contest;
import io.baton.core.pay.DealCurrency;
import io.baton.core.pay.Earned;
import io.baton.core.pay.Gate;
import io.baton.core.pay.Guarantee;
import io.baton.core.pay.PaidIn;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PayoutRules;
import io.baton.core.pay.RateRows;
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import io.baton.core.pay.Slice;
import io.baton.core.pay.TeamOverride;
import io.baton.core.pay.Tiers;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what a plan pays in its canonical form. */
final class PayWriter {

    private PayWriter() {}

    static Written write(Pay pay, RoundingRules rounding) {
        Written written = new Written();
        if (pay.isEmpty()) {
            return written;
        }
        written.put("every", pay.cycle())
                .putUnless(
                        rounding.money().toString(), "rounding", pay.rounding().toString())
                .putUnless("line", "round at", word(pay.roundAt()));
        pay.paidIn().ifPresent(in -> written.put("paid in", paidIn(in)));
        pay.payout().draw().ifPresent(draw -> written.put("draw", draw(draw)));
        pay.payout().recovery().ifPresent(recovery -> written.put("recovery", recovery(recovery)));
        Written terms = new Written();
        pay.terms()
                .forEach(term -> terms.put(term.name(), term(term, pay.cycle()).node()));
        Written caps = new Written();
        pay.caps().forEach(cap -> caps.put(cap.name(), cap(cap, pay.cycle()).node()));
        Written guarantees = new Written();
        pay.guarantees()
                .forEach(least -> guarantees.put(
                        least.name(), guarantee(least, pay.cycle()).node()));
        return written.put("terms", terms.node()).putFilled("caps", caps).putFilled("guarantees", guarantees);
    }

    private static Written term(PayTerm term, String cycle) {
        Written written = new Written().putTitle(term.title(), term.name()).putUnless(cycle, "every", term.cycle());
        if (term.unit() instanceof PayTerm.Unit.Deals deals) {
            written.put("deals", deals.facts()).put("on", deals.on()).putUnless(deals.on(), "order by", deals.order());
            deals.currency().ifPresent(currency -> written.put("currency", currency(currency)));
            deals.where().ifPresent(where -> written.put("where", where));
        }
        term.when().ifPresent(when -> written.put("when", when));
        switch (term.unit()) {
            case PayTerm.Unit.Deals _ -> written.put("base", amount(term.base()));
            case PayTerm.Unit.Periods _ -> written.put("amount", amount(term.base()));
            case PayTerm.Unit.Contests(Contest contest) -> written.put("contest", PayPopulationWriter.contest(contest));
            case PayTerm.Unit.Overrides(TeamOverride override) ->
                written.put("override", PayPopulationWriter.override(override));
        }
        term.blocks().ifPresent(blocks -> {
            Written inside =
                    new Written().put("of", blocks.of()).putUnless("full", "counting", word(blocks.counting()));
            blocks.free().ifPresent(free -> inside.put("free", free));
            written.put("blocks", inside.node());
        });
        price(written, term.price());
        put(written, "plus", term.plus());
        put(written, "factor", term.factor());
        put(written, "floor", term.floor());
        put(written, "cap", term.cap());
        term.pool().ifPresent(pool -> written.put("pool", PayPopulationWriter.pool(pool)));
        term.gate().ifPresent(gate -> written.put("gate", gate(gate)));
        if (term.earned() instanceof Earned.InProportion earned) {
            written.put("earned", earned(earned));
        }
        term.returns().ifPresent(returns -> written.put("returns", returns(returns)));
        term.clawback().ifPresent(clawback -> written.put("clawback", clawback(clawback)));
        term.hold().ifPresent(hold -> written.put("hold", hold));
        List<Node> slices = term.slices().stream().map(PayWriter::slice).toList();
        if (!slices.isEmpty()) {
            written.put("slices", Written.items(slices));
        }
        term.tail().ifPresent(days -> written.put("tail", days + (days == 1 ? " day" : " days")));
        return written;
    }

    private static Node currency(DealCurrency currency) {
        return new Written()
                .put("of", currency.field())
                .put("on", currency.on().orElse(DealCurrency.AT_COLLECTION))
                .node();
    }

    private static Node draw(PayoutRules.Draw draw) {
        Written written = new Written()
                .put("amount", amount(draw.amount()))
                .put("recoverable", draw.recoverable() ? "yes" : "no");
        draw.when().ifPresent(when -> written.put("when", when));
        return written.node();
    }

    private static Node recovery(PayoutRules.Recovery recovery) {
        Written written = new Written().put("at most", Bounds.percent(recovery.ceiling()));
        put(written, "protected", recovery.protectedMinimum());
        put(written, "beside", recovery.beside());
        recovery.when().ifPresent(when -> written.put("when", when));
        return written.node();
    }

    private static Node paidIn(PaidIn paidIn) {
        String code = Bounds.literal(paidIn.currency())
                .map(Expression.Literal::value)
                .map(value -> value instanceof Value.Text(String text) ? text : "")
                .orElse("");
        return new Written()
                .put("currency", code.isEmpty() ? FormulaText.write(paidIn.currency()) : code)
                .put("on", paidIn.on().label())
                .node();
    }

    private static void price(Written written, PayTerm.Price price) {
        switch (price) {
            case PayTerm.Price.Itself() -> {}
            case PayTerm.Price.Flat(RateRows.Price flat) -> flat(written, flat);
            case PayTerm.Price.Chosen(RateRows rows) -> written.put("rates", rates(rows));
            case PayTerm.Price.Tiered(Tiers tiers) -> written.put("tiers", tiers(tiers));
        }
    }

    private static void flat(Written written, RateRows.Price price) {
        put(written, "rate", price.rate());
        put(written, "each", price.each());
    }

    private static Node rates(RateRows rows) {
        Written written = new Written()
                .putUnless("first", "choose", rows.choose().label())
                .putList("order", rows.order());
        List<Node> items = new ArrayList<>();
        for (RateRows.Row row : rows.rows()) {
            Written item = new Written();
            row.where().ifPresent(where -> item.put("where", where));
            flat(item, row.price());
            items.add(item.putUnless("0", "priority", String.valueOf(row.priority()))
                    .node());
        }
        return written.put("rows", Written.items(items)).node();
    }

    private static Node tiers(Tiers tiers) {
        Written written =
                new Written().putUnless("marginal", "mode", tiers.mode().label());
        tiers.by().ifPresent(by -> written.put("by", by));
        tiers.of().ifPresent(of -> written.put("of", of));
        written.putUnless(Tiers.PERIOD, "over", tiers.over());
        Written rows = new Written();
        for (Bands.Band<Tiers.Tier> band : tiers.bands().bands()) {
            rows.put(edge(band.from()), tier(band.of()));
        }
        written.put("rows", rows.node());
        ends(written, tiers.bands());
        return written.putUnless("nothing", "negative", word(tiers.negative()))
                .putUnless("no", "fixed at zero", tiers.fixedAtZero() ? "yes" : "no")
                .node();
    }

    private static Node tier(Tiers.Tier tier) {
        if (tier.rate().isPresent() && tier.each().isEmpty() && tier.fixed().isEmpty()) {
            return Written.text(FormulaText.write(tier.rate().get()));
        }
        Written written = new Written();
        tier.rate().ifPresent(rate -> written.put("rate", rate));
        tier.each().ifPresent(each -> written.put("each", each));
        tier.fixed().ifPresent(fixed -> written.put("fixed", fixed));
        return written.node();
    }

    private static void ends(Written written, Bands<?> bands) {
        bands.end().ifPresent(end -> written.put("to", edge(end)));
        written.putUnless("nothing", "below", word(bands.below()));
        bands.end().ifPresent(_ -> written.putUnless("nearest", "above", word(bands.above())));
    }

    private static String edge(Bands.Edge edge) {
        return (edge.included() ? "" : "above ") + Written.bound(literal(edge, new Location("canonical", 1, 1)));
    }

    /** A bound as it is written. */
    static Expression.Literal literal(Bands.Edge edge, Location at) {
        return new Expression.Literal(Value.of(edge.at()), edge.kind(), text(edge), at);
    }

    private static String text(Bands.Edge edge) {
        return edge.kind() == Kind.RATIO ? Bounds.percent(edge.at()) : Decimals.plain(edge.at());
    }

    private static Node gate(Gate gate) {
        boolean isUsual = gate.unavailable() == Gate.Unavailable.SHUT && gate.shut() == Gate.Shut.FORFEIT;
        return isUsual
                ? Written.text(FormulaText.write(gate.when()))
                : new Written()
                        .put("when", gate.when())
                        .putUnless("shut", "unavailable", word(gate.unavailable()))
                        .putUnless("forfeit", "shut", word(gate.shut()))
                        .node();
    }

    private static Node earned(Earned.InProportion earned) {
        return related(earned.by())
                .put("of", earned.of())
                .putUnless(
                        "at signing", "rated", earned.rated() == Earned.Rated.SIGNING ? "at signing" : "at collection")
                .node();
    }

    private static Node returns(Returns returns) {
        return related(returns.facts())
                .putUnless("net", "rating", word(returns.rating()))
                .putUnless(
                        "on full return",
                        "fixed",
                        returns.fixed() == Returns.Fixed.PRO_RATA ? "pro rata" : "on full return")
                .node();
    }

    private static Node clawback(Clawback clawback) {
        return related(clawback.facts())
                .put("share", amount(clawback.share()))
                .putUnless("paid", "of", word(clawback.of()))
                .node();
    }

    private static Written related(Related facts) {
        Written written = new Written()
                .put("facts", facts.facts())
                .put("deal", facts.deal())
                .put("on", facts.on());
        facts.where().ifPresent(where -> written.put("where", where));
        facts.amount().ifPresent(amount -> written.put("amount", amount));
        return written;
    }

    private static Node slice(Slice slice) {
        Written written = new Written().put("share", Bounds.percent(slice.share()));
        slice.at().ifPresent(at -> written.put("at", at));
        return written.node();
    }

    private static Written cap(PayCap cap, String cycle) {
        return new Written()
                .putTitle(cap.title(), cap.name())
                .putList("of", cap.terms())
                .putUnless(cycle, "every", cap.cycle())
                .put("most", amount(cap.most()))
                .putUnless("lost", "excess", cap.carried() ? "carried" : "lost");
    }

    private static Written guarantee(Guarantee guarantee, String cycle) {
        Written written = new Written()
                .putTitle(guarantee.title(), guarantee.name())
                .putList("of", guarantee.terms())
                .putUnless(cycle, "every", guarantee.cycle())
                .put("least", amount(guarantee.least()));
        guarantee.when().ifPresent(when -> written.put("when", when));
        return written;
    }

    private static void put(Written written, String key, Optional<Amount> amount) {
        amount.ifPresent(found -> written.put(key, amount(found)));
    }

    private static Node amount(Amount amount) {
        return switch (amount) {
            case Amount.Formula(Expression expression) -> Written.text(FormulaText.write(expression));
            case Amount.Table table -> table(table);
        };
    }

    private static Node table(Amount.Table table) {
        List<String> by = table.by().stream().map(FormulaText::write).toList();
        Written written = by.size() == 1 ? new Written().put("by", by.getFirst()) : new Written().putList("by", by);
        written.putUnless("lowest", "pick", word(table.pick()));
        table.across().ifPresent(across -> written.put("across", across));
        written.put("rows", rows(table.rows()));
        if (table.rows() instanceof Amount.Rows.Bounds(Bands<Amount.Cell> bands)) {
            ends(written, bands);
        }
        return written.node();
    }

    private static Node rows(Amount.Rows rows) {
        Written written = new Written();
        switch (rows) {
            case Amount.Rows.Bounds(Bands<Amount.Cell> bands) ->
                bands.bands().forEach(band -> written.put(edge(band.from()), cell(band.of())));
            case Amount.Rows.Choices(List<Amount.Choice> choices) ->
                choices.forEach(choice -> written.put(choice.text(), cell(choice.cell())));
        }
        return written.node();
    }

    private static Node cell(Amount.Cell cell) {
        return switch (cell) {
            case Amount.Cell.One(Expression amount) -> Written.text(FormulaText.write(amount));
            case Amount.Cell.Across(Amount.Rows columns) -> rows(columns);
        };
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
