package io.baton.server.access;

import io.baton.server.audit.AuditEvent;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Accounts that whoever runs the server gives out, with a password that has to be changed at once. */
@Component
public class GivenAccount {

    private static final int PASSWORD_BYTES = 9;
    private static final String FIRST = "admin";

    private final Accounts accounts;

    GivenAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Where nobody can log in yet, makes {@code admin}, an administrator, and gives the password. */
    public Optional<String> first() {
        return accounts.isEmpty()
                ? Optional.of(give(FIRST, Optional.empty(), Set.of(Role.ADMINISTRATOR)))
                : Optional.empty();
    }

    /** Makes an account, or gives the one of that login another password; gives the password. */
    public String give(String login, Optional<String> person, Set<Role> roles) {
        String password = invent();
        accounts.secret(login)
                .map(Accounts.Secret::account)
                .ifPresentOrElse(
                        account -> accounts.change(AuditEvent.NOBODY, account.id(), password, true),
                        () -> accounts.create(AuditEvent.NOBODY, new NewAccount(login, person, roles, password, true)));
        return password;
    }

    /** A password that nobody can guess. */
    public static String invent() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
