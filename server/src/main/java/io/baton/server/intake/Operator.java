package io.baton.server.intake;

import io.baton.server.access.Account;
import io.baton.server.access.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;

/** Who brings facts in: to anybody else its pages do not exist. */
final class Operator {

    private Operator() {}

    static Optional<Account> of(@Nullable Authentication who) {
        return Account.of(who).filter(account -> account.has(Role.OPERATIONS));
    }

    static Account require(@Nullable Authentication who) {
        return of(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
