package io.baton.server.organisation;

import io.baton.core.measure.ReportingLine;
import io.baton.core.time.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The assignments as they are stored, and the reporting line that follows from them. */
@Component
class AssignmentTable {

    private static final String ALL = "SELECT person, role, unit, superior, position, territory, lower(days) AS first,"
            + " upper(days) - 1 AS last FROM assignment ";

    private final JdbcClient database;
    private final ReportingLines lines;

    AssignmentTable(JdbcClient database, ReportingLines lines) {
        this.database = database;
        this.lines = lines;
    }

    /** One change or import of the organisation at a time: what is checked stays as it is until the end. */
    void lock() {
        database.sql("LOCK TABLE assignment IN SHARE ROW EXCLUSIVE MODE").update();
    }

    List<Assignment> all() {
        return database.sql(ALL + "ORDER BY person, days")
                .query((row, _) -> assignment(row))
                .list();
    }

    Timeline<Place> of(String person) {
        return new Timeline<>(
                database.sql(ALL + "WHERE person = ?").param(person).query((row, _) -> assignment(row)).list().stream()
                        .map(row -> new Dated<>(row.place(), row.days()))
                        .toList());
    }

    /** Makes the assignments of somebody these; the line has to be derived afterwards. */
    void write(String person, Timeline<Place> places) {
        database.sql("DELETE FROM assignment WHERE person = ?").param(person).update();
        for (Dated<Place> span : places.spans()) {
            Place place = span.what();
            database.sql("INSERT INTO assignment (person, role, unit, superior, position, territory, days)"
                            + " VALUES (?, ?, ?, ?, ?, ?, daterange(?::date, ?::date, '[]'))")
                    .params(
                            person,
                            place.role(),
                            place.unit(),
                            place.superior(),
                            place.position(),
                            place.territory(),
                            Columns.first(span.days()),
                            Columns.last(span.days()))
                    .update();
        }
    }

    void derive(List<ReportingLine.Below> below) {
        lines.make(below);
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getString("role"),
                row.getString("unit"),
                row.getString("superior"),
                row.getString("position"),
                row.getString("territory"));
        return new Assignment(
                row.getString("person"),
                place,
                new DateRange(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)));
    }
}
