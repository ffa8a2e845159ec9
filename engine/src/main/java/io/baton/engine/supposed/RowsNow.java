package io.baton.engine.supposed;

import io.baton.core.fact.Field;
import io.baton.engine.catalogue.NetOfTax;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The rows of a table as they are.
 *
 * @param database reads them
 * @param table the table
 * @param sql what stands behind FROM for it
 */
record RowsNow(EmbeddedDuckDb database, Table table, String sql) {

    /** The whole rows that there are more, or otherwise; what is wrong is added to the mistakes. */
    List<Map<String, String>> with(List<Supposition> supposed, List<String> mistakes) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Supposition one : supposed) {
            boolean isKeyed = !table.type().key().isEmpty();
            Optional<SequencedMap<String, String>> now = isKeyed ? find(one) : Optional.empty();
            String key = table.type().key().stream()
                    .map(field -> field + "=" + one.cells().get(field))
                    .collect(Collectors.joining(","));
            switch (one.what()) {
                case ADD -> {
                    if (now.isPresent()) {
                        mistakes.add(table.name() + " has a row with " + key + "; change it instead of adding it");
                    }
                    rows.add(one.cells());
                }
                case CHANGE -> rows.add(changed(one, now.orElseGet(LinkedHashMap::new)));
                case REMOVE -> {}
            }
            if (one.what() != Supposition.What.ADD && now.isEmpty()) {
                mistakes.add(table.name() + " has no row with " + key + " in this state of the data");
            }
        }
        return rows;
    }

    /** What is calculated from what changes is calculated anew. */
    private SequencedMap<String, String> changed(Supposition one, SequencedMap<String, String> now) {
        SequencedMap<String, String> row = new LinkedHashMap<>(now);
        table.netOfTax().forEach((field, net) -> {
            if (one.cells().keySet().stream().anyMatch(given -> isBehind(net, given))) {
                row.remove(field);
            }
        });
        row.putAll(one.cells());
        return row;
    }

    private static boolean isBehind(NetOfTax net, String field) {
        return net.gross().equals(field) || (net.rate() instanceof NetOfTax.InField(String rate) && rate.equals(field));
    }

    private Optional<SequencedMap<String, String>> find(Supposition one) throws SQLException {
        String columns = table.type().fields().stream().map(RowsNow::text).collect(Collectors.joining(", "));
        String query = "SELECT " + columns + " FROM " + sql + " AS f WHERE " + Overlay.isKey(table.type(), one);
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return Optional.empty();
            }
            SequencedMap<String, String> cells = new LinkedHashMap<>();
            List<Field> fields = table.type().fields();
            for (int i = 0; i < fields.size(); i++) {
                Optional<String> cell = Optional.ofNullable(row.getString(i + 1));
                if (cell.isPresent()) {
                    cells.put(fields.get(i).name(), cell.get());
                }
            }
            return Optional.of(cells);
        }
    }

    /** A field as it would stand in a file. */
    private static String text(Field field) {
        String column = "f." + EmbeddedDuckDb.name(field.name());
        return switch (field.kind()) {
            case TIME -> "strftime(" + column + ", '%Y-%m-%dT%H:%M:%S.%fZ')";
            case YES_NO -> "CASE WHEN " + column + " THEN 'yes' WHEN NOT " + column + " THEN 'no' END";
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS, DATE, TEXT ->
                column + "::VARCHAR";
        };
    }
}
