package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaText;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.RateRows;
import io.baton.core.pay.Tiers;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes amounts, rates and tiers in their canonical form. */
final class PayPriceWriter {

    private PayPriceWriter() {}

    static void price(Written written, PayTerm.Price price) {
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
        written.putUnless("nothing", "negative", PayWriter.word(tiers.negative()))
                .putUnless("no", "fixed at zero", tiers.fixedAtZero() ? "yes" : "no");
        tiers.late()
                .ifPresent(late -> written.put(
                        "late",
                        new Written()
                                .put("append", late.entered())
                                .putUnless("0 days", "within", DayCount.text(late.within()))
                                .node()));
        return written.node();
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
        written.putUnless("nothing", "below", PayWriter.word(bands.below()));
        bands.end().ifPresent(_ -> written.putUnless("nearest", "above", PayWriter.word(bands.above())));
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

    static void put(Written written, String key, Optional<Amount> amount) {
        amount.ifPresent(found -> written.put(key, amount(found)));
    }

    static Node amount(Amount amount) {
        return switch (amount) {
            case Amount.Formula(Expression expression) -> Written.text(FormulaText.write(expression));
            case Amount.Table table -> table(table);
        };
    }

    private static Node table(Amount.Table table) {
        List<String> by = table.by().stream().map(FormulaText::write).toList();
        Written written = by.size() == 1 ? new Written().put("by", by.getFirst()) : new Written().putList("by", by);
        written.putUnless("lowest", "pick", PayWriter.word(table.pick()));
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
}
