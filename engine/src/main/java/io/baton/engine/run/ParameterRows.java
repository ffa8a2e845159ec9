package io.baton.engine.run;

import io.baton.core.plan.Parameter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.ParameterBook;
import io.baton.core.score.ParameterBook.Whose;
import io.baton.core.score.ParameterValue;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the own values of parameters that the data give, from the table {@code parameters} (rule M4). */
public final class ParameterRows {

    private static final String TABLE = "parameters";

    private ParameterRows() {}

    /**
     * The values of the parameters of some plans.
     *
     * @param only the one person who is wanted; empty for everyone
     */
    public static ParameterBook read(
            EmbeddedDuckDb database, DataTables data, List<ValidPlan> plans, Optional<String> only)
            throws SQLException {
        return rows(database, data, plans, only.map(id -> "= " + EmbeddedDuckDb.text(id)));
    }

    /** The values of the parameters of a plan for those who are in the roster. */
    static ParameterBook ofRoster(EmbeddedDuckDb database, Slice slice) throws SQLException {
        Optional<String> whose = Optional.of("IN (SELECT baton_participant FROM roster)");
        return rows(database, slice.request().data(), List.of(slice.plan()), whose);
    }

    private static ParameterBook rows(
            EmbeddedDuckDb database, DataTables data, List<ValidPlan> plans, Optional<String> whose)
            throws SQLException {
        String names = plans.stream()
                .flatMap(plan -> plan.plan().parameters().stream())
                .map(Parameter::name)
                .distinct()
                .map(EmbeddedDuckDb::text)
                .collect(Collectors.joining(", "));
        if (names.isEmpty() || data.isMissing(TABLE)) {
            return ParameterBook.EMPTY;
        }
        String who = whose.map(in -> " AND (participant IS NULL OR participant " + in + ")")
                .orElse("");
        String query = "SELECT parameter, participant, unit, role, \"from\"::VARCHAR, \"to\"::VARCHAR, value,"
                + " baton_file, baton_line FROM " + data.table(TABLE) + " WHERE parameter IN (" + names + ")" + who;
        List<ParameterBook.Row> rows = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(read(row));
            }
        }
        return new ParameterBook(rows);
    }

    private static ParameterBook.Row read(ResultSet row) throws SQLException {
        Optional<String> person = text(row, 2);
        Optional<String> unit = text(row, 3);
        Optional<String> role = text(row, 4);
        Whose whose = person.isPresent()
                ? Whose.PERSON
                : unit.isPresent() ? Whose.UNIT : role.isPresent() ? Whose.ROLE : Whose.EVERYBODY;
        return new ParameterBook.Row(
                row.getString(1),
                whose,
                person.or(() -> unit).or(() -> role).orElse(""),
                text(row, 5).map(LocalDate::parse).orElse(LocalDate.MIN),
                text(row, 6).map(LocalDate::parse),
                row.getBigDecimal(7).stripTrailingZeros(),
                new ParameterValue.Row(row.getString(8), row.getLong(9)));
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
