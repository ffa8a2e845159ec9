package io.baton.cli;

import io.baton.core.document.CodePointOrder;
import io.baton.core.document.Language;
import io.baton.core.settle.LedgerLine;
import io.baton.pages.statement.PayTitles;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sums of people by term, as a table; each currency of a person is a row of its own (rule M16). */
final class PayTotals {

    private record Row(String participant, String currency) {
        static final Comparator<Row> ORDER = Comparator.comparing(Row::participant, CodePointOrder.INSTANCE)
                .thenComparing(Row::currency, CodePointOrder.INSTANCE);
    }

    private final PayTitles titles;
    private final TreeMap<Row, Map<String, BigDecimal>> rows = new TreeMap<>(Row.ORDER);
    private final SequencedSet<String> columns = new LinkedHashSet<>();
    private final TreeSet<String> currencies = new TreeSet<>();

    PayTotals(PayTitles titles) {
        this.titles = titles;
    }

    void add(LedgerLine line) {
        if (line.kind().isPaid()) {
            String column = titles.title(line);
            columns.add(column);
            currencies.add(line.amounts().currency());
            rows.computeIfAbsent(
                            new Row(line.key().participant(), line.amounts().currency()), _ -> new TreeMap<>())
                    .merge(column, line.amounts().amount(), BigDecimal::add);
        }
    }

    /** The table; it names currencies where there are several. */
    TextTable table(Project project, Language spoken) throws IOException {
        Map<String, String> names = project.tables().names(project.limits());
        Words words = Words.in(spoken);
        boolean several = currencies.size() > 1;
        List<String> heads = new ArrayList<>(List.of(words.text("pay.participant"), words.text("pay.name")));
        if (several) {
            heads.add(words.text("pay.currency"));
        }
        columns.forEach(column -> heads.add(">" + column));
        heads.add(">" + words.text("pay.total"));
        TextTable table = new TextTable(heads);
        rows.forEach((row, sums) -> table.add(cells(row, sums, names, several)));
        return table;
    }

    private List<String> cells(Row row, Map<String, BigDecimal> sums, Map<String, String> names, boolean several) {
        List<String> cells = new ArrayList<>(List.of(row.participant(), names.getOrDefault(row.participant(), "")));
        if (several) {
            cells.add(row.currency());
        }
        columns.forEach(column -> cells.add(titles.money(sums.getOrDefault(column, BigDecimal.ZERO))));
        cells.add(titles.money(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        return cells;
    }
}
