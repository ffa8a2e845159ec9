package io.baton.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail. What is written in a transaction stands there when, and only when, that one is committed. */
@Component
public class AuditTrail {

    /** Writers share it, so that whoever seals a batch, which takes it alone, finds nothing half written. */
    static final long LOCK = 0x6261746f6eL;

    private final JdbcClient database;
    private final PersonKeys keys;
    private final Clock clock;

    AuditTrail(JdbcClient database, PersonKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What was told about a person.
     *
     * @param at when
     * @param actor the account
     * @param kind what sort of thing
     * @param detail what exactly; empty where the key of the person was thrown away
     */
    public record Told(OffsetDateTime at, long actor, AuditEvent.Kind kind, Optional<String> detail) {}

    /** Writes something down. */
    @Transactional
    public void record(AuditEvent event) {
        byte[] detail = event.subject().isEmpty()
                ? event.detail().getBytes(StandardCharsets.UTF_8)
                : keys.close(event.subject(), event.detail());
        database.sql("SELECT pg_advisory_xact_lock_shared(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
        database.sql("INSERT INTO audit_event (at, actor, kind, subject, detail) VALUES (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.now(clock), event.actor(), event.kind().name(), event.subject(), detail)
                .update();
    }

    /** What was written about a person, the newest first. */
    public List<Told> about(String person, int most) {
        return database.sql("SELECT * FROM audit_event WHERE subject = ? ORDER BY id DESC LIMIT ?")
                .params(person, most)
                .query((row, _) -> new Told(
                        row.getObject("at", OffsetDateTime.class),
                        row.getLong("actor"),
                        AuditEvent.Kind.valueOf(row.getString("kind")),
                        keys.open(person, row.getBytes("detail"))))
                .list();
    }

    /** Makes unreadable what was written about a person; the chain holds (rule L3). */
    @Transactional
    public void erase(String person) {
        keys.erase(person);
    }
}
