package io.baton.engine.file;

import io.baton.core.fact.Field;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.ledger.CorrectedCells;
import io.baton.engine.ledger.Load;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Everything that the loads said of one row. */
public final class RowHistory {

    private final LoadedTable table;
    private final List<String> key;

    private RowHistory(LoadedTable table, List<String> key) {
        this.table = table;
        this.key = key;
    }

    /**
     * What a load said of the row.
     *
     * @param load which
     * @param file where it stands, behind the load's folder; empty where the row was deleted
     * @param line its line there
     * @param cells its cells that differ from those before, of the first version all that are not empty
     * @param before what these cells were; empty cells of the first version
     */
    public record Version(
            Load load,
            String file,
            long line,
            SequencedMap<String, String> cells,
            SequencedMap<String, String> before) {

        /** Whether the load deleted it. */
        public boolean isDeletion() {
            return file.isEmpty();
        }
    }

    /** The versions of the row with that key, the first one first; loads that said the same again are left out. */
    public static List<Version> of(LoadedTable table, List<String> key, EmbeddedDuckDb.Limits limits)
            throws IOException {
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(limits)) {
            return new RowHistory(table, key).versions(database);
        } catch (SQLException e) {
            throw new IOException("cannot look the row up: " + e.getMessage(), e);
        }
    }

    private List<Version> versions(EmbeddedDuckDb database) throws SQLException {
        List<Version> versions = new ArrayList<>();
        SequencedMap<String, String> known = new LinkedHashMap<>();
        for (TableHistory.Step step : table.history().steps()) {
            Optional<Row> found = row(database, step);
            if (found.isPresent()) {
                Optional<Version> version = version(step.load(), found.get(), known);
                version.ifPresent(versions::add);
                known = found.get().cells();
            } else if (table.history().deletes() && !known.isEmpty()) {
                versions.add(new Version(step.load(), "", 0, new LinkedHashMap<>(), known));
                known = new LinkedHashMap<>();
            }
        }
        return versions;
    }

    private record Row(String file, long line, SequencedMap<String, String> cells) {}

    private static Optional<Version> version(Load load, Row row, SequencedMap<String, String> known) {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        SequencedMap<String, String> before = new LinkedHashMap<>();
        row.cells().forEach((field, cell) -> {
            if (!cell.equals(known.getOrDefault(field, ""))) {
                cells.put(field, cell);
                before.put(field, known.getOrDefault(field, ""));
            }
        });
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Version(load, row.file(), row.line(), cells, before));
    }

    private Optional<Row> row(EmbeddedDuckDb database, TableHistory.Step step) throws SQLException {
        List<Field> fields = table.table().type().fields();
        String columns = fields.stream()
                .map(field -> "coalesce(" + EmbeddedDuckDb.name(field.name()) + "::VARCHAR, '')")
                .collect(Collectors.joining(", "));
        String query = "SELECT baton_file, baton_line, " + columns + " FROM (" + step.rows() + ") WHERE " + isMeant();
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return Optional.empty();
            }
            SequencedMap<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                cells.put(fields.get(i).name(), CorrectedCells.shown(fields.get(i), row.getString(i + 3)));
            }
            return Optional.of(new Row(row.getString(1), row.getLong(2), cells));
        }
    }

    /** Keys are compared as texts; an empty one means a cell that is empty. */
    private String isMeant() {
        List<String> conditions = new ArrayList<>(List.of(new RowIdentity(table.table()).keyed()));
        for (int i = 0; i < key.size(); i++) {
            String field = EmbeddedDuckDb.name(table.table().type().key().get(i));
            conditions.add("coalesce(" + field + "::VARCHAR, '') = " + EmbeddedDuckDb.text(key.get(i)));
        }
        return String.join(" AND ", conditions);
    }
}
