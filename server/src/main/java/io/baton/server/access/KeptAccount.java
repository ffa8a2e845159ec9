package io.baton.server.access;

import java.util.Optional;
import java.util.Set;

/**
 * An account as administrators see it.
 *
 * @param id its number
 * @param login as it is typed
 * @param person the person in the organisation; empty for an account of nobody
 * @param roles what it may do
 * @param state whether somebody comes in by it
 * @param version how often administrators have changed it
 */
public record KeptAccount(long id, String login, Optional<String> person, Set<Role> roles, State state, int version) {

    public KeptAccount {
        roles = Set.copyOf(roles);
    }

    /** Whether somebody comes in by an account. */
    public enum State {
        /** Its owner comes in. */
        OPEN,
        /** Its owner has a first password, which opens nothing but its own change. */
        FIRST,
        /** Wrong passwords have locked it for a while. */
        LOCKED,
        /** Nobody comes in. */
        CLOSED
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
