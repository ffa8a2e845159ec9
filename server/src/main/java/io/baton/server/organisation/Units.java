package io.baton.server.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The units: those of the table of units, each below its parent, and those that only assignments name. One of these stands
 * below the unit to which most of its people report outside of it.
 */
@Repository
public class Units {

    private final JdbcClient database;

    Units(JdbcClient database) {
        this.database = database;
    }

    /** The units on a day, by id, with how many may be seen of their people. */
    public List<Unit> list(Scope scope, LocalDate day) {
        return database.sql("""
                        WITH placed AS MATERIALIZED (
                          SELECT person, unit, superior FROM assignment WHERE days @> :day AND %s),
                        reporting AS (
                          SELECT placed.unit, above.unit AS above, count(*) AS people
                          FROM placed LEFT JOIN placed above ON above.person = placed.superior GROUP BY 1, 2),
                        counted AS (
                          SELECT unit, sum(people) AS people, (array_agg(above ORDER BY people DESC, above COLLATE "C")
                            FILTER (WHERE above <> unit))[1] AS above
                          FROM reporting GROUP BY unit),
                        known AS (SELECT id, name, parent FROM structure WHERE kind = 'UNIT' AND days @> :day)
                        SELECT coalesce(unit, id) AS id, coalesce(nullif(name, ''), unit, id) AS name,
                          coalesce(people, 0) AS people, coalesce(parent, above, '') AS above
                        FROM counted FULL JOIN known ON id = unit ORDER BY 1
                        """.formatted(scope.where("person", ":day")))
                .params(scope.parameters())
                .param("day", day)
                .query((row, _) -> new Unit(
                        row.getString("id"), row.getString("name"), row.getInt("people"), row.getString("above")))
                .list();
    }

    /** What a unit is called on a day; its id where it has no name. */
    public String name(String unit, LocalDate day) {
        return database.sql(
                        "SELECT name FROM structure WHERE kind = 'UNIT' AND id = ? AND days @> ?::date AND name <> ''")
                .params(unit, day)
                .query(String.class)
                .optional()
                .orElse(unit);
    }

    /** By which calendar a unit works on a day; empty for that of the company. */
    public String calendar(String unit, LocalDate day) {
        return database.sql("SELECT calendar FROM structure WHERE kind = 'UNIT' AND id = ? AND days @> ?::date")
                .params(unit, day)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
