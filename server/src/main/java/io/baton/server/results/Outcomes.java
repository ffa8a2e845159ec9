package io.baton.server.results;

import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.server.organisation.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The results as they are: a row for each person and period, written over by whatever is newer. */
@Repository
public class Outcomes {

    private static final TypeReference<List<Stored.Line>> LINES = new TypeReference<>() {};
    private static final String SELECT = "SELECT participant, role, unit, cycle, period, first_day, last_day, plan,"
            + " plan_sha256, total, grade, lines::text, load, calculated_at FROM outcome WHERE ";
    private static final String PEERS = "SELECT count(*) FILTER (WHERE other.total > outcome.total) + 1, count(*)"
            + " FROM outcome JOIN outcome other USING (cycle, period, plan, role, unit)"
            + " WHERE outcome.cycle = :cycle AND outcome.period = :period AND outcome.participant = :participant"
            + " AND outcome.total IS NOT NULL AND other.total IS NOT NULL AND ";

    private final JdbcClient database;
    private final JsonMapper json;

    Outcomes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Puts results; one that is made from older facts than what is there changes nothing. */
    @Transactional
    public void put(Collection<Stored> results) {
        if (results.isEmpty()) {
            return;
        }
        List<Stored> rows = List.copyOf(results);
        database.sql("""
                        INSERT INTO outcome AS old SELECT participant, cycle, period, first_day::date, last_day::date, plan,
                          sha256, role, unit, total::numeric, grade, lines::jsonb, load::bigint, at::timestamptz
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        AS given (participant, cycle, period, first_day, last_day, plan, sha256, role, unit, total, grade,
                          lines, load, at)
                        ORDER BY cycle, period, participant
                        ON CONFLICT (cycle, period, participant) DO UPDATE SET first_day = excluded.first_day,
                          last_day = excluded.last_day, plan = excluded.plan, plan_sha256 = excluded.plan_sha256,
                          role = excluded.role, unit = excluded.unit, total = excluded.total, grade = excluded.grade,
                          lines = excluded.lines, load = excluded.load, calculated_at = excluded.calculated_at
                        WHERE old.load <= excluded.load""")
                .params(
                        column(rows, row -> row.who().id()),
                        column(rows, row -> row.period().cycle()),
                        column(rows, row -> row.period().name()),
                        column(rows, row -> row.period().days().from().toString()),
                        column(rows, row -> row.period().days().to().toString()),
                        column(rows, row -> row.plan().name()),
                        column(rows, row -> row.plan().sha256()),
                        column(rows, row -> row.who().role()),
                        column(rows, row -> row.who().unit()),
                        column(
                                rows,
                                row -> row.total()
                                        .map(BigDecimal::toPlainString)
                                        .orElse(null)),
                        column(rows, row -> row.grade().orElse(null)),
                        column(rows, row -> json.writeValueAsString(row.lines())),
                        column(rows, row -> Long.toString(row.state().load())),
                        column(rows, row -> row.state().at().toString()))
                .update();
    }

    private static Object[] column(List<Stored> rows, Function<Stored, ?> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }

    /** Takes away the results of all others of a period that are not made from newer facts. */
    @Transactional
    public void keep(Period period, Collection<String> participants, long load) {
        database.sql("DELETE FROM outcome WHERE cycle = ? AND period = ? AND load <= ?"
                        + " AND NOT participant = ANY (?::text[])")
                .params(period.cycle(), period.name(), load, participants.toArray(String[]::new))
                .update();
    }

    /** What came out for somebody, where that may be seen. */
    public Optional<Stored> find(Scope scope, String participant, Period period, LocalDate today) {
        return database.sql(SELECT + "cycle = :cycle AND period = :period AND participant = :participant AND "
                        + where(scope, "outcome"))
                .params(scope.parameters())
                .param("cycle", period.cycle())
                .param("period", period.name())
                .param("participant", participant)
                .param("today", today)
                .query((row, _) -> stored(row))
                .optional();
    }

    /** The totals of all periods of somebody, those that began last before others, shorter ones first. */
    public List<PeriodTotal> totals(Scope scope, String participant, LocalDate today) {
        return database.sql("SELECT cycle, period, first_day, last_day, total, grade, load, calculated_at FROM outcome"
                        + " WHERE participant = :participant AND " + where(scope, "outcome")
                        + " ORDER BY last_day DESC, first_day DESC, cycle")
                .params(scope.parameters())
                .param("participant", participant)
                .param("today", today)
                .query((row, _) -> new PeriodTotal(period(row), total(row), grade(row), state(row)))
                .list();
    }

    /**
     * Those who may be seen, by id.
     *
     * @param after the id behind which the list goes on; empty for its beginning
     * @param most how many at most
     */
    public List<Stored> list(Scope scope, Period period, LocalDate today, String after, int most) {
        return database.sql(SELECT + "cycle = :cycle AND period = :period AND participant > :after AND "
                        + where(scope, "outcome") + " ORDER BY participant LIMIT :most")
                .params(scope.parameters())
                .param("cycle", period.cycle())
                .param("period", period.name())
                .param("after", after)
                .param("most", most)
                .param("today", today)
                .query((row, _) -> stored(row))
                .list();
    }

    /** Where somebody stands, where that may be seen; empty without a total. */
    public Optional<Rank> rank(Scope scope, String participant, Period period, LocalDate today) {
        return database.sql(PEERS + where(scope, "outcome"))
                .params(scope.parameters())
                .param("cycle", period.cycle())
                .param("period", period.name())
                .param("participant", participant)
                .param("today", today)
                .query((row, _) -> new Rank(row.getInt(1), row.getInt(2)))
                .optional()
                .filter(rank -> rank.of() > 0);
    }

    /** The periods of which there are results, those that began last before others. */
    public List<Period> periods() {
        // from one to the next by the index: looking at every result takes as long as there are people
        return database.sql("""
                        WITH RECURSIVE found AS (
                          (SELECT cycle, period, first_day, last_day FROM outcome ORDER BY cycle, period LIMIT 1)
                          UNION ALL
                          SELECT next.* FROM found, LATERAL (SELECT cycle, period, first_day, last_day FROM outcome
                            WHERE (outcome.cycle, outcome.period) > (found.cycle, found.period)
                            ORDER BY cycle, period LIMIT 1) next)
                        SELECT * FROM found ORDER BY last_day DESC, first_day DESC, cycle""").query((row, _) -> period(row)).list();
    }

    /** Of a period the reporting line of its last day counts; of one that goes on, that of today. */
    private static String where(Scope scope, String table) {
        return scope.where(table + ".participant", "least(" + table + ".last_day, :today::date)");
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new Stored.Who(row.getString("participant"), row.getString("role"), row.getString("unit")),
                period(row),
                new Stored.PlanVersion(row.getString("plan"), row.getString("plan_sha256")),
                total(row),
                grade(row),
                json.readValue(row.getString("lines"), LINES),
                state(row));
    }

    private static Optional<BigDecimal> total(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal("total"));
    }

    private static Optional<String> grade(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("grade"));
    }

    private static Stored.State state(ResultSet row) throws SQLException {
        return new Stored.State(
                row.getLong("load"),
                row.getObject("calculated_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getString("period"),
                row.getString("cycle"),
                new DateRange(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }
}
