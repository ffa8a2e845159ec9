package io.baton.server.acknowledgement;

import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has read which version of a plan, and when the others were reminded. */
@Repository
class Acknowledgements {

    private final JdbcClient database;
    private final Clock clock;

    Acknowledgements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** That somebody has read a version. */
    @Personal
    record Read(String hash, String person, Instant at) {}

    /** Those whom one may see, as they are assigned on a day. */
    List<Assigned> assigned(Scope scope, LocalDate day) {
        return database.sql("SELECT person, role, unit, superior FROM assignment WHERE days @> :day AND "
                        + scope.where("person", ":day") + " ORDER BY person COLLATE \"C\"")
                .params(scope.parameters())
                .param("day", day)
                .query((row, _) -> new Assigned(
                        row.getString("person"),
                        row.getString("role"),
                        row.getString("unit"),
                        row.getString("superior")))
                .list();
    }

    /** What those whom one may see on a day have read. */
    List<Read> read(Scope scope, LocalDate day) {
        return database.sql("SELECT hash, person, at FROM plan_acknowledged WHERE CAST(:day AS date) IS NOT NULL AND "
                        + scope.where("person", ":day"))
                .params(scope.parameters())
                .param("day", day)
                .query((row, _) -> new Read(
                        row.getString("hash"),
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Says that somebody has read a version; whether that was new. */
    boolean acknowledge(String hash, String person, long account) {
        return database.sql("INSERT INTO plan_acknowledged VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(hash, person, account, OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Reminds those who have not read a version. */
    void remind(String hash, long account) {
        database.sql("INSERT INTO plan_reminder (hash, by, at) VALUES (?, ?, ?)")
                .params(hash, account, OffsetDateTime.now(clock))
                .update();
    }

    /** When they were reminded last; empty where nobody was. */
    Optional<Instant> reminded(String hash) {
        return database.sql("SELECT at FROM plan_reminder WHERE hash = ? ORDER BY id DESC LIMIT 1")
                .param(hash)
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
