package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Clawback;
import io.baton.core.pay.DealCurrency;
import io.baton.core.pay.Earned;
import io.baton.core.pay.Gate;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import io.baton.core.pay.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a pay term: what a line is for, when it is earned, and when it is paid.
 *
 * @param cycle that of the pay
 */
record PayTermReader(NamedTerms terms, String cycle, Problems problems) {

    private static final List<String> OF_DEALS = List.of(
            "on", "currency", "order by", "where", "base", "earned", "returns", "clawback", "tail", "version by");
    private static final Map<String, PayTerm.VersionBy> VERSION_BY = Arrays.stream(PayTerm.VersionBy.values())
            .collect(Collectors.toMap(PayTerm.VersionBy::label, Function.identity()));
    private static final Map<String, Gate.Unavailable> UNAVAILABLE =
            Map.of("open", Gate.Unavailable.OPEN, "shut", Gate.Unavailable.SHUT, "wait", Gate.Unavailable.WAIT);
    private static final Map<String, Gate.Shut> SHUT = Map.of("forfeit", Gate.Shut.FORFEIT, "hold", Gate.Shut.HOLD);
    private static final Map<String, Earned.Rated> RATED =
            Map.of("at signing", Earned.Rated.SIGNING, "at collection", Earned.Rated.COLLECTION);
    private static final Map<String, Returns.Rating> RATING =
            Map.of("net", Returns.Rating.NET, "alone", Returns.Rating.ALONE);
    private static final Map<String, Returns.Fixed> FIXED =
            Map.of("on full return", Returns.Fixed.ON_FULL_RETURN, "pro rata", Returns.Fixed.PRO_RATA);
    private static final Map<String, Clawback.Of> OF =
            Map.of("paid", Clawback.Of.PAID, "original", Clawback.Of.ORIGINAL);

    Optional<PayTerm> read(Node.Scalar name, Node value) {
        return Entries.of(value, PayGrammar.TERM, problems).flatMap(in -> term(name, in));
    }

    private Optional<PayTerm> term(Node.Scalar name, Entries in) {
        long before = problems.errorCount();
        Optional<PayTerm.Unit> unit = unit(in);
        Optional<Amount> base = base(in);
        PayPriceReader prices = new PayPriceReader(problems);
        PayPopulationReader population = new PayPopulationReader(problems);
        PayTerm.Price price = prices.price(in);
        if (unit.isEmpty() || base.isEmpty()) {
            if (problems.errorCount() == before) {
                reportIncomplete(name, in);
            }
            return Optional.empty();
        }
        return Optional.of(new PayTerm(
                name.text(),
                in.titles("title").orElse(Titles.same(name.text())),
                in.text("every").orElse(cycle),
                unit.get(),
                formula(in, "when"),
                base.get(),
                in.node("blocks").flatMap(prices::blocks),
                price,
                amount(in, "plus"),
                amount(in, "factor"),
                amount(in, "floor"),
                amount(in, "cap"),
                in.node("pool").flatMap(population::pool),
                in.node("gate").flatMap(this::gate),
                in.node("earned").flatMap(this::earned).orElse(new Earned.Signed()),
                in.node("returns").flatMap(this::returns),
                in.node("clawback").flatMap(this::clawback),
                formula(in, "hold"),
                slices(in),
                in.scalar("tail").flatMap(this::days),
                name.at()));
    }

    private void reportIncomplete(Node.Scalar name, Entries in) {
        boolean isForDeals = in.has("deals");
        problems.error(
                in.at(),
                "the pay term '" + name.text() + "' needs " + (isForDeals ? "'base'" : "'deals' or 'amount'"),
                isForDeals
                        ? "say what is paid on, over the fields of a deal"
                        : "write 'deals: …' for one line a deal, or 'amount: …' for one line a period");
    }

    /** What is paid on; of a contest or an override what comes out of it. */
    private Optional<Amount> base(Entries in) {
        if (in.has("deals")) {
            return amount(in, "base");
        }
        return in.has("contest") || in.has("override")
                ? Optional.of(new Amount.Formula(new Expression.Name("", PayTerm.AWARD, in.at())))
                : amount(in, "amount");
    }

    private Optional<PayTerm.Unit> unit(Entries in) {
        if (!in.has("deals")) {
            OF_DEALS.stream().filter(in::has).forEach(key -> refuse(in, key));
            return unitOfPeriods(in);
        }
        if (in.has("amount")) {
            problems.error(in.at("amount"), "'amount' is of use only without deals", "say what is paid on: base: …");
        }
        List.of("contest", "override", "pool").stream()
                .filter(in::has)
                .forEach(key -> problems.error(
                        in.at(key), "'" + key + "' is of use only without deals", "make it a term of its own"));
        Optional<String> on = in.text("on");
        if (on.isEmpty()) {
            problems.error(
                    in.at("deals"), "deals need the date of their credit", "add 'on: …', a date field of theirs");
        }
        return in.text("deals")
                .flatMap(facts -> on.map(day -> new PayTerm.Unit.Deals(
                        facts,
                        formula(in, "where"),
                        day,
                        in.text("order by").orElse(day),
                        in.node("currency").flatMap(this::currency),
                        in.choice("version by", VERSION_BY).orElse(PayTerm.VersionBy.SIGNING))));
    }

