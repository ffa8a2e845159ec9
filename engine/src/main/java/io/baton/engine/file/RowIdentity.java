package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.name;
import static io.baton.engine.duckdb.EmbeddedDuckDb.text;

import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.ledger.CorrectedCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL by which a row of a later load is known as one of an earlier load: by its key. A rating without a rater has none.
 */
record RowIdentity(Table table) {

    private static final String NAME_OF_FILE = "substr(baton_file, strpos(baton_file, '/') + 1)";

    /** Whether rows of the table can be known again at all. */
    boolean hasKey() {
        return !table.type().key().isEmpty();
    }

    /** Whether a row has a key, as a condition. */
    String keyed() {
        return table.purpose() == Purpose.RATINGS ? "rater IS NOT NULL" : "TRUE";
    }

    /** Whether rows of two tables are the same one. */
    String match(String one, String other) {
        return table.type().key().stream()
                .map(EmbeddedDuckDb::name)
                .map(key -> one + "." + key + " IS NOT DISTINCT FROM " + other + "." + key)
                .collect(Collectors.joining(" AND "));
    }

    /** Whether rows of two tables have the same content. */
    String same(String one, String other) {
        return table.type().fields().stream()
                .map(field -> name(field.name()))
                .map(field -> one + "." + field + " IS NOT DISTINCT FROM " + other + "." + field)
                .collect(Collectors.joining(" AND "));
    }

    /** The rows of a first load, with the columns of a state. */
    static String first(String rows) {
        return "SELECT *, NULL::INTEGER AS " + CorrectedCells.LOAD + ", NULL::VARCHAR AS " + CorrectedCells.WAS
                + " FROM (" + rows + ")";
    }

    /** The rows of a state that a load leaves alone. */
    String left(String state, String rows, Collection<String> files) {
        String names = files.stream().map(EmbeddedDuckDb::text).collect(Collectors.joining(", "));
        return "SELECT s.* FROM (" + state + ") AS s ANTI JOIN (SELECT * FROM (" + rows + ") WHERE " + keyed()
                + ") AS r ON " + match("s", "r") + " WHERE " + keyed() + " OR " + NAME_OF_FILE + " NOT IN (" + names
                + ")";
    }

    /** The rows that rows do not know any more, taken away from a state. */
    String without(String state, String rows) {
        return "SELECT s.* FROM (" + state + ") AS s ANTI JOIN (" + rows + ") AS r ON " + match("s", "r");
    }

    /** The rows of a load over a state: as they stood where they say the same, else with what they were. */
    String over(String state, String rows, int load) {
        String known = "s.baton_line IS NOT NULL";
        String same = known + " AND " + same("s", "r");
        List<String> columns = new ArrayList<>();
        ParquetTypes.columns(table.type()).forEach(column -> columns.add("r." + column));
        for (String place : List.of(ParquetTypes.LINE, ParquetTypes.FILE)) {
            columns.add("CASE WHEN " + same + " THEN s." + place + " ELSE r." + place + " END AS " + place);
        }
        columns.add(changed(known, same, CorrectedCells.LOAD, load + "::INTEGER"));
        columns.add(changed(known, same, CorrectedCells.WAS, was()));
        return "SELECT " + String.join(", ", columns) + " FROM (" + rows + ") AS r LEFT JOIN (SELECT * FROM (" + state
                + ") WHERE " + keyed() + ") AS s ON " + match("s", "r");
    }

    private static String changed(String known, String same, String column, String now) {
        return "CASE WHEN " + same + " THEN s." + column + " WHEN " + known + " THEN " + now + " END AS " + column;
    }

    private String was() {
        return table.type().fields().stream()
                .map(Field::name)
                .map(field -> "CASE WHEN s." + name(field) + " IS DISTINCT FROM r." + name(field) + " THEN "
                        + text(field) + " || chr(" + (int) CorrectedCells.BEFORE_CELL + ") || coalesce(s." + name(field)
                        + "::VARCHAR, '') END")
                .collect(Collectors.joining(", ", "concat_ws(chr(" + (int) CorrectedCells.BETWEEN_CELLS + "), ", ")"));
    }
}
