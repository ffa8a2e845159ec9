package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.formula.UsedNames;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.pay.Blocks;
import io.baton.core.pay.LateDeals;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.RateRows;
import io.baton.core.pay.Tiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is paid for the base of a term: one price, rates with conditions, or tiers. */
record PayPriceReader(Problems problems) {

    private static final Map<String, Tiers.Mode> MODES =
            Arrays.stream(Tiers.Mode.values()).collect(Collectors.toMap(Tiers.Mode::label, Function.identity()));
    private static final Map<String, RateRows.Choose> CHOOSE = Arrays.stream(RateRows.Choose.values())
            .collect(Collectors.toMap(RateRows.Choose::label, Function.identity()));
    private static final Map<String, Blocks.Counting> COUNTING =
            Map.of("full", Blocks.Counting.FULL, "started", Blocks.Counting.STARTED);
    private static final Map<String, Tiers.Negative> NEGATIVE =
            Map.of("nothing", Tiers.Negative.NOTHING, "first tier", Tiers.Negative.FIRST_TIER);

    PayTerm.Price price(Entries in) {
        List<String> given = List.of("rates", "tiers", in.has("rate") ? "rate" : "each").stream()
                .filter(in::has)
                .toList();
        if (given.size() > 1) {
            problems.error(
                    in.at(given.getLast()),
                    "a term has one price, not " + String.join(" and ", given),
                    "write one of rate and each, rates, tiers");
        }
        RateRows.Price flat = flat(in);
        if (flat.rate().isPresent() || flat.each().isPresent()) {
            return new PayTerm.Price.Flat(flat);
        }
        Optional<PayTerm.Price> chosen = in.node("rates").flatMap(this::rates).map(PayTerm.Price.Chosen::new);
        Optional<PayTerm.Price> tiered = in.node("tiers").flatMap(this::tiers).map(PayTerm.Price.Tiered::new);
        return chosen.or(() -> tiered).orElse(new PayTerm.Price.Itself());
    }

    private RateRows.Price flat(Entries in) {
        PayAmountReader amounts = new PayAmountReader(problems);
        Optional<Amount> rate = in.node("rate").flatMap(amounts::read);
        return new RateRows.Price(rate, in.node("each").flatMap(amounts::read));
    }

    Optional<Blocks> blocks(Node node) {
        return Entries.of(node, PayPriceGrammar.BLOCKS, problems)
                .flatMap(in -> formula(in, "of")
                        .map(of -> new Blocks(
                                of,
                                in.choice("counting", COUNTING).orElse(Blocks.Counting.FULL),
                                formula(in, "free"))));
    }

    private Optional<RateRows> rates(Node node) {
        return Entries.of(node, PayPriceGrammar.RATES, problems).map(in -> {
            RateRows.Choose choose = in.choice("choose", CHOOSE).orElse(RateRows.Choose.FIRST);
            List<String> order =
                    in.scalars("order").stream().map(Node.Scalar::text).toList();
            order(in, choose, order);
            List<RateRows.Row> rows = new ArrayList<>();
            if (in.node("rows").orElse(null) instanceof Node.Sequence sequence) {
                sequence.items().forEach(item -> row(item, choose, order).ifPresent(rows::add));
            } else if (in.has("rows")) {
                problems.error(in.at("rows"), "'rows' is a list", "write [{ where: …, rate: 2% }, { rate: 1% }]");
            }
            return new RateRows(choose, order, rows);
        });
    }

    private void order(Entries in, RateRows.Choose choose, List<String> order) {
        if (choose == RateRows.Choose.MOST_SPECIFIC && order.isEmpty()) {
            problems.error(in.at("choose"), "'most specific' needs an order", "add 'order: [product, category]'");
        }
        if (choose != RateRows.Choose.MOST_SPECIFIC && in.has("order")) {
            idle(in, "order", "most specific");
        }
    }

    private void idle(Entries in, String key, String choose) {
        problems.error(
                in.at(key),
                "'" + key + "' is of use only with 'choose: " + choose + "'",
                "write that, or leave it out");
    }

    private Optional<RateRows.Row> row(Node node, RateRows.Choose choose, List<String> order) {
        return Entries.of(node, PayPriceGrammar.RATE_ROW, problems).flatMap(in -> {
            if (in.has("priority") && choose != RateRows.Choose.PRIORITY) {
                idle(in, "priority", "priority");
            }
            RateRows.Price price = flat(in);
            if (price.rate().isEmpty() && price.each().isEmpty()) {
                if (in.isClear()) {
                    problems.error(
                            in.at(), "a row of rates needs 'rate' or 'each'", "write rate: 0% where nothing is paid");
                }
                return Optional.empty();
            }
            Optional<Expression> where = formula(in, "where");
            return Optional.of(new RateRows.Row(
                    where,
                    price,
                    in.whole("priority", 0, 1_000_000).orElse(0),
                    where.map(condition -> specific(condition, order)).orElse(List.of()),
                    node.at()));
        });
    }

    private static List<Integer> specific(Expression condition, List<String> order) {
        List<String> names =
                UsedNames.of(condition).stream().map(Expression.Name::name).toList();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if (names.contains(order.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    private Optional<Tiers> tiers(Node node) {
        return Entries.of(node, PayPriceGrammar.TIERS, problems).flatMap(in -> {
            PayAmountReader amounts = new PayAmountReader(problems);
            Optional<Bands<Tiers.Tier>> bands = in.node("rows").flatMap(rows -> {
                if (rows instanceof Node.Mapping mapping) {
                    return amounts.bands(mapping, Optional.of(in), this::tier);
                }
                problems.error(rows.at(), "'rows' is a map from bounds to rates", "write such as { 0: 2%, 90: 5% }");
                return Optional.empty();
            });
            return bands.map(rows -> new Tiers(
                    in.choice("mode", MODES).orElse(Tiers.Mode.MARGINAL),
                    formula(in, "by"),
                    in.text("over").orElse(Tiers.PERIOD),
                    formula(in, "of"),
                    rows,
                    in.choice("negative", NEGATIVE).orElse(Tiers.Negative.NOTHING),
                    in.yesNo("fixed at zero").orElse(false),
                    in.node("late").flatMap(this::late)));
        });
    }

    private Optional<LateDeals> late(Node node) {
        if (node instanceof Node.Scalar text) {
            if (text.text().equals("append")) {
                problems.error(
                        text.at(),
                        "late deals are appended by the day of their entry",
                        "name the date field of the deal that holds it: late: { append: entered_on }");
            } else {
                Scalars.choice(text, "'late'", Map.of("re-order", true), problems);
            }
            return Optional.empty();
        }
        return Entries.of(node, PayPriceGrammar.LATE, problems).flatMap(in -> {
            OptionalInt within = in.scalar("within")
                    .map(text -> new DayCount(problems).read(text, "within"))
                    .orElse(OptionalInt.of(0));
            return in.text("append")
                    .filter(_ -> within.isPresent())
                    .map(entered -> new LateDeals(entered, within.orElseThrow()));
        });
    }

    private Optional<Tiers.Tier> tier(Node node) {
        if (node instanceof Node.Scalar text) {
            return FormulaParser.parse(text, problems)
                    .map(rate -> new Tiers.Tier(Optional.of(rate), Optional.empty(), Optional.empty()));
        }
        return Entries.of(node, PayPriceGrammar.TIER, problems)
                .map(in -> new Tiers.Tier(formula(in, "rate"), formula(in, "each"), formula(in, "fixed")));
    }

    private Optional<Expression> formula(Entries in, String key) {
        return in.scalar(key).flatMap(text -> FormulaParser.parse(text, problems));
    }
}
