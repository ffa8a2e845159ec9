package io.baton.server.upkeep;

import io.baton.server.access.Account;
import io.baton.server.access.Role;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;

/** Who keeps the server; to anybody else its pages do not exist. */
final class Keeper {

    private Keeper() {}

    static Optional<Account> of(Authentication who) {
        return Account.of(who).filter(account -> account.has(Role.ADMINISTRATOR));
    }

    static Account require(Authentication who) {
        return of(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
