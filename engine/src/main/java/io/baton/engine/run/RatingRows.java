package io.baton.engine.run;

import io.baton.core.plan.RaterGroup;
import io.baton.core.score.Rating;
import io.baton.core.time.Period;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ratings of the people of a run, one person after the other. */
final class RatingRows implements AutoCloseable {

    private final GroupedRows<Rating> rows;

    RatingRows(EmbeddedDuckDb database, Slice slice) throws SQLException {
        String ratings = slice.request().data().table("ratings");
        String query = "SELECT participant, item, \"group\", rater, value, state, customer, reason, level FROM "
                + ratings
                + " WHERE period = " + EmbeddedDuckDb.text(slice.period().name())
                + earlier(slice, periods(database, ratings, slice))
                + " ORDER BY participant, item, \"group\", rater, value";
        this.rows = new GroupedRows<>(database, query, RatingRows::read);
    }

    /** Groups that answer over a rolling window bring the answers of earlier periods, not what is missing in them (rule R3). */
    private static String earlier(Slice slice, List<Period> periods) {
        StringBuilder more = new StringBuilder();
        for (RaterGroup group : slice.plan().plan().raters()) {
            LocalDate last = slice.period().days().to();
            LocalDate first = last.plusDays(1).minusMonths(group.over());
            String names = periods.stream()
                    .filter(period -> !period.name().equals(slice.period().name()))
                    .filter(period -> !period.days().from().isBefore(first)
                            && !period.days().to().isAfter(last))
                    .map(period -> EmbeddedDuckDb.text(period.name()))
                    .collect(Collectors.joining(", "));
            if (group.over() > 0 && !names.isEmpty()) {
                more.append(" OR (\"group\" = ")
                        .append(EmbeddedDuckDb.text(group.name()))
                        .append(" AND period IN (")
                        .append(names)
                        .append(") AND coalesce(state, '') = '')");
            }
        }
        return more.toString();
    }

    /** The periods of which there are ratings; asked for only where a group looks back. */
    private static List<Period> periods(EmbeddedDuckDb database, String ratings, Slice slice) throws SQLException {
        List<Period> periods = new ArrayList<>();
        if (slice.plan().plan().raters().stream().anyMatch(group -> group.over() > 0)) {
            try (Statement statement = database.connection().createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT DISTINCT period FROM " + ratings + " ORDER BY period")) {
                while (row.next()) {
                    slice.plan().plan().calendar().parse(row.getString(1)).ifPresent(periods::add);
                }
            }
        }
        return periods;
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
