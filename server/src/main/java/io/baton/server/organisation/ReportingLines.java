package io.baton.server.organisation;

import io.baton.core.measure.ReportingLine;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who stands below whom at any depth, beside the assignments from which it follows. */
@Component
class ReportingLines {

    private final JdbcClient database;

    ReportingLines(JdbcClient database) {
        this.database = database;
    }

    /** Makes the lines these; rows that stay so are not touched. */
    void make(List<ReportingLine.Below> below) {
        database.sql("CREATE TEMPORARY TABLE arriving_line (LIKE reporting_line) ON COMMIT DROP")
                .update();
        database.sql("""
                        INSERT INTO arriving_line
                        SELECT superior, member, direct::boolean, daterange(first::date, last::date, '[]')
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        AS given (superior, member, direct, first, last)""")
                .params(
                        Columns.of(below, ReportingLine.Below::superior),
                        Columns.of(below, ReportingLine.Below::member),
                        Columns.of(below, one -> String.valueOf(one.direct())),
                        Columns.of(below, one -> Columns.first(one.days())),
                        Columns.of(below, one -> Columns.last(one.days())))
                .update();
        database.sql("DELETE FROM reporting_line old WHERE NOT EXISTS (SELECT FROM arriving_line new WHERE"
                        + " new.superior = old.superior AND new.member = old.member AND new.direct = old.direct"
                        + " AND new.days = old.days)")
                .update();
        database.sql("INSERT INTO reporting_line SELECT * FROM arriving_line EXCEPT SELECT * FROM reporting_line")
                .update();
    }
}
