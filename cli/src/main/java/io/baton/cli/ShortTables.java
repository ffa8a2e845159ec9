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
import java.util.Map;
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
        SequencedMap<String, Long> before = new TreeMap<>();
        String period = "";
        for (JournalEntry entry : journal) {
            if (entry instanceof JournalEntry.Posting posting) {
                before.putAll(posting.run().rows());
                period = entry.period();
            }
        }
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, Long> one : before.entrySet()) {
            long count = now.getOrDefault(one.getKey(), 0L);
            if (now.containsKey(one.getKey()) && count < one.getValue()) {
                said.add(one.getKey() + " has " + Count.of(count, "row") + ", and had " + one.getValue() + " when "
                        + period + " was posted");
            }
        }
        return new ShortTables(said);
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("; ", said);
    }
}
