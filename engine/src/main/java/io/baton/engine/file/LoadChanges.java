package io.baton.engine.file;

import io.baton.core.fact.Field;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.ledger.Load;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what the last load did to each table. */
final class LoadChanges {

    private final EmbeddedDuckDb database;
    private final Load load;

    LoadChanges(EmbeddedDuckDb database, Load load) {
        this.database = database;
        this.load = load;
    }

    /** One change for each table of which the load has a file. */
    List<Load.Change> of(List<LoadedTable> tables) throws IOException {
        List<Load.Change> changes = new ArrayList<>();
        try {
            for (LoadedTable table : tables) {
                Optional<TableHistory.Step> step = table.history().steps().stream()
                        .filter(taken -> taken.load().number() == load.number())
                        .findFirst();
                if (step.isPresent()) {
                    changes.add(change(table, step.get()));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new IOException("cannot compare the loads: " + e.getMessage(), e);
        }
    }

    private Load.Change change(LoadedTable table, TableHistory.Step step) throws SQLException {
        RowIdentity identity = new RowIdentity(table.table());
        Counts counts = step.before().isEmpty()
                ? new Counts(count(step.rows()), 0, 0, 0)
                : identity.hasKey() ? byKey(identity, step, table.history()) : byContent(table, step);
        Set<String> names = load.files().stream().map(Load.TakenFile::name).collect(Collectors.toSet());
        long bad = table.files().stream()
                .filter(file -> names.contains(file.file()))
                .mapToLong(LoadedFile::badRows)
                .sum();
        return new Load.Change(
                table.table().name(),
                counts.fresh(),
                counts.corrected(),
                counts.same(),
                counts.gone(),
                bad,
                table.history().deletes());
    }

    private record Counts(long fresh, long corrected, long same, long gone) {}

    private Counts byKey(RowIdentity identity, TableHistory.Step step, TableHistory history) throws SQLException {
        String before = "(SELECT * FROM (" + step.before().orElseThrow() + ") WHERE " + identity.keyed() + ")";
        String rows = "(SELECT * FROM (" + step.rows() + ") WHERE " + identity.keyed() + ")";
        String met = before + " AS s JOIN " + rows + " AS r ON " + identity.match("s", "r");
        long same = count("SELECT 1 FROM " + met + " WHERE " + identity.same("s", "r"));
        long known = count("SELECT 1 FROM " + met);
        long all = count(step.rows());
        String missing = "SELECT 1 FROM " + before + " AS s ANTI JOIN " + rows + " AS r ON " + identity.match("s", "r");
        String ofEarlier = step.earlier()
                .map(earlier -> "SELECT 1 FROM (" + identity.without(before, rows) + ") AS s SEMI JOIN (" + earlier
                        + ") AS e ON " + identity.match("s", "e"))
                .orElse("SELECT 1 WHERE FALSE");
        long gone = count(history.deletes() ? missing : ofEarlier);
        return new Counts(all - known, known - same, same, gone);
    }

    private Counts byContent(LoadedTable table, TableHistory.Step step) throws SQLException {
        String fields = table.table().type().fields().stream()
                .map(Field::name)
                .map(EmbeddedDuckDb::name)
                .collect(Collectors.joining(", "));
        String before = "SELECT " + fields + " FROM (" + step.before().orElseThrow() + ")";
        String rows = "SELECT " + fields + " FROM (" + step.rows() + ")";
        long fresh = count(rows + " EXCEPT ALL " + before);
        return new Counts(fresh, 0, count(rows) - fresh, count(before + " EXCEPT ALL " + rows));
    }

    private long count(String query) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM (" + query + ")")) {
            found.next();
            return found.getLong(1);
        }
    }
}
