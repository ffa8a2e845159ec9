package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Place;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.plan.ExampleData.Cell;
import io.baton.core.plan.ExampleData.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the rows that a test brings along. */
final class ExampleDataReader {

    private final NamedTerms terms;
    private final Problems problems;

    ExampleDataReader(NamedTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    Optional<ExampleData> read(Entries in) {
        Optional<Node.Scalar> period = in.scalar("period");
        Optional<Node.Scalar> today = in.scalar("today");
        today.ifPresent(day -> Dates.day(day, "'today'", problems));
        SequencedMap<String, List<Row>> people = new LinkedHashMap<>();
        terms.read(in, "people", ExampleReader.PERSON, (name, node) -> {
            people.put(name.text(), assignments(node));
            return Optional.of(name);
        });
        SequencedMap<String, List<Row>> tables = new LinkedHashMap<>();
        terms.read(in, "facts", PlanValues.FIGURE, (type, node) -> {
            tables.put(type.text(), rows(node, type.text(), this::fact));
            return Optional.of(type);
        });
        ExampleGrammar.TABLES.forEach((table, place) ->
                in.node(table).ifPresent(node -> tables.put(table, rows(node, table, row -> row(row, place)))));
        return period.map(named -> new ExampleData(named, today, people, tables));
    }

    private interface RowReader {
        Optional<Row> read(Node node);
    }

    private List<Row> assignments(Node node) {
        List<Node> rows = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        return rows.stream()
                .flatMap(row -> row(row, ExampleGrammar.ASSIGNMENT_ROW).stream())
                .filter(row -> !row.cells().isEmpty())
                .toList();
    }

    private List<Row> rows(Node node, String what, RowReader reader) {
        if (!(node instanceof Node.Sequence sequence)) {
            problems.error(
                    node.at(),
                    "'" + what + "' of a test is a list of rows, not " + Scalars.describe(node),
                    "write one '- { column: value, … }' a line below it");
            return List.of();
        }
        return sequence.items().stream()
                .flatMap(item -> reader.read(item).stream())
                .toList();
    }

    private Optional<Row> row(Node node, Place place) {
        return Entries.of(node, place, problems).map(in -> {
            List<Cell> cells = new ArrayList<>();
            if (place.equals(ExampleGrammar.POSTED)) {
                checkPosted(in);
            }
            for (String column : place.keyNames()) {
                in.scalar(column).ifPresent(value -> cells.add(new Cell(column, value)));
            }
            return new Row(cells, node.at());
        });
    }

    /** What was posted is no row of a file, which would be checked when it is read. */
    private void checkPosted(Entries in) {
        in.choice("kind", ExampleGrammar.LINE_KINDS);
        in.scalar("amount")
                .filter(amount -> !amount.text().matches(ExampleGrammar.MONEY.pattern()))
                .ifPresent(amount -> problems.error(
                        amount.at(), "'amount' cannot be '" + amount.text() + "'", "write such as 120 or -12.50"));
    }

    /** The fields of fact types are not known before the catalogue is. */
    private Optional<Row> fact(Node node) {
        List<Cell> cells = terms.read(
                node,
                "a fact",
                PlanValues.FIGURE,
                (field, value) -> Scalars.scalar(value, "'" + field.text() + "'", problems)
                        .map(text -> new Cell(field.text(), text)));
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Row(cells, node.at()));
    }
}
