package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The rows that a test beside a plan brings along: what a data folder would hold.
 *
 * @param period the period that is appraised
 * @param today what counts as today; empty: the last day of the period
 * @param people who takes part, each with assignments, none for one that is always
 * @param tables rows of fact types, then of built-in tables, by the table's name
 */
public record ExampleData(
        Node.Scalar period,
        Optional<Node.Scalar> today,
        SequencedMap<String, List<Row>> people,
        SequencedMap<String, List<Row>> tables) {

    /** The rows of what was posted before, in the ledger of the test. */
    public static final String LEDGER = "ledger";

    /** Among what is posted, the name of all that is paid. */
    public static final String TOTAL = "total";

    public ExampleData {
        people = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(people));
        tables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tables));
    }

    /** Who takes part, where it is one and the test names him. */
    public Optional<String> onlyPerson() {
        return people.size() == 1 ? Optional.of(people.firstEntry().getKey()) : Optional.empty();
    }

    /** A row of cells, as they are written. */
    public record Row(List<Cell> cells, Location at) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether the row has that column. */
        public boolean has(String column) {
            return cells.stream().anyMatch(cell -> cell.column().equals(column));
        }
    }

    /** A cell: column and text. */
    public record Cell(String column, Node.Scalar value) {}
}
