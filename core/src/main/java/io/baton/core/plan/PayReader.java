package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.pay.Guarantee;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a plan pays. */
record PayReader(NamedTerms terms, RoundingRules rounding, Problems problems) {

    private static final Map<String, Pay.RoundAt> ROUND_AT = Map.of("line", Pay.RoundAt.LINE, "term", Pay.RoundAt.TERM);

    Optional<Pay> read(Node node) {
        return Entries.of(node, PayGrammar.PAY, problems).map(in -> {
            String cycle = in.text("every").orElse("");
            List<PayTerm> read =
                    terms.read(in, "terms", PlanValues.FIGURE, new PayTermReader(terms, cycle, problems)::read);
            return new Pay(
                    cycle,
                    RoundingReader.rounding(in, "rounding", problems).orElse(rounding.money()),
                    in.choice("round at", ROUND_AT).orElse(Pay.RoundAt.LINE),
                    read,
                    terms.read(in, "caps", PlanValues.FIGURE, (name, value) -> cap(name, value, cycle)),
                    terms.read(in, "guarantees", PlanValues.FIGURE, (name, value) -> guarantee(name, value, cycle)));
        });
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
