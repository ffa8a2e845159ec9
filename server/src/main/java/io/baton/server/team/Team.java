package io.baton.server.team;

import io.baton.server.organisation.Placed;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of people shows.
 *
 * @param words its words
 * @param part what was looked for; empty for everyone
 * @param count how many may be seen
 * @param people those of this page
 * @param next the address of the next ones; empty at the end
 */
public record Team(Words words, String part, String count, List<Placed> people, String next) {

    public Team {
        people = List.copyOf(people);
    }
}
