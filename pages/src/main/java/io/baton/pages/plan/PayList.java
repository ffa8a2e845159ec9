package io.baton.pages.plan;

import io.baton.core.formula.Expression;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.pay.Clawback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Points about a term of pay, and the tables that they speak of, which stand behind them. */
final class PayList {

    private final Page page;
    private final List<String> points = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    PayList(Page page) {
        this.page = page;
    }

    void say(String key, String... details) {
        points.add("- " + page.say(key, details));
    }

    /** A point about an amount, which fills the first place of the text. */
    void amount(String key, Amount amount, String... details) {
        List<String> places = new ArrayList<>(List.of(text(amount)));
        places.addAll(List.of(details));
        say(key, places.toArray(String[]::new));
        if (amount instanceof Amount.Table table) {
            add(table(table, page.say(key + ".column")));
        }
    }

    void amount(String key, Optional<Amount> amount) {
        amount.ifPresent(one -> amount(key, one));
    }

    /** A table, behind those that stand already. */
    void add(MarkdownTable table) {
        tables.add("");
        tables.addAll(table.lines());
    }

    /** A formula, or of a table what picks the row. */
    String text(Amount amount) {
        return switch (amount) {
            case Amount.Formula formula -> page.words().formula(formula.expression());
            case Amount.Table table -> {
                String by = drivers(table);
                String across = table.across()
                        .map(column -> page.say("pay.across", page.words().formula(column)))
                        .orElse("");
                String pick = table.by().size() == 1 ? "" : page.say(pick(table.pick()));
                yield page.say("pay.by", by) + across + pick;
            }
        };
    }

    /** What picks the row; the days since a deal are no field of the data. */
    private String drivers(Amount.Table table) {
        return table.by().stream()
                .map(by -> by instanceof Expression.Name(var _, String name, var _) && name.equals(Clawback.DAYS_SINCE)
                        ? page.say("pay.days-since")
                        : formula(by))
                .collect(Collectors.joining(page.say("comma")));
    }

    private static String pick(Amount.Pick pick) {
        return switch (pick) {
            case LOWEST -> "pay.lowest";
            case HIGHEST -> "pay.highest";
        };
    }

    private MarkdownTable table(Amount.Table table, String column) {
        String by = drivers(table);
        List<Line> lines = lines(table.rows());
        Optional<List<String>> across = columns(lines);
        List<String> heads = new ArrayList<>(List.of(across.isEmpty() ? by : by + " \\ " + across(table)));
        across.orElse(List.of(column)).forEach(head -> heads.add(">" + head));
        MarkdownTable made = new MarkdownTable(heads);
        for (Line line : lines) {
            List<String> cells = new ArrayList<>(List.of(line.head()));
            if (across.isEmpty()) {
                cells.add(line.cell().map(this::cell).orElse("–"));
            } else {
                line.cell().ifPresent(cell -> inside(cell).forEach(one -> cells.add(text(one))));
                while (cells.size() < heads.size()) {
                    cells.add("–");
                }
            }
            made.add(cells);
        }
        return made;
    }

    /** A row or column; without a cell where the table ends. */
    private record Line(String head, Optional<Amount.Cell> cell) {}

    private List<Line> lines(Amount.Rows rows) {
        List<Line> lines = new ArrayList<>();
        switch (rows) {
            case Amount.Rows.Bounds bounds -> {
                bounds.bands().bands().forEach(band -> lines.add(new Line(bound(band.from()), Optional.of(band.of()))));
                endOf(bounds.bands()).ifPresent(end -> lines.add(new Line(bound(end), Optional.empty())));
            }
            case Amount.Rows.Choices choices ->
                choices.choices().forEach(choice -> lines.add(new Line(choice.text(), Optional.of(choice.cell()))));
        }
        return lines;
    }

    private List<Line> inside(Amount.Cell cell) {
        return switch (cell) {
            case Amount.Cell.One _ -> List.of();
            case Amount.Cell.Across across -> lines(across.columns());
        };
    }

    private String text(Line line) {
        return line.cell().map(this::cell).orElse("–");
    }

    /** The columns, where all rows have the same ones. */
    private Optional<List<String>> columns(List<Line> rows) {
        List<List<String>> heads = rows.stream()
                .flatMap(row -> row.cell().stream())
                .map(cell -> inside(cell).stream().map(Line::head).toList())
                .distinct()
                .toList();
        return heads.size() == 1 && !heads.getFirst().isEmpty() ? Optional.of(heads.getFirst()) : Optional.empty();
    }

    private String across(Amount.Table table) {
        return table.across().map(page.words()::formula).orElse("");
    }

    /** Where a table ends, if behind its end another thing holds than its last row. */
    static Optional<Bands.Edge> endOf(Bands<?> bands) {
        return bands.end().filter(_ -> bands.above() != Bands.Outside.NEAREST);
    }

    String bound(Bands.Edge edge) {
        return (edge.included() ? "≥ " : "> ") + page.words().number(edge.at(), edge.kind());
    }

    private String cell(Amount.Cell cell) {
        return switch (cell) {
            case Amount.Cell.One one -> formula(one.amount());
            case Amount.Cell.Across across ->
                switch (across.columns()) {
                    case Amount.Rows.Bounds bounds ->
                        bounds.bands().bands().stream()
                                .map(band -> bound(band.from()) + ": " + cell(band.of()))
                                .collect(Collectors.joining(page.say("comma")));
                    case Amount.Rows.Choices choices ->
                        choices.choices().stream()
                                .map(choice -> choice.text() + ": " + cell(choice.cell()))
                                .collect(Collectors.joining(page.say("comma")));
                };
        };
    }

    String formula(Expression expression) {
        return page.words().formula(expression);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(points);
        lines.addAll(tables);
        return lines;
    }
}
