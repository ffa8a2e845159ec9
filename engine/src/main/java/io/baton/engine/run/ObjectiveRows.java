package io.baton.engine.run;

import io.baton.core.score.Objective;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The objectives that were agreed with the people of a run, one person after the other. */
final class ObjectiveRows implements AutoCloseable {

    private final GroupedRows<Objective> rows;

    ObjectiveRows(EmbeddedDuckDb database, RunRequest request) throws SQLException {
        String query = "SELECT participant, objective, title, weight, planned, actual, score FROM "
                + request.data().table("objectives") + " WHERE period = "
                + EmbeddedDuckDb.text(request.period().name()) + " ORDER BY participant, objective";
        this.rows = new GroupedRows<>(database, query, ObjectiveRows::read);
    }

    /** The objectives of that person in the period, in code point order. */
    List<Objective> of(String participant) throws SQLException {
        return rows.of(participant);
    }

    private static Objective read(ResultSet row) throws SQLException {
        return new Objective(
                row.getString(2),
                Objects.requireNonNullElse(row.getString(3), ""),
                row.getBigDecimal(4),
                amount(row, 5),
                amount(row, 6),
                amount(row, 7));
    }

    private static Optional<BigDecimal> amount(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
