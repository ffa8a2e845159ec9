package io.baton.engine.measure;

import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duckdb.DuckDBReadableVector;

/** Reads columns of results as values. */
public final class Columns {

    private Columns() {}

    /** A number, 0 where the column is NULL: what sums and counts of no rows are. */
    static Value amount(ResultSet row, int column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return Value.of(amount == null ? BigDecimal.ZERO : amount);
    }

    /** A column as it is read: dates and times as numbers, because the driver mistakes those before year 1. */
    public static String readable(String sql, Kind kind) {
        return switch (kind) {
            case DATE -> "(" + sql + " - DATE '1970-01-01')";
            case TIME -> "epoch_us(" + sql + ")";
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS, TEXT, YES_NO -> sql;
        };
    }

    /** A value of that kind, from a column that is {@link #readable}; NULL is not available, for that cause. */
    public static Value value(ResultSet row, int column, Kind kind, Reason.Cause cause, String detail)
            throws SQLException {
        if (row.getObject(column) == null) {
            return Value.notAvailable(cause, detail);
        }
        return switch (kind) {
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS ->
                Value.of(row.getBigDecimal(column));
            case DATE -> new Value.Day(LocalDate.ofEpochDay(row.getLong(column)));
            case TIME -> new Value.Moment(Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS));
            case TEXT -> new Value.Text(row.getString(column));
            case YES_NO -> new Value.YesNo(row.getBoolean(column));
        };
    }

    /** The same from a column that was read in chunks. */
    static Value value(DuckDBReadableVector column, long row, Kind kind, Reason.Cause cause, String detail) {
        if (column.isNull(row)) {
            return Value.notAvailable(cause, detail);
        }
        return switch (kind) {
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS ->
                Value.of(decimal(column, row));
            case DATE -> new Value.Day(LocalDate.ofEpochDay(column.getLong(row)));
            case TIME -> new Value.Moment(Instant.EPOCH.plus(column.getLong(row), ChronoUnit.MICROS));
            case TEXT -> new Value.Text(column.getString(row));
            case YES_NO -> new Value.YesNo(column.getBoolean(row));
        };
    }

    private static BigDecimal decimal(DuckDBReadableVector column, long row) {
        return switch (column.getType()) {
            case INTEGER -> BigDecimal.valueOf(column.getInt(row));
            case BIGINT -> BigDecimal.valueOf(column.getLong(row));
            default -> column.getBigDecimal(row);
        };
    }
}
