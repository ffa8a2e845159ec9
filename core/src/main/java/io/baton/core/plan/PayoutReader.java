package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.pay.Amount;
import io.baton.core.pay.PayoutRules;
import java.util.Optional;

/** Reads how people are paid out: draw, and recovery of what they owe. */
record PayoutReader(Problems problems) {

    PayoutRules read(Entries pay) {
        return new PayoutRules(
                pay.node("draw").flatMap(this::draw), pay.node("recovery").flatMap(this::recovery));
    }

    private Optional<PayoutRules.Draw> draw(Node node) {
        return Entries.of(node, PayGrammar.DRAW, problems)
                .flatMap(in -> amount(in, "amount")
                        .flatMap(amount -> in.yesNo("recoverable")
                                .map(recoverable ->
                                        new PayoutRules.Draw(amount, recoverable, formula(in, "when"), in.at()))));
    }

    private Optional<PayoutRules.Recovery> recovery(Node node) {
        return Entries.of(node, PayGrammar.RECOVERY, problems)
                .flatMap(in -> in.node("at most")
                        .flatMap(share -> Bounds.share(share, "'at most'", problems))
                        .map(ceiling -> new PayoutRules.Recovery(
                                ceiling, amount(in, "protected"), amount(in, "beside"), formula(in, "when"), in.at())));
    }

    private Optional<Amount> amount(Entries in, String key) {
        return in.node(key).flatMap(new PayAmountReader(problems)::read);
    }

    private Optional<Expression> formula(Entries in, String key) {
        return in.scalar(key).flatMap(text -> FormulaParser.parse(text, problems));
    }
}
