package io.baton.server.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets people in by login and password. Whether the login is unknown, locked, or the password wrong is not told, and takes the
 * same time.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final String nobody;

    AccountAuthentication(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobody = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Optional<Accounts.Stored> stored = accounts.find(given.getName());
        boolean isRight = passwords.matches(
                String.valueOf(given.getCredentials()),
                stored.map(Accounts.Stored::hash).orElse(nobody));
        Optional<Accounts.Stored> open = stored.filter(found -> !accounts.isLocked(found));
        if (open.isEmpty()) {
            throw new BadCredentialsException("not let in");
        }
        Accounts.Account account = open.get().account();
        if (!isRight) {
            accounts.failed(account.login());
            throw new BadCredentialsException("not let in");
        }
        accounts.succeeded(account.login());
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
