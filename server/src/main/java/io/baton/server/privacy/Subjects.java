package io.baton.server.privacy;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose data somebody may take out or have erased: one's own, and an administrator everybody's. */
@Component
class Subjects {

    private final JdbcClient database;
    private final Sight sight;
    private final Today today;

    Subjects(JdbcClient database, Sight sight, Today today) {
        this.database = database;
        this.sight = sight;
        this.today = today;
    }

    /** Whether that account keeps the data of others. */
    static Optional<Account> administrator(Authentication who) {
        return Account.of(who).filter(account -> account.has(Role.ADMINISTRATOR));
    }

    /** To anybody else the pages do not exist. */
    static Account require(Authentication who) {
        return administrator(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Oneself; an account of nobody has no data but its own name. */
    Subject own(Authentication who) {
        return Account.of(who)
                .map(sight::own)
                .flatMap(Subjects::one)
                .map(this::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Somebody whom an administrator finds; that it was looked for is written down. */
    Subject other(Account administrator, String person) {
        return sight.look(administrator, Resource.DIRECTORY, person, today.now())
                .flatMap(Subjects::one)
                .map(this::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Scope.Self> one(Scope scope) {
        return scope instanceof Scope.Self self ? Optional.of(self) : Optional.empty();
    }

    private Subject of(Scope.Self scope) {
        List<Known> accounts = database.sql(
                        "SELECT id, login, language FROM account WHERE person = ? ORDER BY is_open DESC, id")
                .param(scope.person())
                .query((row, _) -> new Known(
                        row.getLong(1),
                        row.getString(2),
                        Language.parse(Objects.requireNonNullElse(row.getString(3), ""))))
                .list();
        return new Subject(
                scope,
                accounts.stream().map(Known::id).toList(),
                accounts.stream().map(Known::login).toList(),
                accounts.stream().flatMap(known -> known.language().stream()).findFirst());
    }

    private record Known(long id, String login, Optional<Language> language) {}
}
