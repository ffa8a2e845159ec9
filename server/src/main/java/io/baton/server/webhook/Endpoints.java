package io.baton.server.webhook;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is told, and what each of them was. */
@Repository
class Endpoints {

    private static final int SECRET = 32;
    private static final int SHOWN = 50;
    private static final String COLUMNS = "id, url, events, state, failing_since";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Endpoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that was made, and its secret, which is not shown again. */
    record Made(long id, String secret) {}

    Made make(String url, Collection<EventType> events) {
        byte[] secret = secret();
        long id = jdbc.sql("INSERT INTO webhook (url, events, secret, made_at) VALUES (?, ?, ?, ?) RETURNING id")
                .params(url, codes(events), secret, now())
                .query(Long.class)
                .single();
        return new Made(id, Signature.shown(secret));
    }

    private static String[] codes(Collection<EventType> events) {
        return events.stream().map(EventType::code).sorted().toArray(String[]::new);
    }

    /** Gives another secret; the one before signs for another day. */
    String rotate(long id) {
        byte[] secret = secret();
        jdbc.sql("UPDATE webhook SET former_secret = secret, former_until = ?, secret = ? WHERE id = ?")
                .params(now().plusDays(1), secret, id)
                .update();
        return Signature.shown(secret);
    }

    private byte[] secret() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return secret;
    }

    List<Endpoint> all() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM webhook ORDER BY id")
                .query(Endpoints::endpoint)
                .list();
    }

    Optional<Endpoint> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM webhook WHERE id = ?")
                .param(id)
                .query(Endpoints::endpoint)
                .optional();
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        Array events = row.getArray("events");
        Set<String> codes = new TreeSet<>(Arrays.asList((String[]) events.getArray()));
        return new Endpoint(
                row.getLong("id"),
                row.getString("url"),
                codes,
                Endpoint.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("failing_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    void turn(long id, Endpoint.State state) {
        jdbc.sql("UPDATE webhook SET state = ?, failing_since = NULL WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM webhook WHERE id = ?").param(id).update();
    }

    /** Keeps a message for one of them. */
    void ping(long id, Message message) {
        jdbc.sql("INSERT INTO webhook_delivery (id, webhook, type, subject, body, made_at, due_at)"
                        + " VALUES (?, ?, ?, '', ?, ?, ?)")
                .params(UUID.randomUUID(), id, message.type(), message.body(), now(), now())
                .update();
    }

    /**
     * What is told.
     *
     * @param subject whom it is about; while one about somebody waits, a second one would say nothing more. Empty where each says
     *     something of its own
     */
    record Message(String type, String subject, String body) {}

    /** Keeps a message for all who want it, as part of the transaction that goes on. */
    void put(Message message) {
        jdbc.sql("INSERT INTO webhook_delivery (id, webhook, type, subject, body, made_at, due_at)"
                        + " SELECT gen_random_uuid(), id, ?, ?, ?, ?, ? FROM webhook"
                        + " WHERE state <> 'OFF' AND ? = ANY (events) ON CONFLICT DO NOTHING")
                .params(message.type(), message.subject(), message.body(), now(), now(), message.type())
                .update();
    }

    List<Endpoint.Delivery> deliveries(long id) {
        return jdbc.sql("SELECT id, type, body, state, made_at, due_at, attempts, status, millis, answer"
                        + " FROM webhook_delivery WHERE webhook = ? ORDER BY made_at DESC, id LIMIT " + SHOWN)
                .param(id)
                .query((row, _) -> new Endpoint.Delivery(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("body"),
                        row.getString("state"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getInt("status"),
                        row.getLong("millis"),
                        row.getString("answer")))
                .list();
    }

    /** Sends one again. */
    boolean replay(long id, UUID delivery) {
        return jdbc.sql("UPDATE webhook_delivery SET state = 'WAITING', is_fresh = false, attempts = 0, due_at = ?"
                                + " WHERE id = ? AND webhook = ? AND state <> 'WAITING'")
                        .params(now(), delivery, id)
                        .update()
                > 0;
    }

    /** Sends all again that were made since then; how many. */
    int replay(long id, OffsetDateTime since) {
        return jdbc.sql("UPDATE webhook_delivery SET state = 'WAITING', is_fresh = false, attempts = 0, due_at = ?"
                        + " WHERE webhook = ? AND made_at >= ? AND state <> 'WAITING'")
                .params(now(), id, since)
                .update();
    }

    /**
     * Takes messages that are due. Nobody else gets them for a while, long enough to send them; who dies meanwhile leaves them to
     * others. From here on a further change is a message of its own, since this one may have been heard already.
     */
    @Transactional
    List<Endpoint.Sending> take(int most, Duration lease) {
        return jdbc.sql("WITH due AS (SELECT d.id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook"
                        + " WHERE d.state = 'WAITING' AND d.due_at <= ? AND w.state = 'ACTIVE'"
                        + " ORDER BY d.due_at LIMIT ? FOR UPDATE OF d SKIP LOCKED)"
                        + " UPDATE webhook_delivery d SET due_at = ?, attempts = attempts + 1, is_fresh = false"
                        + " FROM due, webhook w WHERE d.id = due.id AND w.id = d.webhook"
                        + " RETURNING d.id, d.webhook, w.url, d.body, d.attempts, w.secret,"
                        + " CASE WHEN w.former_until > ? THEN w.former_secret END AS former")
                .params(now(), most, now().plus(lease), now())
                .query((row, _) -> new Endpoint.Sending(
                        row.getObject("id", UUID.class),
                        row.getLong("webhook"),
                        row.getString("url"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        Arrays.asList(row.getBytes("secret"), row.getBytes("former")).stream()
                                .filter(secret -> secret != null)
                                .toList()))
                .list();
    }

    /** What came of an attempt. */
    record Attempt(String state, OffsetDateTime due, int status, long millis, String answer) {}

    @Transactional
    void tried(Endpoint.Sending sent, Attempt attempt) {
        jdbc.sql("UPDATE webhook_delivery SET state = ?, due_at = ?, tried_at = ?, status = ?, millis = ?, answer = ?"
                        + " WHERE id = ?")
                .params(
                        attempt.state(),
                        attempt.due(),
                        now(),
                        attempt.status(),
                        attempt.millis(),
                        attempt.answer(),
                        sent.id())
                .update();
    }

    /** It took something. */
    void well(long id) {
        jdbc.sql("UPDATE webhook SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL")
                .param(id)
                .update();
    }

    /** It took nothing; after that long it is switched off. */
    void failing(long id, Duration patience) {
        jdbc.sql("UPDATE webhook SET failing_since = COALESCE(failing_since, ?),"
                        + " state = CASE WHEN failing_since < ? THEN 'OFF' ELSE state END WHERE id = ?")
                .params(now(), now().minus(patience), id)
                .update();
    }

    void forget(Duration age) {
        jdbc.sql("DELETE FROM webhook_delivery WHERE made_at < ?")
                .param(now().minus(age))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
