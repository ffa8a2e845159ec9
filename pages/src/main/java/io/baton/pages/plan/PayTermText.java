package io.baton.pages.plan;

import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaText;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Blocks;
import io.baton.core.pay.Contest;
import io.baton.core.pay.DealCurrency;
import io.baton.core.pay.Earned;
import io.baton.core.pay.Gate;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PayTerm.Price;
import io.baton.core.pay.PayTerm.Unit;
import io.baton.core.pay.Pool;
import io.baton.core.pay.RateRows;
import io.baton.core.pay.Related;
import io.baton.core.pay.Slice;
import io.baton.core.pay.TeamOverride;
import io.baton.core.pay.Tiers;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A term of pay in points and tables, in the order of its steps. */
final class PayTermText {

    private final Page page;
    private final PayTerm term;
    private final PayList list;

    PayTermText(Page page, PayTerm term) {
        this.page = page;
        this.term = term;
        this.list = new PayList(page);
    }

    List<String> lines() {
        term.when().ifPresent(when -> list.say("pay.when", list.formula(when)));
        unit();
        term.returns().ifPresent(returns -> list.say("pay.returns", facts(returns.facts())));
        term.blocks().ifPresent(this::blocks);
        price();
        list.amount("pay.plus", term.plus());
        list.amount("pay.factor", term.factor());
        list.amount("pay.floor", term.floor());
        list.amount("pay.cap", term.cap());
        term.pool().ifPresent(this::pool);
        term.gate().ifPresent(this::gate);
        earned();
        term.clawback().ifPresent(back -> list.amount("pay.clawback", back.share(), facts(back.facts())));
        due();
        return list.lines();
    }

    private void unit() {
        switch (term.unit()) {
            case Unit.Periods _ -> list.amount("pay.amount", term.base());
            case Unit.Deals deals -> {
                String where = deals.where()
                        .map(condition -> page.say("pay.where", code(condition)))
                        .orElse("");
                list.say("pay.deals", page.type(deals.facts()) + where, "`" + deals.on() + "`");
                deals.currency().ifPresent(this::currency);
                base();
            }
            case Unit.Contests contests -> contest(contests.contest());
            case Unit.Overrides overrides -> override(overrides.override());
        }
    }

    private void currency(DealCurrency currency) {
        String field = "`" + currency.field() + "`";
        currency.on()
                .ifPresentOrElse(
                        day -> list.say("pay.currency", field, "`" + day + "`"),
                        () -> list.say("pay.currency.collected", field));
    }

    private void base() {
        switch (term.base()) {
            case Amount.Formula formula -> list.say("pay.base", code(formula.expression()));
            case Amount.Table table -> list.amount("pay.base", table);
        }
    }

    private void contest(Contest contest) {
        list.say(
                contest.lowest() ? "pay.contest.lowest" : "pay.contest",
                list.formula(contest.by()),
                formulas(contest.prizes()));
        contest.within().ifPresent(within -> list.say("pay.within", list.formula(within)));
    }

    private void override(TeamOverride override) {
        list.say(
                "pay.override",
                override.of().stream().map(page::payTitle).collect(Collectors.joining(page.say("comma"))),
                formulas(override.levels()));
    }

    private String formulas(List<Expression> formulas) {
        return formulas.stream().map(list::formula).collect(Collectors.joining(page.say("comma")));
    }

    private void blocks(Blocks blocks) {
        String key = switch (blocks.counting()) {
            case FULL -> "pay.blocks.full";
            case STARTED -> "pay.blocks.started";
        };
        list.say(
                key, list.formula(blocks.of()), blocks.free().map(list::formula).orElse("0"));
    }

    private void price() {
        switch (term.price()) {
            case Price.Itself _ -> {}
            case Price.Flat flat -> {
                list.amount("pay.rate", flat.price().rate());
                list.amount("pay.each", flat.price().each());
            }
            case Price.Chosen chosen -> rows(chosen.rows());
            case Price.Tiered tiered -> tiers(tiered.tiers());
        }
    }

