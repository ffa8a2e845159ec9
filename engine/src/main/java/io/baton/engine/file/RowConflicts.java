package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.name;
import static io.baton.engine.duckdb.EmbeddedDuckDb.text;

import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What holds between the rows of a table, found by SQL: the same key twice with other content makes every one of the rows
 * bad, with the same content they are one; assignments of one person do not overlap. No finding depends on the order of rows
 * or files (rule N5).
 */
final class RowConflicts {

    /** Rows in the table {@code bad}: which input, which line, why. */
    static final String BAD = "bad_rows";

    private static final String ALL = "all_rows";
    private static final String SUSPECTS = "suspects";
    private static final String GONE = "gone_rows";
    private static final String PLACE = "baton_input, baton_file, baton_line";

    private final Table table;
    private final EmbeddedDuckDb database;
    private final List<String> fields;

    RowConflicts(Table table, EmbeddedDuckDb database) {
        this.table = table;
        this.database = database;
        this.fields = ParquetTypes.columns(table.type());
    }

    /** Whether a table of this kind has anything to check. */
    static boolean isNeeded(Table table) {
        return dated(table).isPresent() || !table.type().key().isEmpty();
    }

    /**
     * Rows of which no two of the same hold on the same day.
     *
     * @param of the fields that say of what they are
     * @param isOpen whether a row without an end holds for ever; else it does not meet those behind it
     * @param reason what is said of one that does
     */
    private record Dated(List<String> of, boolean isOpen, String reason) {}

    private static Optional<Dated> dated(Table table) {
        return switch (table.purpose()) {
            case ASSIGNMENTS ->
                Optional.of(
                        new Dated(List.of("participant"), true, "the assignment overlaps that of the same person in "));
            case PARAMETERS ->
                Optional.of(new Dated(
                        List.of("parameter", "participant", "unit", "role"),
                        false,
                        "the value holds on the same days as that in "));
            case UNITS -> Optional.of(new Dated(List.of("unit"), true, "the unit overlaps that in "));
            case POSITIONS -> Optional.of(new Dated(List.of("position"), true, "the position overlaps that in "));
            case TERRITORIES -> Optional.of(new Dated(List.of("territory"), true, "the territory overlaps that in "));
            case CALENDAR -> Optional.of(new Dated(List.of("calendar"), false, "the days overlap those in "));
            default -> Optional.empty();
        };
    }

    /** Finds all conflicts; whether there is any. The tables that hold them stay until {@link #close}. */
    boolean find(List<LoadedInput> inputs) throws SQLException {
        database.execute("CREATE OR REPLACE VIEW " + ALL + " AS "
                + IntStream.range(0, inputs.size())
                        .mapToObj(i -> "SELECT *, " + i + " AS baton_input FROM ("
                                + inputs.get(i).select() + ")")
                        .collect(Collectors.joining(" UNION ALL BY NAME ")));
        database.execute("CREATE OR REPLACE TABLE " + GONE + " (baton_input INTEGER, baton_line BIGINT)");
        database.execute("CREATE OR REPLACE TABLE " + BAD
                + " (baton_input INTEGER, baton_line BIGINT, column_name VARCHAR," + " cell VARCHAR, reason VARCHAR)");
        findKeys();
        Optional<Dated> dated = dated(table);
        if (dated.isPresent()) {
            findOverlaps(dated.get());
        }
        return count(GONE) + count(BAD) > 0;
    }

