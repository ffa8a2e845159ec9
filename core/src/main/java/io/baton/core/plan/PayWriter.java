package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaText;
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
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import io.baton.core.pay.Slice;
import io.baton.core.pay.TeamOverride;
import io.baton.core.value.Value;
import java.util.List;
import java.util.Locale;

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
            written.putUnless("signing", "version by", deals.versionBy().label());
        }
        term.when().ifPresent(when -> written.put("when", when));
        switch (term.unit()) {
            case PayTerm.Unit.Deals _ -> written.put("base", PayPriceWriter.amount(term.base()));
            case PayTerm.Unit.Periods _ -> written.put("amount", PayPriceWriter.amount(term.base()));
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
        PayPriceWriter.price(written, term.price());
        PayPriceWriter.put(written, "plus", term.plus());
        PayPriceWriter.put(written, "factor", term.factor());
        PayPriceWriter.put(written, "floor", term.floor());
        PayPriceWriter.put(written, "cap", term.cap());
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
                .put("amount", PayPriceWriter.amount(draw.amount()))
                .put("recoverable", draw.recoverable() ? "yes" : "no");
        draw.when().ifPresent(when -> written.put("when", when));
        return written.node();
    }

    private static Node recovery(PayoutRules.Recovery recovery) {
        Written written = new Written().put("at most", Bounds.percent(recovery.ceiling()));
        PayPriceWriter.put(written, "protected", recovery.protectedMinimum());
        PayPriceWriter.put(written, "beside", recovery.beside());
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
                .put("share", PayPriceWriter.amount(clawback.share()))
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
                .put("most", PayPriceWriter.amount(cap.most()))
                .putUnless("lost", "excess", cap.carried() ? "carried" : "lost");
    }

    private static Written guarantee(Guarantee guarantee, String cycle) {
        Written written = new Written()
                .putTitle(guarantee.title(), guarantee.name())
                .putList("of", guarantee.terms())
                .putUnless(cycle, "every", guarantee.cycle())
                .put("least", PayPriceWriter.amount(guarantee.least()));
        guarantee.when().ifPresent(when -> written.put("when", when));
        return written;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
