package io.baton.engine.measure;

import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** Who is measured, and on which days facts count for them: the tables that facts are joined with. */
public final class RosterTable implements AutoCloseable {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final DuckDBAppender people;
    private final DuckDBAppender days;

    /** New, empty tables. */
    public RosterTable(EmbeddedDuckDb database) throws SQLException {
        database.execute(
                "CREATE TABLE roster (baton_participant VARCHAR, role VARCHAR, unit VARCHAR, superior VARCHAR)");
        database.execute("CREATE TABLE eligible (baton_participant VARCHAR, baton_from DATE, baton_to DATE)");
        people = database.connection().createAppender("roster");
        days = database.connection().createAppender("eligible");
    }

    /**
     * Adds a participant.
     *
     * @param ranges the days on which facts count, without overlaps
     */
    public void add(Participant participant, List<DateRange> ranges) throws SQLException {
        people.beginRow();
        people.append(participant.id());
        people.append(participant.role());
        people.append(participant.unit());
        people.append(participant.superior());
        people.endRow();
        for (DateRange range : ranges) {
            days.beginRow();
            days.append(participant.id());
            DateRange storable = storable(range);
            days.append(storable.from());
            days.append(storable.to());
            days.endRow();
        }
    }

    /** The days within the years that the database counts. */
    static DateRange storable(DateRange range) {
        return new DateRange(
                range.from().isBefore(FIRST_DAY) ? FIRST_DAY : range.from(),
                range.to().isAfter(LAST_DAY) ? LAST_DAY : range.to());
    }

    /** Makes what was added visible to queries. */
    @Override
    public void close() throws SQLException {
        people.close();
        days.close();
    }
}
