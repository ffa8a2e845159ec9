package io.baton.server.access;

import io.baton.core.document.Language;
import io.baton.server.page.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

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
        return switch (who == null ? "" : who.getPrincipal()) {
            case Account account -> Optional.of(account);
            case SignedOn elsewhere -> Optional.of(elsewhere.account());
            case null, default -> Optional.empty();
        };
    }

    /** Whether whoever has logged in did so by a password that is kept here. */
    static boolean isByPassword(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof Account;
    }

    /** What Spring knows of its roles. */
    List<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
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
