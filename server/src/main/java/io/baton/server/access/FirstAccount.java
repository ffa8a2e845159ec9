package io.baton.server.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The account with which everything begins. */
@Component
public class FirstAccount {

    private static final int PASSWORD_BYTES = 9;

    private final Accounts accounts;

    FirstAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Where nobody can log in yet, makes {@code admin}, an administrator, and gives the password, to be changed at once. */
    public Optional<String> make() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        accounts.create(new NewAccount("admin", Optional.empty(), Set.of(Role.ADMINISTRATOR), password, true));
        return Optional.of(password);
    }
}
