package io.baton.pages.statement;

import io.baton.core.document.Language;
import io.baton.core.explain.PayWords;
import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import io.baton.engine.pay.DealRows;
import io.baton.engine.pay.LineRows;
import io.baton.engine.pay.PlanLine;
import io.baton.engine.run.RunRequest;
import io.baton.pages.statement.StatementPage.Cell;
import io.baton.pages.statement.StatementPage.How;
import io.baton.pages.statement.StatementPage.Row;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The steps and rows behind lines of pay, in words; the rows of all lines are read at once. */
public final class BehindLines {

    private final Catalogue catalogue;
    private final Language spoken;
    private final Map<Term, Map<String, List<DealRows.Row>>> rows = new HashMap<>();

    private BehindLines(Catalogue catalogue, Language spoken) {
        this.catalogue = catalogue;
        this.spoken = spoken;
    }

    private record Term(ValidPlan plan, String name) {}

    /** What stands behind some lines, by the data of a run. */
    public static BehindLines of(RunRequest request, Catalogue catalogue, List<PlanLine> lines, Language spoken)
            throws IOException {
        try (DealRows reader = DealRows.of(request)) {
            return of(reader, catalogue, lines, spoken);
        }
    }

    /** The same by rows that are found elsewhere. */
    public static BehindLines of(LineRows rows, Catalogue catalogue, List<PlanLine> lines, Language spoken) {
        Map<Term, Set<String>> deals = new HashMap<>();
        for (PlanLine line : lines) {
            deals.computeIfAbsent(new Term(line.plan(), line.line().term()), _ -> new TreeSet<>())
                    .add(line.line().item());
        }
        BehindLines behind = new BehindLines(catalogue, spoken);
        deals.forEach((term, keys) -> behind.rows.put(term, rows.behind(term.plan(), term.name(), keys)));
        return behind;
    }

    /** How a line came about. */
    public How how(PlanLine of) {
        PayLine line = of.line();
        PayWords pay = PayWords.of(of.plan(), spoken);
        List<Row> found =
                rows
                        .getOrDefault(new Term(of.plan(), line.term()), Map.of())
                        .getOrDefault(line.item(), List.of())
                        .stream()
                        .map(row -> row(row, pay))
                        .toList();
        return new How(pay.steps(line), found);
    }

    private Row row(DealRows.Row row, PayWords pay) {
        Optional<Table> table = catalogue.table(row.type());
        List<Cell> cells = row.cells().stream()
                .filter(cell -> !(cell.value() instanceof Value.Absent))
                .map(cell -> new Cell(
                        table.map(Table::fieldTitles)
                                .map(titles -> titles.get(cell.field()))
                                .map(title -> title.in(spoken))
                                .orElse(cell.field()),
                        pay.value(cell.value(), cell.kind())))
                .toList();
        String title = table.map(Table::title).map(named -> named.in(spoken)).orElse(row.type());
        return new Row(
                (title + " " + row.key()).strip(), row.file().isEmpty() ? "" : row.file() + ":" + row.line(), cells);
    }
}
