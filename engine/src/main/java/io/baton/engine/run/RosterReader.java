package io.baton.engine.run;

import io.baton.core.measure.ReportingLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.ParameterBook;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import io.baton.engine.measure.RosterTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts everyone who takes part by one plan into the database, and counts who does not and why. */
final class RosterReader {

    private static final int MOST_EXAMPLES = 10;

    private final Roster roster;
    private final ValidPlan plan;
    private final List<Roster.Place> segmented = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private long outsideCount;
    private long participants;

    private RosterReader(Roster roster, ValidPlan plan) {
        this.roster = roster;
        this.plan = plan;
    }

    /**
     * Fills the roster with those who have one plan throughout the period.
     *
     * @param slice the plan, and the whole period
     * @param only the one person who is wanted; empty for everyone
     */
    static Cast fill(EmbeddedDuckDb database, Slice slice, Optional<String> only) throws SQLException {
        RunRequest request = slice.request();
        Roster roster = Roster.of(request, ParameterRows.read(database, request.data(), request.plans(), only));
        RosterReader reader = new RosterReader(roster, slice.plan());
        String who = only.map(id -> " WHERE participant = " + EmbeddedDuckDb.text(id))
                .orElse("");
        String onLeave = "SELECT participant, \"from\", \"to\" FROM "
                + request.data().table("leave") + who + " ORDER BY participant, \"from\"";
        String exempted = "SELECT participant, reason FROM " + request.data().table("exemptions") + " WHERE period = "
                + EmbeddedDuckDb.text(request.period().name()) + " ORDER BY participant";
        try (RosterTable table = new RosterTable(database);
                GroupedRows<Assignment> rows = assignments(database, request, who);
                GroupedRows<DateRange> leave = new GroupedRows<>(database, onLeave, RosterReader::leave);
                GroupedRows<String> exemptions = new GroupedRows<>(database, exempted, row -> row.getString(2))) {
            while (rows.hasNext()) {
                String participant = rows.nextParticipant();
                Optional<String> reason = exemptions.of(participant).stream().findFirst();
                List<Assignment> assignments = rows.of(participant);
                reader.add(table, assignments, reader.roster.place(assignments, leave.of(participant), reason));
            }
        }
        List<ReportingLine.Flaw> flaws = LineReader.fill(database, slice);
        Coverage coverage = new Coverage(reader.participants, reader.outsideCount, reader.outside, flaws);
        return new Cast(coverage, reader.segmented);
    }

    /** Fills the roster with those who have a segment of that plan and those days. */
    static void fill(EmbeddedDuckDb database, Slice slice, List<Cast.Member> members) throws SQLException {
        // which parameters count is settled: the days are those of the members
        Roster roster = Roster.of(slice.request(), ParameterBook.EMPTY);
        try (RosterTable table = new RosterTable(database)) {
            for (Cast.Member member : members) {
                table.add(
                        member.stretch().participant(),
                        roster.counting(slice.plan(), member.place().assignments()),
                        member.stretch().presence(member.place().leave()),
                        Optional.empty());
            }
        }
        LineReader.fill(database, slice);
    }

    /** The assignments that fulfil an SQL condition, person by person, by first day. */
    static GroupedRows<Assignment> assignments(EmbeddedDuckDb database, RunRequest request, String condition)
            throws SQLException {
        String query = "SELECT participant, role, unit, superior, \"from\", \"to\" FROM "
                + request.data().table("assignments") + condition + " ORDER BY participant, \"from\" NULLS FIRST";
        return new GroupedRows<>(database, query, RosterReader::read);
    }

    private void add(RosterTable table, List<Assignment> assignments, Optional<Roster.Place> found)
            throws SQLException {
        if (found.isPresent()) {
            Roster.Place place = found.get();
            participants++;
            if (place.isSegmented()) {
                segmented.add(place);
            } else if (place.plan().equals(plan)) {
                table.add(place.participant(), roster.counting(plan, assignments), place.present(), place.exemption());
            }
        } else if (roster.isAssignedInPeriod(assignments)) {
            outsideCount++;
            if (outside.size() < MOST_EXAMPLES) {
                outside.add(assignments.getFirst().participant().id());
            }
        }
    }

    private static Assignment read(ResultSet row) throws SQLException {
        Participant participant = new Participant(row.getString(1), text(row, 2), text(row, 3), text(row, 4));
        return new Assignment(
                participant,
                new DateRange(
                        orElse(row.getObject(5, LocalDate.class), LocalDate.MIN),
                        orElse(row.getObject(6, LocalDate.class), LocalDate.MAX)));
    }

    private static DateRange leave(ResultSet row) throws SQLException {
        return new DateRange(
                row.getObject(2, LocalDate.class), orElse(row.getObject(3, LocalDate.class), LocalDate.MAX));
    }

    private static LocalDate orElse(@Nullable LocalDate date, LocalDate open) {
        return date == null ? open : date;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
