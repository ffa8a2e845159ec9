package io.baton.server.access;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditEvent.Kind;
import io.baton.server.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts as administrators keep them. One change is made at a time, on what its author has seen, and is written down; there
 * is always an administrator left who can come in.
 */
@Repository
public class AccountBook {

    private static final String KEPT = """
            SELECT *, ARRAY(SELECT role FROM account_role WHERE account_role.account = account.id) AS roles
            FROM (SELECT id, login, person, version, CASE WHEN NOT is_open THEN 'CLOSED' WHEN locked_until > :now THEN 'LOCKED'
                    WHEN must_change THEN 'FIRST' ELSE 'OPEN' END AS state
                  FROM account) account
            WHERE""";

    private static final String FOUND =
            " (:part = '' OR position(lower(:part) IN lower(login)) > 0 OR starts_with(person, :part)"
                    + " OR person = ANY (:people)) AND (:state = '' OR state = :state) AND (:role = '' OR EXISTS"
                    + " (SELECT FROM account_role WHERE account_role.account = account.id AND role = :role)) ";

    private final JdbcClient database;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final Clock clock;

    AccountBook(JdbcClient database, Accounts accounts, PasswordEncoder passwords, AuditTrail trail, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Which accounts are looked for.
     *
     * @param part of the login, or the beginning of the person's id; empty for all
     * @param people ids of others whose accounts are meant
     * @param state their state; empty for any
     * @param role one of their roles; empty for any, and none
     */
    public record Search(
            String part, Collection<String> people, Optional<KeptAccount.State> state, Optional<Role> role) {

        public Search {
            people = List.copyOf(people);
        }
    }

    /**
     * Who changes which account, as it was seen.
     *
     * @param actor the account of the administrator
     * @param id the one that is changed
     * @param version its version when it was seen
     */
    public record Seen(long actor, long id, int version) {}

    /** What came of a change. */
    public enum Answer {
        /** It was made. */
        MADE,
        /** Somebody else changed the account in between. */
        OVERTAKEN,
        /** Nobody would be left who keeps accounts. */
        LAST_ADMINISTRATOR,
        /** That is not done to one's own account. */
        ONESELF
    }

    /**
     * The accounts that are looked for, by login.
     *
     * @param after the login behind which the list goes on; empty for its beginning
     */
    public List<KeptAccount> list(Search search, String after, int most) {
        return database.sql(KEPT + FOUND + " AND lower(login) COLLATE \"C\" > lower(:after)"
                        + " ORDER BY lower(login) COLLATE \"C\" LIMIT :most")
                .param("now", OffsetDateTime.now(clock))
                .param("part", search.part())
                .param("people", search.people().toArray(String[]::new))
                .param("state", search.state().map(Enum::name).orElse(""))
                .param("role", search.role().map(Enum::name).orElse(""))
                .param("after", after)
                .param("most", most)
                .query((row, _) -> kept(row))
                .list();
    }

    /** How many accounts by which somebody may come in have each role. */
    public Map<Role, Long> counts() {
        Map<Role, Long> counts = new EnumMap<>(Role.class);
        database.sql("SELECT role, count(*) FROM account_role JOIN account ON account.id = account_role.account"
                        + " WHERE is_open GROUP BY role")
                .query(row -> {
                    counts.put(Role.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** All people who have an account, a closed one too. */
    public Set<String> owners() {
        return Set.copyOf(database.sql("SELECT DISTINCT person FROM account WHERE person IS NOT NULL")
                .query(String.class)
                .list());
    }

    /** The logins of some accounts, by number; closed ones too. */
    public List<KeptAccount> all(Collection<Long> ids) {
        return database.sql(KEPT + " id = ANY (:ids)")
                .param("now", OffsetDateTime.now(clock))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> kept(row))
                .list();
    }

    /** The account of that number, a closed one too. */
    public Optional<KeptAccount> find(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** The account of that login, a closed one too. */
    public Optional<KeptAccount> find(String login) {
        return database.sql(KEPT + " lower(login) = lower(:login)")
                .param("now", OffsetDateTime.now(clock))
                .param("login", login)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Makes an account and gives its first password; empty where the login is taken. */
    public Optional<String> make(long actor, String login, Optional<String> person, Set<Role> roles) {
        String password = GivenAccount.invent();
        try {
            accounts.create(actor, new NewAccount(login, person, roles, password, true));
            return Optional.of(password);
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    /**
     * An account as it is handed over.
     *
     * @param password the first one, which cannot be had again
     */
    public record Given(String login, String password) {
        @Override
        public String toString() {
            return "account " + login;
        }
    }

    /**
     * Makes an account for somebody who has none, called as the person's number; of two at once one does.
     *
     * @return empty where that one has an account by now
     */
    @Transactional
    public Optional<Given> makeFor(long actor, String person) {
        lock();
        boolean hasOne = database.sql("SELECT EXISTS (SELECT FROM account WHERE person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
        if (hasOne) {
            return Optional.empty();
        }
        String wanted = person.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        String login = wanted;
        for (int i = 2; find(login).isPresent(); i++) {
            login = wanted + "-" + i;
        }
        String password = GivenAccount.invent();
        accounts.create(actor, new NewAccount(login, Optional.of(person), Set.of(), password, true));
        return Optional.of(new Given(login, password));
    }

    /** One at a time: two administrators could take away each other's role at once. */
    private void lock() {
        database.sql("LOCK TABLE account_role IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** Gives it other roles; its sessions end. */
    @Transactional
    public Answer giveRoles(Seen seen, Set<Role> roles) {
        return change(seen, account -> {
            if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(account)) {
                return Answer.LAST_ADMINISTRATOR;
            }
            database.sql("DELETE FROM account_role WHERE account = ?")
                    .param(seen.id())
                    .update();
            database.sql("INSERT INTO account_role (account, role) SELECT ?, * FROM unnest(?::text[])")
                    .params(seen.id(), roles.stream().map(Role::name).toArray(String[]::new))
                    .update();
            set("epoch = epoch + 1", seen);
            return told(seen, account, Kind.ROLES_CHANGED, ": " + sorted(account.roles()) + " → " + sorted(roles));
        });
    }

    /** Gives it a password, which has to be changed first; its sessions end. */
    @Transactional
    public Answer givePassword(Seen seen, String password) {
        return seen.actor() == seen.id()
                ? Answer.ONESELF
                : change(seen, _ -> {
                    accounts.change(seen.actor(), seen.id(), password, true);
                    return Answer.MADE;
                });
    }

    /** Lets nobody come in by it any more; its sessions end. */
    @Transactional
    public Answer close(Seen seen) {
        return seen.actor() == seen.id()
                ? Answer.ONESELF
                : change(seen, account -> {
                    if (isLastAdministrator(account)) {
                        return Answer.LAST_ADMINISTRATOR;
                    }
                    set("is_open = false, epoch = epoch + 1", seen);
                    return told(seen, account, Kind.ACCOUNT_CLOSED, "");
                });
    }

    /** Lets its owner come in again. */
    @Transactional
    public Answer open(Seen seen) {
        return change(seen, account -> {
            set("is_open = true", seen);
            return told(seen, account, Kind.ACCOUNT_OPENED, "");
        });
    }

    /** Forgets wrong passwords. */
    @Transactional
    public Answer unlock(Seen seen) {
        return change(seen, account -> {
            set("failures = 0, locked_until = NULL", seen);
            return told(seen, account, Kind.ACCOUNT_UNLOCKED, "");
        });
    }

    /**
     * Closes an account for good, and takes its login and password away; its number stays, for what was done by it (rule L3).
     *
     * @return what it is called from now on
     */
    @Transactional
    public String erase(long id) {
        lock();
        String called = "erased-" + id;
        database.sql("DELETE FROM account_role WHERE account = ?").param(id).update();
        database.sql("""
                        UPDATE account SET login = ?, password = ?, must_change = true, is_open = false, epoch = epoch + 1,
                          version = version + 1, failures = 0, locked_until = NULL, language = NULL, theme = 'SYSTEM'
                        WHERE id = ?""")
                .params(called, passwords.encode(GivenAccount.invent()), id)
                .update();
        return called;
    }

    private Answer change(Seen seen, Function<KeptAccount, Answer> made) {
        lock();
        Answer answer = find(seen.id())
                .filter(account -> account.version() == seen.version())
                .map(made)
                .orElse(Answer.OVERTAKEN);
        if (answer == Answer.MADE) {
            set("version = version + 1", seen);
        }
        return answer;
    }

    private void set(String what, Seen seen) {
        database.sql("UPDATE account SET " + what + " WHERE id = ?")
                .param(seen.id())
                .update();
    }

    private Answer told(Seen seen, KeptAccount account, Kind kind, String detail) {
        trail.record(new AuditEvent(seen.actor(), kind, account.person().orElse(""), account + detail));
        return Answer.MADE;
    }

    private boolean isLastAdministrator(KeptAccount account) {
        return account.has(Role.ADMINISTRATOR)
                && account.state() != KeptAccount.State.CLOSED
                && database.sql("""
                        SELECT NOT EXISTS (SELECT FROM account JOIN account_role ON account_role.account = account.id
                          WHERE is_open AND role = 'ADMINISTRATOR' AND id <> ?)""").param(account.id()).query(Boolean.class).single();
    }

    private static Set<Role> sorted(Set<Role> roles) {
        return new TreeSet<>(roles);
    }

    private static KeptAccount kept(ResultSet row) throws SQLException {
        return new KeptAccount(
                row.getLong("id"),
                row.getString("login"),
                Optional.ofNullable(row.getString("person")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                KeptAccount.State.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
