package io.baton.server.access;

import io.baton.core.document.Language;
import io.baton.server.page.Theme;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * An account, as it is now.
 *
 * @param id its number
 * @param login as it is typed
 * @param person the person in the organisation; empty for an account of nobody, such as an administrator's
 * @param roles what it may do
 * @param mustChange whether the password has to be changed first
 * @param epoch counts what ends all sessions: another password, other roles
 * @param language the language of pages; empty for that of the browser
 * @param theme the colours of pages
 */
public record Account(
        long id,
        String login,
        Optional<String> person,
        Set<Role> roles,
        boolean mustChange,
        int epoch,
        Optional<Language> language,
        Theme theme) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The account of whoever has logged in; empty for anybody else. */
    public static Optional<Account> of(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof Account account ? Optional.of(account) : Optional.empty();
    }

    /** Whether it has that role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        // neither a person nor a login belongs into a log
        return "account " + id;
    }
}
