package io.baton.server.planning;

import io.baton.server.audit.AuditEvent;
import io.baton.server.organisation.Scope;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The previews of drafts, the last one of each. */
@Repository
public class PreviewBook {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    PreviewBook(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param draft the draft, as it is
     * @param against the plan that it is compared with: its name and version
     * @param periods the names of the periods
     * @param who asks
     */
    record Asked(Draft draft, String against, List<String> periods, Author who) {}

    /** Lets one wait in the place of the last one of its draft; gives its number. */
    @Transactional
    long ask(Asked asked) {
        database.sql("DELETE FROM plan_preview WHERE draft = ?")
                .param(asked.draft().id())
                .update();
        return database.sql("INSERT INTO plan_preview (draft, version, against, periods, state, asked_at, asked_by,"
                        + " asked_by_program) VALUES (:draft, :version, :against, :periods, 'WAITING', :at,"
                        + " nullif(:account, " + AuditEvent.NOBODY + "), :program) RETURNING id")
                .param("draft", asked.draft().id())
                .param("version", asked.draft().version())
                .param("against", asked.against())
                .param("periods", asked.periods().toArray(String[]::new))
                .param("at", OffsetDateTime.now(clock))
                .param("account", asked.who().account())
                .param("program", asked.who().program())
                .query(Long.class)
                .single();
    }

    /** That of a draft. */
    Optional<Preview> of(long draft) {
        return database.sql("SELECT * FROM plan_preview WHERE draft = ?")
                .param(draft)
                .query((row, _) -> preview(row))
                .optional();
    }

    /** Says that it goes on; whether it still waits. */
    boolean begin(long id, long load) {
        return database.sql("UPDATE plan_preview SET state = 'RUNNING', load = ? WHERE id = ? AND state = 'WAITING'")
                        .params(load, id)
                        .update()
                == 1;
    }

    /** Says that one more run is done; whether it shall go on. */
    boolean progress(long id) {
        return database.sql("UPDATE plan_preview SET done = done + 1 WHERE id = ? AND state = 'RUNNING'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Says what came of it, where it goes on. */
    void end(long id, Preview.State state, String fault) {
        database.sql("UPDATE plan_preview SET state = ?, fault = ?, ended_at = ? WHERE id = ?"
                        + " AND state IN ('WAITING', 'RUNNING')")
                .params(state.name(), fault, OffsetDateTime.now(clock), id)
                .update();
    }

    /** Says of those that a process left behind which is gone that they failed. */
    void restart() {
        database.sql("UPDATE plan_preview SET state = 'FAILED', ended_at = ? WHERE state IN ('WAITING', 'RUNNING')")
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** Keeps what became of people; whether the preview is still there. */
    @Transactional
    boolean keep(long id, List<PreviewedPerson> people) {
        boolean isThere = database.sql("SELECT id FROM plan_preview WHERE id = ? FOR SHARE")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (isThere) {
            batches.batchUpdate(
                    "INSERT INTO plan_preview_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    people.stream().map(person -> values(id, person)).toList());
        }
        return isThere;
    }

    private static Object[] values(long id, PreviewedPerson person) {
        return new Object[] {
            id,
            person.period(),
            person.lastDay(),
            person.who().participant(),
            person.who().role(),
            person.who().unit(),
            person.before().total().orElse(null),
            person.after().total().orElse(null),
            person.before().grade(),
            person.after().grade(),
            person.before().rank().orElse(null),
            person.after().rank().orElse(null),
            person.causes()
        };
    }

    /** What a term of pay would have cost all people together. */
    public record Cost(String title, String currency, BigDecimal before, BigDecimal after) {}

    /** Keeps a cost. */
    void keep(long id, Cost cost) {
        database.sql("INSERT INTO plan_preview_cost VALUES (?, ?, ?, ?, ?)")
                .params(id, cost.title(), cost.currency(), cost.before(), cost.after())
                .update();
    }

    /** What terms would have cost. */
    List<Cost> costs(long id) {
        return database.sql("SELECT * FROM plan_preview_cost WHERE preview = ? ORDER BY currency, title")
                .param(id)
                .query((row, _) -> new Cost(
                        row.getString("title"),
                        row.getString("currency"),
                        row.getBigDecimal("before"),
                        row.getBigDecimal("after")))
                .list();
    }

    /** By what people are grouped. */
    enum By {
        EVERYONE("''"),
        ROLE("role"),
        UNIT("unit");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * What would have happened to a group; whoever is in several periods counts in each.
     *
     * @param grades how many would have another grade
     */
    public record Group(String name, long people, long gain, long lose, BigDecimal mean, long grades) {

        public long same() {
            return people - gain - lose;
        }
    }

    /** The groups of those whom one may see. */
    List<Group> groups(Scope scope, long id, By by) {
        return database.sql("SELECT " + by.column
                        + " AS name, count(*) AS people, count(*) FILTER (WHERE total_after > total_before) AS gain,"
                        + " count(*) FILTER (WHERE total_after < total_before) AS lose,"
                        + " round(avg(total_after - total_before), 2) AS mean,"
                        + " count(*) FILTER (WHERE grade_before <> grade_after) AS grades FROM plan_preview_row"
                        + " WHERE preview = :preview AND total_before IS NOT NULL AND total_after IS NOT NULL AND "
                        + scope.where("participant", "last_day") + " GROUP BY 1 ORDER BY 1")
                .param("preview", id)
                .params(scope.parameters())
                .query((row, _) -> new Group(
                        row.getString("name"),
                        row.getLong("people"),
                        row.getLong("gain"),
                        row.getLong("lose"),
                        row.getBigDecimal("mean"),
                        row.getLong("grades")))
                .list();
    }

    /**
     * People whom one may see, the greatest changes first.
     *
     * @param unit only of that unit; empty for all
     */
    List<PreviewedPerson> people(Scope scope, long id, String unit, int from, int most) {
        return database.sql(
                        "SELECT * FROM plan_preview_row WHERE preview = :preview AND (:unit = '' OR unit = :unit) AND "
                                + scope.where("participant", "last_day")
                                + " ORDER BY abs(total_after - total_before) DESC NULLS LAST, participant, last_day"
                                + " LIMIT :most OFFSET :from")
                .param("preview", id)
                .param("unit", unit)
                .param("from", from)
                .param("most", most)
                .params(scope.parameters())
                .query((row, _) -> person(row))
                .list();
    }

    private static PreviewedPerson person(ResultSet row) throws SQLException {
        return new PreviewedPerson(
                row.getString("period"),
                row.getObject("last_day", LocalDate.class),
                new PreviewedPerson.Who(row.getString("participant"), row.getString("role"), row.getString("unit")),
                side(row, "before"),
                side(row, "after"),
                row.getString("causes"));
    }

    private static PreviewedPerson.Side side(ResultSet row, String which) throws SQLException {
        return new PreviewedPerson.Side(
                Optional.ofNullable(row.getBigDecimal("total_" + which)),
                row.getString("grade_" + which),
                Optional.ofNullable(row.getObject("rank_" + which, Integer.class)));
    }

    private static Preview preview(ResultSet row) throws SQLException {
        Array periods = row.getArray("periods");
        return new Preview(
                row.getLong("id"),
                row.getLong("draft"),
                row.getInt("version"),
                row.getString("against"),
                List.of((String[]) periods.getArray()),
                Preview.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getLong("load"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("fault"));
    }
}
