package io.baton.engine.run;

import io.baton.core.measure.CheckedMeasure;
import io.baton.core.plan.Parameter;
import io.baton.core.plan.Target;
import io.baton.core.score.ParameterValue;
import io.baton.core.score.Participant;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.time.DateRange;
import io.baton.core.time.Presence;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import io.baton.engine.measure.EmbeddedMeasures;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.MeasureEngine;
import io.baton.engine.measure.MeasureLines;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An open database with the roster of a slice of a run; hands out what is needed to score each person. */
final class RunSession implements AutoCloseable {

    private final Slice slice;
    private final EmbeddedDuckDb database;
    private final MeasureEngine engine;
    private final Cast cast;
    private final ShorterPeriods shorter;
    private final boolean isOwner;

    private RunSession(Slice slice, EmbeddedDuckDb database, Cast cast, ShorterPeriods shorter, boolean isOwner) {
        this.slice = slice;
        this.database = database;
        this.engine = new EmbeddedMeasures(
                database,
                slice.request().data()::table,
                slice.request().data()::keepsCorrections,
                home -> ExchangeRows.read(database, slice.request().data(), home));
        this.cast = cast;
        this.shorter = shorter;
        this.isOwner = isOwner;
    }

    /**
     * Opens the database and fills the roster with those who have one plan throughout the period.
     *
     * @param only the one person who is wanted; empty for everyone
     */
    static RunSession open(Slice slice, ShorterPeriods shorter, Optional<String> only) throws IOException {
        return open(slice, shorter, database -> RosterReader.fill(database, slice, only));
    }

    /** Opens the database and fills the roster with those who have a segment of that plan and those days. */
    static RunSession open(Slice slice, ShorterPeriods shorter, List<Cast.Member> members) throws IOException {
        return open(slice, shorter, database -> fill(database, slice, members));
    }

    /** The same in a database that stays open, without totals of shorter periods; the session before is over. */
    static RunSession in(EmbeddedDuckDb database, Slice slice, List<Cast.Member> members) throws SQLException {
        return new RunSession(slice, database, fill(database, slice, members), ShorterPeriods.none(), false);
    }

    /** Fills the roster of a database that stays open, without totals of shorter periods; the session before is over. */
    static RunSession in(EmbeddedDuckDb database, Slice slice, Optional<String> only) throws SQLException {
        return new RunSession(slice, database, RosterReader.fill(database, slice, only), ShorterPeriods.none(), false);
    }

    private static Cast fill(EmbeddedDuckDb database, Slice slice, List<Cast.Member> members) throws SQLException {
        RosterReader.fill(database, slice, members);
        return new Cast(new Coverage(members.size(), 0, List.of(), List.of()), List.of());
    }

    private static RunSession open(Slice slice, ShorterPeriods shorter, Filling filling) throws IOException {
        try {
            EmbeddedDuckDb database = EmbeddedDuckDb.open(slice.request().limits());
            return new RunSession(slice, database, filling.fill(database), shorter, true);
        } catch (SQLException e) {
            throw new EngineFailure("the data could not be opened", e);
        }
    }

    /** Fills the roster of a new database. */
    private interface Filling {
        Cast fill(EmbeddedDuckDb database) throws SQLException;
    }

    Slice slice() {
        return slice;
    }

    /** Who takes part in the run, also by its other plans. */
    Cast cast() {
        return cast;
    }

    /** Calls back for each person of the roster, in code point order of the ids. */
    void forEach(Consumer<ParticipantInputs> each) {
        forEach(slice.measures(), each);
    }

