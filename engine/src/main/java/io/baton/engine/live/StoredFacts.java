package io.baton.engine.live;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.Columns;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.run.DataTables;
import io.baton.engine.sql.SqlLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Facts as they were loaded.
 *
 * @param database through which the data is read; not closed
 * @param data the facts
 */
public record StoredFacts(EmbeddedDuckDb database, DataTables data) implements CurrentFacts {

    @Override
    public List<FactRow> find(FactType type, String field, Collection<Value> values) {
        if (data.isMissing(type.name())) {
            return List.of();
        }
        String query = select(type) + " WHERE f." + EmbeddedDuckDb.name(field) + " IN ("
                + values.stream().map(SqlLiteral::of).collect(Collectors.joining(", ")) + ")";
        List<FactRow> found = new ArrayList<>();
        read(query, type, found::add);
        return found;
    }

    /** Calls back for each row, in the order of files and lines; only one is in memory at a time. */
    public void forEach(FactType type, Consumer<FactRow> each) {
        if (!data.isMissing(type.name())) {
            read(select(type) + " ORDER BY baton_file, baton_line", type, each);
        }
    }

    private String select(FactType type) {
        return "SELECT " + columns(type).stream().map(Column::sql).collect(Collectors.joining(", ")) + " FROM "
                + data.table(type.name()) + " AS f";
    }

    private void read(String query, FactType type, Consumer<FactRow> each) {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                each.accept(row(row, type));
            }
        } catch (SQLException e) {
            throw new EngineFailure("the facts could not be read", e);
        }
    }

    /** A column of a query: a field, or the local day of a time. */
    private record Column(String field, Kind kind, boolean isDayOfTime) {

        String sql() {
            String name = "f." + EmbeddedDuckDb.name(isDayOfTime ? field + "$day" : field);
            return Columns.readable(name, kind);
        }
    }

    private static List<Column> columns(FactType type) {
        List<Column> columns = new ArrayList<>();
        for (Field field : type.fields()) {
            columns.add(new Column(field.name(), field.kind(), false));
            if (field.kind() == Kind.TIME) {
                columns.add(new Column(field.name(), Kind.DATE, true));
            }
        }
        return columns;
    }

    private static FactRow row(ResultSet row, FactType type) throws SQLException {
        Map<String, Value> values = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        List<Column> columns = columns(type);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Value value = Columns.value(row, i + 1, column.kind(), Reason.Cause.EMPTY_FIELD, column.field());
            if (column.isDayOfTime() && value instanceof Value.Day(LocalDate day)) {
                days.put(column.field(), day);
            } else if (!column.isDayOfTime() && value.isPresent()) {
                values.put(column.field(), value);
            }
        }
        return new FactRow(values, days);
    }
}
