package io.baton.server.access.web;

import io.baton.server.access.KeptAccount;
import io.baton.server.access.Role;
import io.baton.server.page.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the page of one account shows.
 *
 * @param words its words
 * @param account as it is now
 * @param person who comes in by it; empty for nobody of the organisation
 * @param isOneself whether it is the reader's own
 * @param news what has just happened
 */
public record AccountCard(Words words, KeptAccount account, String person, boolean isOneself, News news) {

    /**
     * What has just happened.
     *
     * @param said what was done, or why not; empty where nothing was asked for
     * @param isRefused whether it was not done
     * @param password a first password, which is shown this once; empty where none was given
     */
    public record News(Optional<String> said, boolean isRefused, Optional<String> password) {

        /** Nothing. */
        static final News NONE = new News(Optional.empty(), false, Optional.empty());
    }

    /** Where the person's data are taken out and erased; empty for an account of nobody. */
    public String data() {
        return account.person()
                .map(id -> "/privacy/people/"
                        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"))
                .orElse("");
    }

    /** The roles that there are. */
    public Role[] roles() {
        return Role.values();
    }

    /** Whether nobody comes in by it. */
    public boolean isClosed() {
        return account.state() == KeptAccount.State.CLOSED;
    }

    /** Whether wrong passwords have locked it. */
    public boolean isLocked() {
        return account.state() == KeptAccount.State.LOCKED;
    }
}
