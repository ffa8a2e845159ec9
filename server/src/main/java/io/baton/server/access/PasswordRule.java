package io.baton.server.access;

import java.util.Locale;
import java.util.Optional;

/** What a password must be: long rather than odd. */
final class PasswordRule {

    static final int LEAST = 12;

    /** Longer ones would let anybody keep the server busy. */
    private static final int MOST = 200;

    private PasswordRule() {}

    /** The key of what is wrong with a new password; empty where it is good. */
    static Optional<String> fault(String login, String current, String fresh) {
        int length = fresh.codePointCount(0, fresh.length());
        if (length < LEAST || length > MOST) {
            return Optional.of("password.length");
        }
        if (fresh.equals(current)) {
            return Optional.of("password.same");
        }
        boolean holdsLogin = fresh.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
        if (holdsLogin) {
            return Optional.of("password.login");
        }
        return GuessedFirst.isAmong(fresh) ? Optional.of("password.guessed") : Optional.empty();
    }
}
