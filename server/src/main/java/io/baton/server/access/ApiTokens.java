package io.baton.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tokens by which programs come in. A token is shown once, when it is made; only its hash is kept. */
@Repository
public class ApiTokens {

    private static final String PREFIX = "baton_";
    private static final int RANDOM_BYTES = 32;
    /** So often it is written down at most that a token is used. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a program may do. */
    public enum Permission {
        /** Send and change facts. */
        FACTS_WRITE,
        /** Read fact types, facts, and what they were. */
        FACTS_READ,
        /** Read targets, and what they were. */
        TARGETS_READ,
        /** Send and change targets. */
        TARGETS_WRITE,
        /** Read who is there, as what, below whom. */
        PEOPLE_READ,
        /** Change who is there, as what, below whom, and the units. */
        PEOPLE_WRITE,
        /** Read the plans that bind. */
        PLANS_READ,
        /** Write drafts of plans, look at what they would do, and give them up; approving is for people. */
        PLANS_WRITE,
        /** Read and change the catalogue: which facts there are. */
        CATALOGUE_WRITE,
        /** Read what came out for people. */
        RESULTS_READ
    }

    /** A program that has come in. */
    record Program(String name, List<Permission> permissions) {}

    /**
     * Makes a token.
     *
     * @param name what the program is called, of which there is no other yet
     * @param endsAt when it ends; empty where only a person ends it
     * @return the token, which cannot be had again
     */
    @Transactional
    public String make(String name, Set<Permission> permissions, Optional<OffsetDateTime> endsAt, String by) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("""
                        INSERT INTO api_token (name, sha256, permissions, made_at, made_by, ends_at)
                        VALUES (:name, :sha256, :permissions, :now, :by, :ends)""")
                .param("name", name)
                .param("sha256", sha256(token))
                .param("permissions", permissions.stream().map(Permission::name).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("ends", endsAt.orElse(null))
                .update();
        return token;
    }

    /**
     * A token as it is known; itself it is not.
     *
     * @param usedAt when a program last came in by it, to the minute; empty for never
     * @param endsAt when it ends; empty where only a person ends it
     * @param revokedAt when somebody ended it
     */
    public record Kept(
            String name,
            List<Permission> permissions,
            Instant madeAt,
            String madeBy,
            Optional<Instant> usedAt,
            Optional<Instant> endsAt,
            Optional<Instant> revokedAt) {

        public Kept {
            permissions = List.copyOf(permissions);
        }

        /** Whether programs come in by it. */
        public boolean isOpen(Instant now) {
            return revokedAt.isEmpty()
                    && endsAt.filter(end -> !end.isAfter(now)).isEmpty();
        }

        /** Whether programs come in by it for at most thirty days more. */
        public boolean endsSoon(Instant now) {
            return isOpen(now)
                    && endsAt.filter(end -> end.isBefore(now.plus(SOON))).isPresent();
        }
    }

    /** All tokens that ever were, the last one first. */
    public List<Kept> list() {
        return database.sql("SELECT * FROM api_token ORDER BY id DESC")
                .query((row, _) -> new Kept(
                        row.getString("name"),
                        permissions(row),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        instant(row, "used_at"),
                        instant(row, "ends_at"),
                        instant(row, "revoked_at")))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<Permission> permissions(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("permissions").getArray())
                .map(Permission::valueOf)
                .toList();
    }

    /** Whether there is or was one of that name. */
    public boolean isKnown(String name) {
        return database.sql("SELECT EXISTS (SELECT FROM api_token WHERE name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /** Ends a token at once; whether there was one of that name. */
    @Transactional
    public boolean revoke(String name) {
        return database.sql("UPDATE api_token SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL")
                        .params(OffsetDateTime.now(clock), name)
                        .update()
                > 0;
    }

    /** Whose token it is; empty where it is nobody's, or has ended. */
    Optional<Program> find(String token) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Found> found = database.sql("""
                        SELECT name, permissions, used_at IS NULL OR used_at < ? AS is_news FROM api_token
                        WHERE sha256 = ? AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > ?)""")
                .params(now.minus(SELDOM), sha256(token), now)
                .query((row, _) ->
                        new Found(new Program(row.getString("name"), permissions(row)), row.getBoolean("is_news")))
                .optional();
        found.filter(Found::isNews)
                .ifPresent(used -> database.sql("UPDATE api_token SET used_at = ? WHERE name = ?")
                        .params(now, used.program().name())
                        .update());
        return found.map(Found::program);
    }

    /** A program that comes in, and whether that is worth writing down. */
    private record Found(Program program, boolean isNews) {}

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
