package io.baton.server.access;

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
        Optional<Accounts.Secret> found = accounts.secret(given.getName());
        boolean isRight = passwords.matches(
                String.valueOf(given.getCredentials()),
                found.map(Accounts.Secret::hash).orElse(nobody));
        Account account = found.filter(secret -> !accounts.isLocked(secret))
                .map(Accounts.Secret::account)
                .orElseThrow(() -> new BadCredentialsException("not let in"));
        if (!isRight) {
            accounts.failed(account.id());
            throw new BadCredentialsException("not let in");
        }
        accounts.succeeded(account.id());
        return UsernamePasswordAuthenticationToken.authenticated(
                account,
                null,
                account.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
