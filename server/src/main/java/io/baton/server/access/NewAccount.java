package io.baton.server.access;

import java.util.Optional;
import java.util.Set;

/**
 * An account to be made.
 *
 * @param login as it is typed; upper and lower case are the same
 * @param person the person in the organisation; empty for an account of nobody
 * @param roles what it may do
 * @param password the first password
 * @param mustChange whether it has to be changed before anything else
 */
public record NewAccount(String login, Optional<String> person, Set<Role> roles, String password, boolean mustChange) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "a new account";
    }
}
