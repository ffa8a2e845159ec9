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
 * @param seesResults whether the reader may see how others stand
 */
public record Team(Words words, String part, String count, List<Placed> people, String next, boolean seesResults) {

    public Team {
        people = List.copyOf(people);
    }
}
