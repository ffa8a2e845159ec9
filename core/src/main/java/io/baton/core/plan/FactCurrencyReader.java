package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.measure.FactCurrency;
import java.util.List;
import java.util.Optional;

/** Reads and writes in which currency facts are. */
record FactCurrencyReader(String home, Problems problems) {

    Optional<FactCurrency> read(Node.Scalar type, Node value) {
        return Entries.of(value, PlanGrammar.CURRENCIES, problems)
                .flatMap(in -> in.text("of")
                        .flatMap(field ->
                                in.text("on").map(on -> new FactCurrency(type.text(), field, on, home, type.at()))));
    }

    static Written write(List<FactCurrency> currencies) {
        Written written = new Written();
        currencies.forEach(each -> written.put(
                each.factType(),
                new Written().put("of", each.field()).put("on", each.on()).node()));
        return written;
    }
}
