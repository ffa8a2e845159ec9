package io.baton.engine.run;

import io.baton.core.score.Rating;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ratings of the people of a run, one person after the other. */
final class RatingRows implements AutoCloseable {

    private final GroupedRows<Rating> rows;

    RatingRows(EmbeddedDuckDb database, RunRequest request) throws SQLException {
        String query = "SELECT participant, item, \"group\", rater, value, state, customer, reason, level FROM "
                + request.data().table("ratings") + " WHERE period = "
                + EmbeddedDuckDb.text(request.period().name())
                + " ORDER BY participant, item, \"group\", rater, value";
        this.rows = new GroupedRows<>(database.connect().createStatement(), query, RatingRows::read);
    }

    /** The ratings of that person in the period. */
    List<Rating> of(String participant) throws SQLException {
        return rows.of(participant);
    }

    private static Rating read(ResultSet row) throws SQLException {
        return new Rating(
                text(row, 2),
                text(row, 3),
                text(row, 4),
                value(row.getBigDecimal(5), text(row, 6), text(row, 9)),
                text(row, 7),
                text(row, 8));
    }

    private static Value value(@Nullable BigDecimal amount, String state, String level) {
        if (!level.isEmpty() && state.isEmpty()) {
            return new Value.Text(level);
        }
        if (amount != null && state.isEmpty()) {
            return Value.of(amount);
        }
        Absence absence = Arrays.stream(Absence.values())
                .filter(candidate -> candidate.label().equals(state))
                .findFirst()
                .orElse(Absence.NOT_YET);
        return new Value.Absent(absence, Reason.of(Reason.Cause.GIVEN, state));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
