package io.baton.server.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units, as assignments make them: one stands below another where its people report to somebody there. */
@Repository
public class Units {

    private final JdbcClient database;

    Units(JdbcClient database) {
        this.database = database;
    }

    /** The units of those who may be seen on that day, by name. */
    public List<Unit> list(Scope scope, LocalDate day) {
        return database.sql("""
                        WITH placed AS (SELECT person, unit, superior FROM assignment WHERE days @> :day AND %s)
                        SELECT placed.unit, count(*) AS people,
                          coalesce(mode() WITHIN GROUP (ORDER BY above.unit COLLATE "C")
                            FILTER (WHERE above.unit <> placed.unit), '') AS above
                        FROM placed LEFT JOIN placed above ON above.person = placed.superior
                        GROUP BY placed.unit ORDER BY placed.unit COLLATE "C"
                        """.formatted(scope.where("person", ":day")))
                .params(scope.parameters())
                .param("day", day)
                .query((row, _) -> new Unit(row.getString("unit"), row.getInt("people"), row.getString("above")))
                .list();
    }
}
