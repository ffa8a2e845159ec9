package io.baton.server.planning;

import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import org.springframework.stereotype.Component;

/** What authors are called: people by their login, programs by their token. */
@Component
class AuthorNames {

    private final AccountBook accounts;

    AuthorNames(AccountBook accounts) {
        this.accounts = accounts;
    }

    /** Whoever did something to a draft. */
    String of(Author author) {
        return switch (author) {
            case Author.Person(long account) -> of(account);
            case Author.Program(String name) -> name;
        };
    }

    /** Somebody; empty where there is no such account. */
    String of(long account) {
        return accounts.find(account).map(KeptAccount::login).orElse("");
    }
}