    private long count(String of) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + of)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Rows without a key field have a key of all fields. */
    private List<String> key() {
        List<String> key = table.type().key();
        return key.isEmpty() ? fields : key.stream().map(EmbeddedDuckDb::name).toList();
    }

    /** An answer without a rater is one of many; it is nobody's second answer. */
    private String compared() {
        return table.purpose() == Purpose.RATINGS ? " WHERE rater IS NOT NULL" : "";
    }

    private void findKeys() throws SQLException {
        String keys = String.join(", ", key());
        // the same hash is only a suspicion; it needs a fraction of the memory of the keys themselves
        String hashes = "SELECT hash(" + keys + ") AS h FROM " + ALL + compared();
        database.execute("CREATE OR REPLACE TABLE " + SUSPECTS + " AS SELECT * FROM (SELECT *, hash(" + keys
                + ") AS h FROM " + ALL + compared() + ") WHERE h IN (SELECT h FROM (" + hashes
                + ") GROUP BY h HAVING count(*) > 1)");
        if (count(SUSPECTS) == 0) {
            return;
        }
        String contents = "SELECT DISTINCT " + String.join(", ", fields) + " FROM " + SUSPECTS;
        String differing = "SELECT " + keys + " FROM (" + contents + ") GROUP BY " + keys + " HAVING count(*) > 1";
        String same = key().stream()
                .map(key -> "r." + key + " IS NOT DISTINCT FROM d." + key)
                .collect(Collectors.joining(" AND "));
        String first = " OVER (PARTITION BY " + keys + " ORDER BY " + PLACE + ")";
        String placed = "SELECT *, " + keyCell() + " AS cell, row_number()" + first + " AS nr, first_value(baton_file)"
                + first
                + " AS file1, first_value(baton_line)" + first + " AS line1, lead(baton_file)" + first
                + " AS file2, lead(baton_line)" + first + " AS line2 FROM " + SUSPECTS + " r SEMI JOIN (" + differing
                + ") d ON " + same;
        database.execute("INSERT INTO " + BAD + " SELECT baton_input, baton_line, " + text(keyLabel()) + ", cell, "
                + "'the same key stands also in ' || CASE WHEN nr = 1 THEN file2 || ' line ' || line2 "
                + "ELSE file1 || ' line ' || line1 END || ', with other content' FROM (" + placed + ")");
        database.execute("INSERT INTO " + GONE
                + " SELECT baton_input, baton_line FROM (SELECT r.baton_input, r.baton_line, row_number()" + first
                + " AS nr FROM " + SUSPECTS + " r ANTI JOIN (" + differing + ") d ON " + same + ") WHERE nr > 1");
    }

    private String keyLabel() {
        return String.join(", ", table.type().key());
    }

    private String keyCell() {
        return table.type().key().isEmpty() ? "''" : "concat_ws(', ', " + String.join(", ", key()) + ")";
    }

    private void findOverlaps(Dated dated) throws SQLException {
        String from = "coalesce(" + name("from") + ", DATE '0001-01-01')";
        // an assignment without an end is open; the value of a parameter holds until the next one of the same
        String to = "coalesce(" + name("to") + ", " + (dated.isOpen() ? "DATE '9999-12-31'" : from) + ")";
        String columns = dated.of().stream()
                .map(column -> "coalesce(" + column + ", '') AS " + column)
                .collect(Collectors.joining(", "));
        String same = dated.of().stream()
                .map(column -> "x." + column + " = y." + column)
                .collect(Collectors.joining(" AND "));
        // where the first day is part of the key, two from the same day are the same key twice
        String apart = table.type().key().isEmpty() ? "" : " AND x.a <> y.a";
        String kept = "SELECT " + PLACE + ", " + columns + ", " + from + " AS a, " + to + " AS b FROM " + ALL
                + " ANTI JOIN " + GONE + " USING (baton_input, baton_line)";
        database.execute(
                "INSERT INTO " + BAD + " WITH k AS (" + kept + ") SELECT baton_input, baton_line, 'from, to', '', '"
                        + dated.reason() + "' || o.f || ' line ' || o.l FROM ("
                        + "SELECT x.baton_input, x.baton_line, min(struct_pack(i := y.baton_input, f := y.baton_file, l := y.baton_line)) AS o"
                        + " FROM k x JOIN k y ON " + same + " AND x.a <= y.b AND y.a <= x.b" + apart
                        + " AND (x.baton_input, x.baton_line) <> (y.baton_input, y.baton_line) GROUP BY x.baton_input, x.baton_line)");
    }

    /** A query of the rows that stay. */
    String remaining() {
        List<String> columns = new ArrayList<>(fields);
        columns.add(ParquetTypes.LINE);
        columns.add(ParquetTypes.FILE);
        return "SELECT " + String.join(", ", columns) + " FROM " + ALL
                + " ANTI JOIN (SELECT baton_input, baton_line FROM " + GONE
                + " UNION ALL SELECT baton_input, baton_line FROM " + BAD + ") USING (baton_input, baton_line)";
    }

    /** A query of the bad rows of one input: line, column, cell, reason, by line. */
    static String badRows(int input) {
        return "SELECT baton_line, column_name, cell, reason FROM " + BAD + " WHERE baton_input = " + input
                + " ORDER BY baton_line, reason";
    }

    long repeated(int input) throws SQLException {
        return count(GONE + " WHERE baton_input = " + input);
    }

    void close() throws SQLException {
        database.execute("DROP VIEW IF EXISTS " + ALL);
        for (String made : List.of(SUSPECTS, GONE, BAD)) {
            database.execute("DROP TABLE IF EXISTS " + made);
        }
    }
}
