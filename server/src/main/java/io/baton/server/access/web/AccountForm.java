package io.baton.server.access.web;

import io.baton.server.access.Role;
import io.baton.server.page.Words;
import java.util.Optional;
import java.util.Set;

/**
 * What the page of a new account shows.
 *
 * @param words its words
 * @param login as it was typed
 * @param person the id as it was typed
 * @param chosen the roles that were chosen
 * @param fault what was wrong; empty where nothing was
 */
public record AccountForm(Words words, String login, String person, Set<Role> chosen, Optional<String> fault) {

    public AccountForm {
        chosen = Set.copyOf(chosen);
    }

    /** The roles that there are. */
    public Role[] roles() {
        return Role.values();
    }
}
