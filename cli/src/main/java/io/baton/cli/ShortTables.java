package io.baton.cli;

import io.baton.core.plan.ValidPlan;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.paybook.JournalEntry;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Tables that have fewer rows than at the last posting. Payments that are not there lower what was paid, returns that are not
 * there raise it, and neither can be seen in the lines: a file that is too short, or whose rows cannot be read, must not pass
 * for a correction (rule M9).
 *
 * @param said one sentence for each, by name
 */
record ShortTables(List<String> said) {

    ShortTables {
        said = List.copyOf(said);
    }

    /** How many rows the tables have that the pay of a run reads, by name. */
    static SequencedMap<String, Long> rows(RunRequest request) throws IOException {
        SequencedMap<String, Long> rows = new TreeMap<>();
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits());
                Statement statement = database.connection().createStatement()) {
            for (String table : tables(request)) {
                rows.put(
                        table,
                        request.data().isMissing(table)
                                ? 0
                                : count(statement, request.data().table(table)));
            }
            return rows;
        } catch (SQLException e) {
            throw new EngineFailure("the rows could not be counted", e);
        }
    }

    private static List<String> tables(RunRequest request) {
        List<String> tables = new ArrayList<>(List.of("assignments"));
        request.plans().stream().map(ValidPlan::payFactTypes).forEach(tables::addAll);
        return tables.stream().distinct().toList();
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those that are shorter than at the last of some postings. */
    static ShortTables of(SequencedMap<String, Long> now, List<JournalEntry> journal) {
        SequencedMap<String, Counted> before = new TreeMap<>();
        for (JournalEntry entry : journal) {
            if (entry instanceof JournalEntry.Posting posting) {
                posting.run().rows().forEach((table, rows) -> before.put(table, new Counted(rows, entry.period())));
            }
        }
        List<String> said = new ArrayList<>();
        now.forEach((table, rows) -> {
            Counted then = before.getOrDefault(table, Counted.NEVER);
            if (rows < then.rows()) {
                said.add(table + " has " + Count.of(rows, "row") + ", and had " + then.rows() + " when " + then.period()
                        + " was posted");
            }
        });
        return new ShortTables(said);
    }

    /** How many rows a table had when a period was posted. */
    private record Counted(long rows, String period) {

        private static final Counted NEVER = new Counted(0, "");
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("; ", said);
    }
}
