package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.pay.Guarantee;
import io.baton.core.pay.PaidIn;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a plan pays. */
record PayReader(NamedTerms terms, RoundingRules rounding, Problems problems) {

    private static final Map<String, Pay.RoundAt> ROUND_AT = Map.of("line", Pay.RoundAt.LINE, "term", Pay.RoundAt.TERM);

    private static final Map<String, PaidIn.On> PAID_ON =
            Arrays.stream(PaidIn.On.values()).collect(Collectors.toMap(PaidIn.On::label, Function.identity()));

    Optional<Pay> read(Node node) {
        return Entries.of(node, PayGrammar.PAY, problems).map(in -> {
            String cycle = in.text("every").orElse("");
            List<PayTerm> read =
                    terms.read(in, "terms", PlanValues.FIGURE, new PayTermReader(terms, cycle, problems)::read);
            return new Pay(
                    cycle,
                    RoundingReader.rounding(in, "rounding", problems).orElse(rounding.money()),
                    in.choice("round at", ROUND_AT).orElse(Pay.RoundAt.LINE),
                    in.node("paid in").flatMap(this::paidIn),
                    new PayoutReader(problems).read(in),
                    read,
                    terms.read(in, "caps", PlanValues.FIGURE, (name, value) -> cap(name, value, cycle)),
                    terms.read(in, "guarantees", PlanValues.FIGURE, (name, value) -> guarantee(name, value, cycle)));
        });
    }

    private Optional<PaidIn> paidIn(Node node) {
        return Entries.of(node, PayGrammar.PAID_IN, problems)
                .flatMap(in -> in.scalar("currency")
                        .flatMap(this::code)
                        .flatMap(currency ->
                                in.choice("on", PAID_ON).map(on -> new PaidIn(currency, on, in.at("currency")))));
    }

    /** Three capitals stand for themselves. */
    private Optional<Expression> code(Node.Scalar text) {
        return text.text().matches("[A-Z]{3}")
                ? Optional.of(new Expression.Literal(
                        new Value.Text(text.text()), Kind.TEXT, "'" + text.text() + "'", text.at()))
                : FormulaParser.parse(text, problems);
    }

    private Optional<PayCap> cap(Node.Scalar name, Node value, String cycle) {
        PayAmountReader amounts = new PayAmountReader(problems);
        return Entries.of(value, PayGrammar.CAP, problems)
                .flatMap(in -> in.node("most")
                        .flatMap(amounts::read)
                        .map(most -> new PayCap(
                                name.text(),
                                in.titles("title").orElse(Titles.same(name.text())),
                                names(in),
                                in.text("every").orElse(cycle),
                                most,
                                in.choice("excess", Map.of("lost", false, "carried", true))
                                        .orElse(false),
                                name.at())));
    }

    private Optional<Guarantee> guarantee(Node.Scalar name, Node value, String cycle) {
        PayAmountReader amounts = new PayAmountReader(problems);
        return Entries.of(value, PayGrammar.GUARANTEE, problems)
                .flatMap(in -> in.node("least")
                        .flatMap(amounts::read)
                        .map(least -> new Guarantee(
                                name.text(),
                                in.titles("title").orElse(Titles.same(name.text())),
                                names(in),
                                in.text("every").orElse(cycle),
                                least,
                                formula(in, "when"),
                                name.at())));
    }

    private static List<String> names(Entries in) {
        return in.scalars("of").stream().map(Node.Scalar::text).toList();
    }

    private Optional<Expression> formula(Entries in, String key) {
        return in.scalar(key).flatMap(text -> FormulaParser.parse(text, problems));
    }
}
