package io.baton.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals events in batches, each with a hash over the one before and over its events, as they are stored. The hash also goes to
 * the log: whoever keeps the log elsewhere can tell that batches at the end are missing.
 */
@Component
public class AuditChain {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final String BEGINNING = "";

    private final JdbcClient database;
    private final Clock clock;

    AuditChain(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A stored batch. */
    private record Batch(long number, long first, long last, String hash) {}

    /**
     * What the trail was found to be.
     *
     * @param events how many events are sealed
     * @param batches in how many batches
     * @param head the hash of the last one; empty where there is none
     * @param broken the first batch that is not as it was sealed; empty where all are
     */
    public record Verdict(long events, long batches, String head, Optional<String> broken) {}

    /** Seals what was written since the last time; gives how many events that were. */
    @Scheduled(fixedDelayString = "${baton.audit.seal-every}")
    @Transactional
    public long seal() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(AuditTrail.LOCK)
                .query((_, _) -> AuditTrail.LOCK)
                .single();
        Optional<Batch> before =
                batches("ORDER BY number DESC LIMIT 1").stream().findFirst();
        long first = before.map(Batch::last).orElse(0L) + 1;
        long last = database.sql("SELECT coalesce(max(id), 0) FROM audit_event WHERE id >= ?")
                .param(first)
                .query(Long.class)
                .single();
        return last == 0 ? 0 : seal(before, first, last);
    }

    private long seal(Optional<Batch> before, long first, long last) {
        Hash hash = new Hash(before.map(Batch::hash).orElse(BEGINNING));
        long events = take(hash, first, last);
        long number = before.map(Batch::number).orElse(0L) + 1;
        String sealed = hash.end();
        database.sql("INSERT INTO audit_batch (number, sealed, first, last, hash) VALUES (?, ?, ?, ?, ?)")
                .params(number, OffsetDateTime.now(clock), first, last, sealed)
                .update();
        LOG.info("audit batch {} of {} events: {}", number, events, sealed);
        return events;
    }

    /** When the oldest event was written that no batch holds; empty where all are sealed. */
    public Optional<Instant> oldestUnsealed() {
        return database.sql("SELECT at FROM audit_event WHERE id > (SELECT coalesce(max(last), 0) FROM audit_batch)"
                        + " ORDER BY id LIMIT 1")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Calculates the hashes of all batches again. */
    @Transactional(readOnly = true)
    public Verdict verify() {
        String head = BEGINNING;
        long events = 0;
        List<Batch> batches = batches("ORDER BY number");
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            long before = i == 0 ? 0 : batches.get(i - 1).last();
            Hash hash = new Hash(head);
            events += take(hash, batch.first(), batch.last());
            boolean follows = batch.number() == i + 1L && batch.first() == before + 1;
            if (!follows || !hash.end().equals(batch.hash())) {
                String broken = "batch " + batch.number() + " (events " + batch.first() + " to " + batch.last() + ")";
                return new Verdict(events, i + 1L, batch.hash(), Optional.of(broken));
            }
            head = batch.hash();
        }
        return new Verdict(events, batches.size(), head, Optional.empty());
    }

    private List<Batch> batches(String order) {
        return database.sql("SELECT number, first, last, hash FROM audit_batch " + order)
                .query((row, _) -> new Batch(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
                .list();
    }

    private long take(Hash hash, long first, long last) {
        long[] events = {0};
        database.sql(
                        "SELECT id, at, actor, kind, subject, detail FROM audit_event WHERE id BETWEEN ? AND ? ORDER BY id")
                .params(first, last)
                .query((ResultSet row) -> {
                    hash.take(row);
                    events[0]++;
                });
        return events[0];
    }

    /** A hash of events, cell by cell, each with its length before it. */
    private static final class Hash {

        private static final int NANOS_PER_MICRO = 1000;

        private final MessageDigest digest;

        Hash(String before) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
            add(before.getBytes(StandardCharsets.UTF_8));
        }

        void take(ResultSet row) throws SQLException {
            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
            add(row.getLong("id"));
            add(at.getEpochSecond());
            add(at.getNano() / NANOS_PER_MICRO);
            add(row.getLong("actor"));
            add(row.getString("kind").getBytes(StandardCharsets.UTF_8));
            add(row.getString("subject").getBytes(StandardCharsets.UTF_8));
            add(row.getBytes("detail"));
        }

        String end() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private void add(long number) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        }

        private void add(byte[] bytes) {
            add(bytes.length);
            digest.update(bytes);
        }
    }
}
