package io.baton.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The local accounts. */
@Repository
public class Accounts {

    private static final int MOST_FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient database, PasswordEncoder passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * An account.
     *
     * @param login as it is typed
     * @param participant the person in the organisation; empty for an account of nobody, such as an administrator's
     * @param role what it may do
     * @param mustChange whether the password has to be changed first
     */
    public record Account(long id, String login, String participant, Role role, boolean mustChange) {}

    /** What an account may do. */
    public enum Role {
        /** Sees what is one's own, and as a superior those below. */
        PARTICIPANT,
        /** Runs appraisals and pay. */
        OPERATIONS,
        /** Keeps accounts. */
        ADMINISTRATOR
    }

    /** A row as it is stored. */
    record Stored(Account account, String hash, int failures, Optional<OffsetDateTime> lockedUntil) {}

    /** Makes an account. */
    @Transactional
    public void create(String login, String participant, Role role, String password, boolean mustChange) {
        database.sql("INSERT INTO account (login, participant, role, password, must_change) VALUES (?, ?, ?, ?, ?)")
                .params(login, participant, role.name(), passwords.encode(password), mustChange)
                .update();
    }

    Optional<Stored> find(String login) {
        return database.sql("SELECT * FROM account WHERE login = ?")
                .param(login)
                .query((row, _) -> new Stored(
                        new Account(
                                row.getLong("id"),
                                row.getString("login"),
                                row.getString("participant"),
                                Role.valueOf(row.getString("role")),
                                row.getBoolean("must_change")),
                        row.getString("password"),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))))
                .optional();
    }

    boolean isLocked(Stored stored) {
        return stored.lockedUntil()
                .filter(until -> until.toInstant().isAfter(clock.instant()))
                .isPresent();
    }

    /** Counts a wrong password; too many lock the account for a while. */
    @Transactional
    void failed(String login) {
        OffsetDateTime until = OffsetDateTime.now(clock).plus(LOCKED);
        database.sql("""
                        UPDATE account SET failures = failures + 1,
                          locked_until = CASE WHEN failures + 1 >= ? THEN ? ELSE locked_until END
                        WHERE login = ?""").params(MOST_FAILURES, until, login).update();
    }

    /** Forgets wrong passwords after a right one. */
    @Transactional
    void succeeded(String login) {
        database.sql("UPDATE account SET failures = 0, locked_until = NULL WHERE login = ?")
                .param(login)
                .update();
    }
}
