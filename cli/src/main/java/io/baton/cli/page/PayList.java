package io.baton.cli.page;

import io.baton.core.formula.Expression;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
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
                String by =
                        table.by().stream().map(page.words()::formula).collect(Collectors.joining(page.say("comma")));
                String across = table.across()
                        .map(column -> page.say("pay.across", page.words().formula(column)))
                        .orElse("");
                String pick = table.by().size() == 1 ? "" : page.say(pick(table.pick()));
                yield page.say("pay.by", by) + across + pick;
            }
        };
    }

    private static String pick(Amount.Pick pick) {
        return switch (pick) {
            case LOWEST -> "pay.lowest";
            case HIGHEST -> "pay.highest";
        };
    }

    private MarkdownTable table(Amount.Table table, String column) {
        String by = table.by().stream().map(page.words()::formula).collect(Collectors.joining(page.say("comma")));
        MarkdownTable made = new MarkdownTable(List.of(by, ">" + column));
        switch (table.rows()) {
            case Amount.Rows.Bounds bounds -> {
                bounds.bands().bands().forEach(band -> made.add(List.of(bound(band.from()), cell(band.of()))));
                end(bounds.bands()).ifPresent(end -> made.add(List.of(end, "–")));
            }
            case Amount.Rows.Choices choices ->
                choices.choices().forEach(choice -> made.add(List.of(choice.text(), cell(choice.cell()))));
        }
        return made;
    }

    /** Where a table ends, if behind its end another thing holds than its last row. */
    static Optional<Bands.Edge> endOf(Bands<?> bands) {
        return bands.end().filter(_ -> bands.above() != Bands.Outside.NEAREST);
    }

    private Optional<String> end(Bands<?> bands) {
        return endOf(bands).map(this::bound);
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
