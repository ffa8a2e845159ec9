package io.baton.server.access.web;

import io.baton.server.access.KeptAccount;
import io.baton.server.access.Role;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of accounts shows.
 *
 * @param words its words
 * @param part what was looked for; empty for everything
 * @param state the only state that is shown; empty for all
 * @param role the only role that is shown; empty for all
 * @param accounts those of this page
 * @param next the address of the next ones; empty at the end
 */
public record AccountList(
        Words words,
        String part,
        Optional<KeptAccount.State> state,
        Optional<Role> role,
        List<Row> accounts,
        String next) {

    public AccountList {
        accounts = List.copyOf(accounts);
    }

    /** An account, all of it text. */
    public record Row(long id, String login, String person, String roles, String state, boolean isOpen) {}

    /** The states that one may choose from. */
    public KeptAccount.State[] states() {
        return KeptAccount.State.values();
    }

    /** The roles that one may choose from. */
    public Role[] roles() {
        return Role.values();
    }

    /** Whether only that role is shown. */
    public boolean isOnly(Role other) {
        return role.equals(Optional.of(other));
    }

    /** Whether only that state is shown. */
    public boolean isOnly(KeptAccount.State other) {
        return state.equals(Optional.of(other));
    }

    /** What a state is called. */
    public String say(KeptAccount.State other) {
        return words.say("state." + other);
    }
}
