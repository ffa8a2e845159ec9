package io.baton.server.access;

import io.baton.core.document.Language;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.page.Theme;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The local accounts. */
@Repository
public class Accounts {

    private static final int MOST_FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final Duration FIRST_LASTS = Duration.ofDays(14);
    private static final String SELECT = "SELECT account.*, ARRAY(SELECT role FROM account_role"
            + " WHERE account_role.account = account.id) AS roles FROM account WHERE is_open AND ";

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final Clock clock;

    Accounts(JdbcClient database, PasswordEncoder passwords, AuditTrail trail, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a log-in is compared with. */
    record Secret(Account account, String hash, OffsetDateTime since, Optional<OffsetDateTime> lockedUntil) {}

    /**
     * Makes an account and gives its number.
     *
     * @param actor the account that makes it
     */
    @Transactional
    public long create(long actor, NewAccount made) {
        long id = database.sql("INSERT INTO account (login, person, password, must_change, password_at)"
                        + " VALUES (?, nullif(?, ''), ?, ?, ?) RETURNING id")
                .params(
                        made.login(),
                        made.person().orElse(""),
                        passwords.encode(made.password()),
                        made.mustChange(),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        for (Role role : made.roles()) {
            database.sql("INSERT INTO account_role (account, role) VALUES (?, ?)")
                    .params(id, role.name())
                    .update();
        }
        trail.record(new AuditEvent(
                actor, AuditEvent.Kind.ACCOUNT_MADE, made.person().orElse(""), "account " + id + " " + made.roles()));
        return id;
    }

    /** Whether nobody can log in yet. */
    public boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM account WHERE is_open)")
                .query(Boolean.class)
                .single();
    }

    /** The account of that number; empty where it is closed. */
    public Optional<Account> find(long id) {
        return database.sql(SELECT + "id = ?")
                .param(id)
                .query((row, _) -> account(row))
                .optional();
    }

    /** The account of that login; empty where it is closed. */
    Optional<Account> find(String login) {
        return secret(login).map(Secret::account);
    }

    Optional<Secret> secret(String login) {
        return database.sql(SELECT + "lower(login) = lower(?)")
                .param(login)
                .query((row, _) -> new Secret(
                        account(row),
                        row.getString("password"),
                        row.getObject("password_at", OffsetDateTime.class),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))))
                .optional();
    }

    /** The language and colours of pages; an empty language is that of the browser. */
    @Transactional
    public void keep(long id, Optional<Language> language, Theme theme) {
        database.sql("UPDATE account SET language = nullif(?, ''), theme = ? WHERE id = ?")
                .params(language.map(Language::tag).orElse(""), theme.name(), id)
                .update();
    }

    /**
     * Whether somebody who is in knows the password. A wrong one counts as it does at the log-in: whoever took over an open window must
     * not find it by trying.
     */
    @Transactional
    boolean proves(Account account, String password) {
        Optional<Secret> secret = secret(account.login()).filter(known -> !isLocked(known));
        boolean isRight = secret.filter(known -> passwords.matches(password, known.hash()))
                .isPresent();
        if (secret.isPresent() && !isRight) {
            failed(account.id());
        }
        return isRight;
    }

    /**
     * Gives an account another password; all its sessions end, and wrong ones are forgotten.
     *
     * @param actor the account that does so
     */
    @Transactional
    public void change(long actor, long id, String password, boolean mustChange) {
        database.sql("""
                        UPDATE account SET password = ?, must_change = ?, password_at = ?, epoch = epoch + 1, failures = 0,
                          locked_until = NULL WHERE id = ?""")
                .params(passwords.encode(password), mustChange, OffsetDateTime.now(clock), id)
                .update();
        trail.record(new AuditEvent(actor, AuditEvent.Kind.PASSWORD_CHANGED, "", "account " + id));
    }

    /** Whether nobody comes in by it: wrong ones have locked it, or it is a first one that was given too long ago. */
    boolean isShut(Secret secret) {
        boolean isStale = secret.account().mustChange()
                && secret.since().toInstant().plus(FIRST_LASTS).isBefore(clock.instant());
        return isStale || isLocked(secret);
    }

    private boolean isLocked(Secret secret) {
        return secret.lockedUntil()
                .filter(until -> until.toInstant().isAfter(clock.instant()))
                .isPresent();
    }

    /** Counts a wrong password; too many lock the account for a while. */
    @Transactional
    void failed(long id) {
        OffsetDateTime until = OffsetDateTime.now(clock).plus(LOCKED);
        database.sql("""
                        UPDATE account SET failures = (failures + 1) % ?,
                          locked_until = CASE WHEN failures + 1 >= ? THEN ? ELSE locked_until END
                        WHERE id = ?""").params(MOST_FAILURES, MOST_FAILURES, until, id).update();
    }

    /** Forgets wrong passwords after a right one. */
    @Transactional
    void succeeded(long id) {
        database.sql("UPDATE account SET failures = 0, locked_until = NULL WHERE id = ? AND failures > 0")
                .param(id)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                Optional.ofNullable(row.getString("person")),
                roles(row.getArray("roles")),
                row.getBoolean("must_change"),
                row.getInt("epoch"),
                Language.parse(Objects.requireNonNullElse(row.getString("language"), "")),
                Theme.valueOf(row.getString("theme")));
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
