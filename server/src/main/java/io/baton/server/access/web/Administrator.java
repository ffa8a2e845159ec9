package io.baton.server.access.web;

import io.baton.server.access.Account;
import io.baton.server.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;

/** For whom accounts are there: to anybody else their pages do not exist. */
final class Administrator {

    private Administrator() {}

    static Account require(Authentication who) {
        return Account.of(who)
                .filter(account -> account.has(Role.ADMINISTRATOR))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
