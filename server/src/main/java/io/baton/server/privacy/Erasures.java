package io.baton.server.privacy;

import io.baton.server.privacy.Erasure.Deed;
import io.baton.server.privacy.Erasure.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to erase people; of one person, one is open at a time. */
@Repository
class Erasures {

    private final JdbcClient database;
    private final Clock clock;

    Erasures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a proposal down; whether there was no other one. */
    boolean propose(long account, String person, Erasure.Why why) {
        try {
            return database.sql("INSERT INTO erasure (person, state, reason, release, proposed_at, proposed_by)"
                                    + " VALUES (?, 'PROPOSED', ?, ?, ?, ?)")
                            .params(person, why.reason(), why.release(), OffsetDateTime.now(clock), account)
                            .update()
                    == 1;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** The one that is open, kept from everybody else until the end of the transaction. */
    Optional<Erasure> held(long id) {
        return database.sql("SELECT * FROM erasure WHERE id = ? AND state = 'PROPOSED' FOR UPDATE")
                .param(id)
                .query((row, _) -> erasure(row))
                .optional();
    }

    /** Ends one. */
    void decide(Erasure erasure, State state, long account, String refusal) {
        database.sql("UPDATE erasure SET state = ?, decided_at = ?, decided_by = ?, refusal = ? WHERE id = ?")
                .params(state.name(), OffsetDateTime.now(clock), account, refusal, erasure.id())
                .update();
    }

    /** Says where the name still stands. */
    void leave(Erasure erasure, List<String> columns) {
        database.sql("UPDATE erasure SET left_in = ? WHERE id = ?")
                .params(columns.toArray(String[]::new), erasure.id())
                .update();
    }

    /** Those of a person, the last one first. */
    List<Erasure> of(String person) {
        return database.sql("SELECT * FROM erasure WHERE person = ? ORDER BY id DESC")
                .param(person)
                .query((row, _) -> erasure(row))
                .list();
    }

    /** Those that are open, then the last ones. */
    List<Erasure> latest(int most) {
        return database.sql("SELECT * FROM erasure ORDER BY state = 'PROPOSED' DESC, id DESC LIMIT ?")
                .param(most)
                .query((row, _) -> erasure(row))
                .list();
    }

    /** The last one that was done while files beside the database may still hold the person; 0 for none. */
    long lastNotRenewed() {
        return database.sql("SELECT coalesce(max(id), 0) FROM erasure WHERE state = 'DONE' AND renewed_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** Those up to one are in no file any more. */
    void renewed(long last) {
        database.sql("UPDATE erasure SET renewed_at = ? WHERE state = 'DONE' AND renewed_at IS NULL AND id <= ?")
                .params(OffsetDateTime.now(clock), last)
                .update();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        Optional<Instant> decided = time(row, "decided_at");
        long by = row.getLong("decided_by");
        return new Erasure(
                row.getLong("id"),
                row.getString("person"),
                State.valueOf(row.getString("state")),
                new Erasure.Why(row.getString("reason"), row.getString("release")),
                new Deed(row.getLong("proposed_by"), time(row, "proposed_at").orElseThrow()),
                decided.map(at -> new Deed(by, at)),
                row.getString("refusal"),
                List.of((String[]) row.getArray("left_in").getArray()),
                time(row, "renewed_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