    /** The same with some measures only. */
    void forEach(List<CheckedMeasure> measures, Consumer<ParticipantInputs> each) {
        try (PersonRows rows = PersonRows.of(database, slice)) {
            engine.measure(
                    measures,
                    slice.moment(),
                    measured -> each.accept(inputs(figures(measures, measured), measured.participant(), rows)));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private ParticipantInputs inputs(Map<String, Value> figures, String person, PersonRows rows) {
        try {
            Presence presence = new Presence(rows.days().of(person));
            rows.targets().addTo(figures, person, presence);
            PersonRows.Member member = rows.people().of(person).getFirst();
            return new ParticipantInputs(
                    member.participant(),
                    figures,
                    rows.ratings().of(person),
                    rows.objectives().of(person),
                    shorter.of(person),
                    rows.superiors().of(person, presence),
                    parameters(rows, member.participant(), presence),
                    member.exemption());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The values of the last day on which the person is there. */
    private Map<String, ParameterValue> parameters(PersonRows rows, Participant participant, Presence presence) {
        LocalDate day = presence.last(slice.days()).orElse(slice.days().to());
        Map<String, ParameterValue> values = new HashMap<>();
        for (Parameter parameter : slice.plan().parameters(slice.period().cycle())) {
            values.put(parameter.name(), rows.parameters().value(parameter, participant, day));
        }
        return values;
    }

    private static Map<String, Value> figures(List<CheckedMeasure> measures, MeasureEngine.Measured measured) {
        Map<String, Value> figures = new HashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            figures.put(measures.get(i).measure().name(), measured.values().get(i));
        }
        return figures;
    }

    private static EngineFailure unreadable(SQLException e) {
        return new EngineFailure("targets and ratings could not be read", e);
    }

    /** What people had decided by today. */
    DecisionRows decisions() {
        try {
            return DecisionRows.of(database, slice.request());
        } catch (SQLException e) {
            throw new EngineFailure("the decisions could not be read", e);
        }
    }

    /** The facts that were entered too late. */
    List<LateRows> late() {
        return engine.late(slice.measures(), slice.moment());
    }

    /** The facts in a currency of which nobody has said what it is worth. */
    List<Unrated> unrated() {
        return engine.unrated(slice.measures(), slice.moment());
    }

    /** The deals that nobody gets. */
    List<Uncredited> uncredited() {
        return engine.uncredited(slice.measures(), slice.moment());
    }

    /** The facts behind a measure of a person of the roster. */
    MeasureLines lines(String measure, String participant, int most) {
        return engine.lines(slice.plan().measure(measure), slice.moment(), participant, most);
    }

    /** Those of some people who are in the roster. */
    List<String> among(List<String> participants) {
        String all = participants.stream().map(EmbeddedDuckDb::text).collect(Collectors.joining(", "));
        String query = "SELECT baton_participant FROM roster WHERE baton_participant IN ("
                + (all.isEmpty() ? "NULL" : all) + ") ORDER BY baton_participant";
        List<String> found = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new EngineFailure("the roster could not be read", e);
        }
    }

    /** The facts behind a measure of some people of the roster. */
    Map<String, MeasureLines> lines(String measure, List<String> participants, int most) {
        return engine.lines(slice.plan().measure(measure), slice.moment(), participants, most);
    }

    /** The days on which facts count for those of the roster, by participant. */
    Map<String, List<DateRange>> counting() {
        Map<String, List<DateRange>> days = new HashMap<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT baton_participant, baton_from, baton_to FROM eligible ORDER BY 1, 2")) {
            while (row.next()) {
                days.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(PersonRows.range(row));
            }
            return days;
        } catch (SQLException e) {
            throw new EngineFailure("the roster could not be read", e);
        }
    }

    /** The rows behind a target of a person. */
    List<TargetRows.Line> targetLines(Target target, String participant) {
        try (TargetRows rows = new TargetRows(database, slice, target, participant)) {
            return rows.lines(participant, presence(participant));
        } catch (SQLException e) {
            throw new EngineFailure("the targets could not be read", e);
        }
    }

    private Presence presence(String participant) throws SQLException {
        String query = "SELECT baton_participant, baton_from, baton_to FROM presence WHERE baton_participant = "
                + EmbeddedDuckDb.text(participant) + " ORDER BY baton_from";
        try (GroupedRows<DateRange> days = new GroupedRows<>(database, query, PersonRows::range)) {
            return new Presence(days.of(participant));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (isOwner) {
                database.close();
            }
        } catch (SQLException e) {
            throw new EngineFailure("the data could not be closed", e);
        }
    }
}
