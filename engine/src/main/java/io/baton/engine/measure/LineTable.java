package io.baton.engine.measure;

import io.baton.core.measure.ReportingLine;
import io.baton.core.time.DateRange;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/**
 * Who stands below a participant, and on which days: the table with which facts are joined that count for those above.
 * Only days that count for the participant are in it, so the {@link RosterTable} is filled before.
 */
public final class LineTable implements AutoCloseable {

    private final EmbeddedDuckDb database;
    private final DuckDBAppender everyone;

    /** A new, empty table, in the place of the one that is there. */
    public LineTable(EmbeddedDuckDb database) throws SQLException {
        this.database = database;
        database.execute(
                "CREATE OR REPLACE TABLE below (superior VARCHAR, member VARCHAR, direct BOOLEAN, first DATE, last DATE)");
        everyone = database.connection().createAppender("below");
    }

    /** Adds that somebody stands below another; days of the same two do not overlap. */
    public void add(ReportingLine.Below below) throws SQLException {
        DateRange days = RosterTable.storable(below.days());
        everyone.beginRow();
        everyone.append(below.superior());
        everyone.append(below.member());
        everyone.append(below.direct());
        everyone.append(days.from());
        everyone.append(days.to());
        everyone.endRow();
    }

    /** Keeps the days that count for participants, and makes them visible to queries. */
    @Override
    public void close() throws SQLException {
        everyone.close();
        database.execute("CREATE OR REPLACE TABLE reporting_line AS SELECT e.baton_participant, b.member, b.direct,"
                + " greatest(b.first, e.baton_from) AS baton_from, least(b.last, e.baton_to) AS baton_to"
                + " FROM below AS b JOIN eligible AS e ON e.baton_participant = b.superior"
                + " AND b.first <= e.baton_to AND e.baton_from <= b.last");
        database.execute("DROP TABLE below");
    }
}