    private void rows(RateRows rows) {
        list.say("pay.rows." + rows.choose().label().replace(' ', '-'));
        MarkdownTable table = new MarkdownTable(List.of(page.say("pay.condition"), ">" + page.say("pay.rate.column")));
        for (RateRows.Row row : rows.rows()) {
            String price = row.price().rate().map(list::text).orElse("")
                    + row.price()
                            .each()
                            .map(each -> " " + page.say("pay.each", list.text(each)))
                            .orElse("");
            table.add(List.of(row.where().map(PayTermText::code).orElse(page.say("pay.all")), price.strip()));
        }
        list.add(table);
    }

    private void tiers(Tiers tiers) {
        String by = page.say("pay.sum", tiers.by().map(PayTermText::code).orElseGet(this::summed));
        String reached = tiers.of()
                .map(of -> page.say("pay.share-of", by, list.formula(of)))
                .orElse(by);
        list.say("pay.tiers." + tiers.mode().label().replace(' ', '-'), reached, over(tiers.over()));
        MarkdownTable table = new MarkdownTable(List.of(reached, ">" + page.say("pay.rate.column")));
        tiers.bands().bands().forEach(band -> table.add(List.of(list.bound(band.from()), tier(band.of()))));
        PayList.endOf(tiers.bands()).ifPresent(end -> table.add(List.of(list.bound(end), "–")));
        list.add(table);
        tiers.late()
                .ifPresent(late -> list.say("pay.late", "`" + late.entered() + "`", Integer.toString(late.within())));
    }

    /** What tiers sum up where they name nothing else. */
    private String summed() {
        return switch (term.base()) {
            case Amount.Formula formula -> code(formula.expression());
            case Amount.Table table -> list.text(table);
        };
    }

    private String over(String over) {
        return switch (over) {
            case Tiers.DEAL -> page.say("pay.over.deal");
            case Tiers.PERIOD -> page.cycle(term.cycle());
            default -> page.cycle(over);
        };
    }

    private String tier(Tiers.Tier tier) {
        String rate = tier.rate().map(list::formula).orElse("");
        String each = tier.each()
                .map(amount -> " " + page.say("pay.each", list.formula(amount)))
                .orElse("");
        String fixed = tier.fixed()
                .map(amount -> " " + page.say("pay.fixed", list.formula(amount)))
                .orElse("");
        return (rate + each + fixed).strip();
    }

    private void pool(Pool pool) {
        list.say(pool.whole() ? "pay.pool.all" : "pay.pool", list.formula(pool.size()));
        pool.within().ifPresent(within -> list.say("pay.within", list.formula(within)));
    }

    private void gate(Gate gate) {
        String key = switch (gate.shut()) {
            case FORFEIT -> "pay.gate";
            case HOLD -> "pay.gate.hold";
        };
        list.say(key, list.formula(gate.when()));
    }

    private void earned() {
        switch (term.earned()) {
            case Earned.Signed _ -> {}
            case Earned.InProportion part -> {
                String amount = part.by().amount().map(PayTermText::code).orElse("");
                list.say("pay.earned", facts(part.by()), amount, code(part.of()));
                switch (part.rated()) {
                    case SIGNING -> {}
                    case COLLECTION -> list.say("pay.at-collection");
                }
            }
        }
    }

    private void due() {
        term.hold().ifPresent(hold -> list.say("pay.hold", list.formula(hold)));
        if (!term.slices().isEmpty()) {
            list.say(
                    "pay.slices",
                    term.slices().stream().map(this::slice).collect(Collectors.joining(page.say("comma"))));
        }
        term.tail().ifPresent(days -> list.say("pay.tail", Integer.toString(days)));
        switch (term.versionBy()) {
            case SIGNING -> {}
            case EVENT -> list.say("pay.version.event");
            case POSTING -> list.say("pay.version.posting");
        }
    }

    private String slice(Slice slice) {
        BigDecimal percent = slice.share().movePointRight(2);
        return Decimals.plain(percent) + "%"
                + slice.at()
                        .map(at -> " " + page.say("pay.slice-at", list.formula(at)))
                        .orElse("");
    }

    private String facts(Related related) {
        String where = related.where()
                .map(condition -> page.say("pay.where", code(condition)))
                .orElse("");
        return page.type(related.facts()) + where;
    }

    /** A formula over the fields of a fact, by the names that the data have. */
    private static String code(Expression expression) {
        return "`" + FormulaText.write(expression) + "`";
    }
}
