package io.baton.server.access;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets people in by login and password. Whether the login is unknown, locked, or the password wrong or stale is not told, and takes the
 * same time.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final String nobody;

    AccountAuthentication(Accounts accounts, PasswordEncoder passwords, AuditTrail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.nobody = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Optional<Accounts.Secret> found = accounts.secret(given.getName());
        boolean isRight = passwords.matches(
                String.valueOf(given.getCredentials()),
                found.map(Accounts.Secret::hash).orElse(nobody));
        Optional<Account> open =
                found.filter(secret -> !accounts.isShut(secret)).map(Accounts.Secret::account);
        if (open.isEmpty() || !isRight) {
            open.ifPresent(account -> accounts.failed(account.id()));
            long actor = found.map(secret -> secret.account().id()).orElse(AuditEvent.NOBODY);
            trail.record(new AuditEvent(actor, AuditEvent.Kind.LOG_IN_REFUSED, "", ""));
            throw new BadCredentialsException("not let in");
        }
        return come(open.get());
    }

    private Authentication come(Account account) {
        accounts.succeeded(account.id());
        trail.record(new AuditEvent(account.id(), AuditEvent.Kind.LOGGED_IN, "", ""));
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
