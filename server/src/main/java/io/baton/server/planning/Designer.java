package io.baton.server.planning;

import io.baton.server.access.Account;
import io.baton.server.access.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;

/** Who designs plans: to anybody else these pages do not exist. */
final class Designer {

    private Designer() {}

    static Optional<Account> of(@Nullable Authentication who) {
        return Account.of(who).filter(account -> account.has(Role.OPERATIONS));
    }

    static Account require(@Nullable Authentication who) {
        return of(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