    private Optional<DealCurrency> currency(Node node) {
        return Entries.of(node, PayGrammar.CURRENCY, problems)
                .flatMap(in -> in.text("of")
                        .flatMap(field -> in.text("on")
                                .map(on -> new DealCurrency(
                                        field,
                                        on.equals(DealCurrency.AT_COLLECTION) ? Optional.empty() : Optional.of(on)))));
    }

    private Optional<PayTerm.Unit> unitOfPeriods(Entries in) {
        List<String> sources = List.of("contest", "override", "amount").stream()
                .filter(in::has)
                .toList();
        if (sources.size() > 1) {
            problems.error(
                    in.at(sources.get(1)),
                    "'" + sources.get(0) + "' and '" + sources.get(1) + "' exclude each other",
                    "make two terms of it");
        }
        boolean awarded = in.has("contest") || in.has("override");
        if (awarded && in.has("pool")) {
            problems.error(in.at("pool"), "'pool' is of use only with 'amount'", "leave it out");
        }
        PayPopulationReader population = new PayPopulationReader(problems);
        if (in.has("contest")) {
            return in.node("contest").flatMap(population::contest).map(PayTerm.Unit.Contests::new);
        }
        return in.has("override")
                ? in.node("override").flatMap(population::override).map(PayTerm.Unit.Overrides::new)
                : Optional.of(new PayTerm.Unit.Periods());
    }

    private void refuse(Entries in, String key) {
        problems.error(in.at(key), "'" + key + "' is of use only with deals", "name their fact type: deals: …");
    }

    private Optional<Amount> amount(Entries in, String key) {
        return in.node(key).flatMap(new PayAmountReader(problems)::read);
    }

    private Optional<Expression> formula(Entries in, String key) {
        return in.scalar(key).flatMap(text -> FormulaParser.parse(text, problems));
    }

    private Optional<Gate> gate(Node node) {
        if (node instanceof Node.Scalar text) {
            return FormulaParser.parse(text, problems)
                    .map(when -> new Gate(when, Gate.Unavailable.SHUT, Gate.Shut.FORFEIT));
        }
        return Entries.of(node, PayGrammar.GATE, problems)
                .flatMap(in -> formula(in, "when")
                        .map(when -> new Gate(
                                when,
                                in.choice("unavailable", UNAVAILABLE).orElse(Gate.Unavailable.SHUT),
                                in.choice("shut", SHUT).orElse(Gate.Shut.FORFEIT))));
    }

    private Optional<Earned> earned(Node node) {
        if (node instanceof Node.Scalar text) {
            return Scalars.choice(text, "'earned'", Map.of("signed", new Earned.Signed()), problems);
        }
        return Entries.of(node, PayGrammar.EARNED, problems)
                .flatMap(in -> related(in, formula(in, "amount"))
                        .flatMap(by -> formula(in, "of")
                                .map(of -> new Earned.InProportion(
                                        by, of, in.choice("rated", RATED).orElse(Earned.Rated.SIGNING)))));
    }

    private Optional<Returns> returns(Node node) {
        return Entries.of(node, PayGrammar.RETURNS, problems)
                .flatMap(in -> related(in, formula(in, "amount"))
                        .map(facts -> new Returns(
                                facts,
                                in.choice("rating", RATING).orElse(Returns.Rating.NET),
                                in.choice("fixed", FIXED).orElse(Returns.Fixed.ON_FULL_RETURN))));
    }

    private Optional<Clawback> clawback(Node node) {
        return Entries.of(node, PayGrammar.CLAWBACK, problems)
                .flatMap(in -> related(in, Optional.empty())
                        .flatMap(facts -> amount(in, "share")
                                .map(share -> new Clawback(
                                        facts, share, in.choice("of", OF).orElse(Clawback.Of.PAID)))));
    }

    private Optional<Related> related(Entries in, Optional<Expression> amount) {
        Optional<String> facts = in.text("facts");
        Optional<String> deal = in.text("deal");
        Optional<String> on = in.text("on");
        boolean isComplete = facts.isPresent() && deal.isPresent() && on.isPresent();
        return isComplete
                ? Optional.of(new Related(facts.get(), deal.get(), on.get(), formula(in, "where"), amount))
                : Optional.empty();
    }

    private List<Slice> slices(Entries in) {
        List<Slice> slices = new ArrayList<>();
        if (in.node("slices").orElse(null) instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                Entries.of(item, PayGrammar.SLICE, problems)
                        .flatMap(slice -> slice.node("share")
                                .flatMap(share -> Bounds.share(share, "'share'", problems))
                                .map(share -> new Slice(share, formula(slice, "at"))))
                        .ifPresent(slices::add);
            }
        } else if (in.has("slices")) {
            problems.error(
                    in.at("slices"), "'slices' is a list", "write [{ share: 50% }, { share: 50%, at: 30 days }]");
        }
        return slices;
    }

    private Optional<Integer> days(Node.Scalar text) {
        if (text.text().matches(PayGrammar.DAYS.pattern())) {
            return Optional.of(
                    Integer.valueOf(text.text().substring(0, text.text().indexOf(' '))));
        }
        problems.error(text.at(), "'tail' cannot be '" + text.text() + "'", "write days: 90 days");
        return Optional.empty();
    }
}
