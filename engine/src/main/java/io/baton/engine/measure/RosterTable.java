package io.baton.engine.measure;

import io.baton.core.score.Exemption;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Presence;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/** Who is measured, and on which days facts count for them: the tables that facts are joined with. */
public final class RosterTable implements AutoCloseable {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final DuckDBAppender people;
    private final DuckDBAppender days;
    private final DuckDBAppender presence;
    private int number;

    /** New, empty tables, in the place of those that are there. */
    public RosterTable(EmbeddedDuckDb database) throws SQLException {
        database.execute(
                "CREATE OR REPLACE TABLE roster (baton_participant VARCHAR, role VARCHAR, unit VARCHAR, superior VARCHAR,"
                        + " exempt VARCHAR, exempt_detail VARCHAR)");
        database.execute(
                "CREATE OR REPLACE TABLE presence (baton_participant VARCHAR, baton_from DATE, baton_to DATE)");
        database.execute(
                "CREATE OR REPLACE TABLE eligible (baton_participant VARCHAR, baton_number INTEGER, baton_from DATE, baton_to DATE)");
        people = database.connection().createAppender("roster");
        days = database.connection().createAppender("eligible");
        presence = database.connection().createAppender("presence");
    }

    /**
     * Adds a participant; its number is how many were added before.
     *
     * @param counting the days on which facts count, without overlaps
     * @param present the days of the period on which the participant is there
     * @param exemption why the participant is not appraised, where that is so
     */
    public void add(Participant participant, List<DateRange> counting, Presence present, Optional<Exemption> exemption)
            throws SQLException {
        people.beginRow();
        people.append(participant.id());
        people.append(participant.role());
        people.append(participant.unit());
        people.append(participant.superior());
        people.append(
                exemption.map(Exemption::cause).map(Exemption.Cause::label).orElse(""));
        people.append(exemption.map(Exemption::detail).orElse(""));
        people.endRow();
        for (DateRange range : counting) {
            days.beginRow();
            days.append(participant.id());
            days.append(number);
            end(days, range);
        }
        for (DateRange range : present.ranges()) {
            presence.beginRow();
            presence.append(participant.id());
            end(presence, range);
        }
        number++;
    }

    private static void end(DuckDBAppender table, DateRange range) throws SQLException {
        DateRange storable = storable(range);
        table.append(storable.from());
        table.append(storable.to());
        table.endRow();
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
        presence.close();
    }
}
