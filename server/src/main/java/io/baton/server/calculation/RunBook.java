package io.baton.server.calculation;

import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs that wait, go on, and were. */
@Repository
class RunBook {

    private static final String SELECT = "SELECT id, cycle, period, first_day, last_day, reason, state, asked_at,"
            + " begun_at, ended_at, coalesce(load, 0) AS load, people, done, fault FROM run ";

    private final JdbcClient database;
    private final Clock clock;

    RunBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets a run of a period wait, unless one does already. */
    void ask(Period period, String reason) {
        database.sql("INSERT INTO run (cycle, period, first_day, last_day, reason, state, asked_at)"
                        + " VALUES (?, ?, ?, ?, ?, 'WAITING', ?) ON CONFLICT DO NOTHING")
                .params(
                        period.cycle(),
                        period.name(),
                        period.days().from(),
                        period.days().to(),
                        reason,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Lets those wait again that a process left behind which is gone. */
    void restart() {
        database.sql("DELETE FROM run WHERE state = 'RUNNING' AND EXISTS (SELECT FROM run other WHERE"
                        + " other.cycle = run.cycle AND other.period = run.period AND other.state = 'WAITING')")
                .update();
        database.sql("UPDATE run SET state = 'WAITING', begun_at = NULL, done = 0 WHERE state = 'RUNNING'")
                .update();
    }

    /**
     * Begins the next one: periods of today, at which people look, the shortest first, each behind all of which it is made; then
     * those that are over, also those of which others are made first.
     */
    Optional<Run> begin(LocalDate today) {
        Optional<Long> next = database.sql("UPDATE run SET state = 'RUNNING', begun_at = ? WHERE id ="
                        + " (SELECT id FROM run WHERE state = 'WAITING' ORDER BY (SELECT min(longer.last_day - longer.first_day)"
                        + " FROM run longer WHERE longer.state = 'WAITING' AND ? BETWEEN longer.first_day AND longer.last_day"
                        + " AND run.first_day >= longer.first_day AND run.last_day <= longer.last_day) NULLS LAST,"
                        + " last_day - first_day, id LIMIT 1) RETURNING id")
                .params(OffsetDateTime.now(clock), today)
                .query(Long.class)
                .optional();
        return next.flatMap(number -> database.sql(SELECT + "WHERE id = ?")
                .param(number)
                .query((row, _) -> run(row))
                .optional());
    }

    /** Says what it is made from. */
    void read(Run run, long planSet, long load) {
        database.sql("UPDATE run SET plan_set = ?, load = ? WHERE id = ?")
                .params(planSet, load, run.number())
                .update();
    }

    /** Says how far it is. */
    void progress(Run run, int people, int done) {
        database.sql("UPDATE run SET people = ?, done = ? WHERE id = ?")
                .params(people, done, run.number())
                .update();
    }

    /** Ends it. */
    void end(Run run, Run.State state, String fault) {
        database.sql("UPDATE run SET state = ?, fault = ?, ended_at = ? WHERE id = ?")
                .params(state.name(), fault, OffsetDateTime.now(clock), run.number())
                .update();
    }

    /** Whether a run of a period was done by those plans, after that load or a later one. */
    boolean isDone(Period period, long planSet, long load) {
        return database.sql("SELECT EXISTS (SELECT FROM run WHERE cycle = ? AND period = ? AND state = 'DONE'"
                        + " AND plan_set = ? AND load >= ?)")
                .params(period.cycle(), period.name(), planSet, load)
                .query(Boolean.class)
                .single();
    }

    /** Those that wait or go on, then the last ones. */
    List<Run> latest(int most) {
        return database.sql(SELECT + "ORDER BY state IN ('WAITING', 'RUNNING') DESC, id DESC LIMIT ?")
                .param(most)
                .query((row, _) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                new Period(
                        row.getString("period"),
                        row.getString("cycle"),
                        new DateRange(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))),
                row.getString("reason"),
                Run.State.valueOf(row.getString("state")),
                new Run.Times(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        time(row, "begun_at"),
                        time(row, "ended_at")),
                row.getLong("load"),
                row.getInt("people"),
                row.getInt("done"),
                row.getString("fault"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
