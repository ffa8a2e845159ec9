package io.baton.engine.run;

import io.baton.core.score.Exemption;
import io.baton.core.score.ParameterBook;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything that a run reads of people beside what is measured, handed out person by person in code point order of the ids.
 *
 * @param targets their targets
 * @param ratings their ratings
 * @param objectives what was agreed with them
 * @param people who they are
 * @param days when they took part
 * @param superiors who stood above them when
 * @param parameters own values of parameters
 */
record PersonRows(
        TargetRows targets,
        RatingRows ratings,
        ObjectiveRows objectives,
        GroupedRows<PersonRows.Member> people,
        GroupedRows<DateRange> days,
        SuperiorsOfPeople superiors,
        ParameterBook parameters)
        implements AutoCloseable {

    private static final String ROSTER = "SELECT baton_participant, role, unit, superior, exempt, exempt_detail"
            + " FROM roster ORDER BY baton_participant";
    private static final String PRESENCE =
            "SELECT baton_participant, baton_from, baton_to FROM presence ORDER BY baton_participant, baton_from";

    /** One of the roster, and why they may be exempt. */
    record Member(Participant participant, Optional<Exemption> exemption) {}

    /** Those of the slice; closing the database closes what one that fails leaves open. */
    static PersonRows of(EmbeddedDuckDb database, Slice slice) throws SQLException {
        return new PersonRows(
                new TargetRows(database, slice, slice.targets()),
                new RatingRows(database, slice),
                new ObjectiveRows(database, slice.request()),
                new GroupedRows<>(database, ROSTER, PersonRows::member),
                new GroupedRows<>(database, PRESENCE, PersonRows::range),
                SuperiorsOfPeople.of(database, slice),
                ParameterRows.ofRoster(database, slice));
    }

    /** The days of a row of presence. */
    static DateRange range(ResultSet row) throws SQLException {
        return new DateRange(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class));
    }

    private static Member member(ResultSet row) throws SQLException {
        Participant participant =
                new Participant(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        String cause = row.getString(5);
        return new Member(
                participant,
                cause.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Exemption(Exemption.Cause.parse(cause), row.getString(6))));
    }

    @Override
    public void close() throws SQLException {
        try (targets;
                ratings;
                objectives;
                people) {
            days.close();
        }
    }
}
