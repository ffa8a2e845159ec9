package io.baton.server.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * Which events are looked for.
     *
     * @param actor the account that did it; empty for any
     * @param kind the sort; empty for any
     * @param subject the person whom it is about; empty for any, and for none
     * @param from the first instant; empty for the beginning
     * @param to the instant after the last; empty for now
     */
    public record Search(
            Optional<Long> actor,
            Optional<AuditEvent.Kind> kind,
            String subject,
            Optional<OffsetDateTime> from,
            Optional<OffsetDateTime> to) {}

    /**
     * An event, as it is read.
     *
     * @param id its number
     * @param subject the person whom it is about; empty for none
     * @param told the rest of it
     * @param isSealed whether a batch holds it
     */
    public record Entry(long id, String subject, Told told, boolean isSealed) {}

    /**
     * The events that are looked for, the newest first.
     *
     * @param before the event before which the list goes on; empty for its beginning
     */
    public List<Entry> list(Search search, Optional<Long> before, int most) {
        return database.sql("""
                        SELECT *, id <= (SELECT coalesce(max(last), 0) FROM audit_batch) AS sealed FROM audit_event
                        WHERE (:actor::bigint IS NULL OR actor = :actor) AND (:kind = '' OR kind = :kind)
                          AND (:subject = '' OR subject = :subject) AND (:from::timestamptz IS NULL OR at >= :from)
                          AND (:to::timestamptz IS NULL OR at < :to) AND (:before::bigint IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :most""")
                .param("actor", search.actor().orElse(null))
                .param("kind", search.kind().map(Enum::name).orElse(""))
                .param("subject", search.subject())
                .param("from", search.from().orElse(null))
                .param("to", search.to().orElse(null))
                .param("before", before.orElse(null))
                .param("most", most)
                .query((row, _) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        byte[] detail = row.getBytes("detail");
        Told told = new Told(
                row.getObject("at", OffsetDateTime.class),
                row.getLong("actor"),
                AuditEvent.Kind.valueOf(row.getString("kind")),
                subject.isEmpty()
                        ? Optional.of(new String(detail, StandardCharsets.UTF_8))
                        : keys.open(subject, detail));
        return new Entry(row.getLong("id"), subject, told, row.getBoolean("sealed"));
    }

    /** Makes unreadable what was written about a person; the chain holds (rule L3). */
    @Transactional
    public void erase(String person) {
        keys.erase(person);
    }
}
