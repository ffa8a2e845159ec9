package io.baton.server.access;

import io.baton.server.page.Words;
import java.util.Optional;

/**
 * What the log-in page shows.
 *
 * @param words its words
 * @param notice what has just happened; empty where nothing has
 * @param isRefused whether that was a refusal
 * @param signOn another way to come in; empty where there is none
 */
public record LogIn(Words words, Optional<String> notice, boolean isRefused, Optional<SignOn> signOn) {

    /** Whether one may come in by account and password. */
    public boolean asksForPassword() {
        return signOn.filter(SignOn::isOnly).isEmpty();
    }
}
