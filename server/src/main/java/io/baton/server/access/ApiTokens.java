package io.baton.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tokens by which programs come in. A token is shown once, when it is made; only its hash is kept. */
@Repository
public class ApiTokens {

    private static final String PREFIX = "baton_";
    private static final int RANDOM_BYTES = 32;

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
        /** Read who is there, as what, below whom. */
        PEOPLE_READ,
        /** Read the plans that bind. */
        PLANS_READ,
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
        return database.sql("""
                        SELECT name, permissions FROM api_token
                        WHERE sha256 = ? AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > ?)""")
                .params(sha256(token), OffsetDateTime.now(clock))
                .query((row, _) -> new Program(
                        row.getString(1),
                        List.of((String[]) row.getArray(2).getArray()).stream()
                                .map(Permission::valueOf)
                                .toList()))
                .optional();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
