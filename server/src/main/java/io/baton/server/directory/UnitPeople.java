package io.baton.server.directory;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of a unit shows.
 *
 * @param words its words
 * @param day the day on which it was so
 * @param people those of this page
 * @param back the address of the organisation on that day
 * @param next the address of the next people; empty at the end
 */
public record UnitPeople(Words words, String day, List<Row> people, String back, String next) {

    public UnitPeople {
        people = List.copyOf(people);
    }

    /** Somebody of the unit. */
    public record Row(String id, String name, String role, String superior) {}
}
