package io.baton.cli;

import io.baton.core.document.CodePointOrder;
import io.baton.core.document.Language;
import io.baton.core.explain.PayWords;
import io.baton.core.settle.LedgerLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

/** The sums of people by term, as a table. */
final class PayTotals {

    private final TreeMap<String, Map<String, BigDecimal>> people = new TreeMap<>(CodePointOrder.INSTANCE);
    private final SequencedSet<String> terms = new LinkedHashSet<>();

    void add(LedgerLine line) {
        if (line.kind().isPaid()) {
            terms.add(line.key().term());
            people.computeIfAbsent(line.key().participant(), _ -> new TreeMap<>())
                    .merge(line.key().term(), line.amounts().amount(), BigDecimal::add);
        }
    }

    TextTable table(Project project, Language spoken) throws IOException {
        Map<String, String> names = project.tables().names(project.limits());
        Words words = Words.in(spoken);
        PayWords pay = PayWords.of(project.plan(), spoken);
        List<String> heads = new ArrayList<>(List.of(words.text("pay.participant"), words.text("pay.name")));
        terms.forEach(term -> heads.add(">" + pay.title(term)));
        heads.add(">" + words.text("pay.total"));
        TextTable table = new TextTable(heads);
        people.forEach((person, sums) -> {
            List<String> row = new ArrayList<>(List.of(person, names.getOrDefault(person, "")));
            terms.forEach(term -> row.add(pay.money(sums.getOrDefault(term, BigDecimal.ZERO))));
            row.add(pay.money(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            table.add(row);
        });
        return table;
    }
}
