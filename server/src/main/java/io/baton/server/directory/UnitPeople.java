package io.baton.server.directory;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of a unit shows.
 *
 * @param words its words
 * @param day the day on which it was so
 * @param calendar by which it works; empty for that of the company
 * @param days where that calendar is
 * @param people those of this page
 * @param back the address of the organisation on that day
 * @param next the address of the next people; empty at the end
 */
public record UnitPeople(
        Words words, String day, String calendar, String days, List<Row> people, String back, String next) {

    public UnitPeople {
        people = List.copyOf(people);
    }

    /** Whether anybody of them has a position. */
    public boolean hasPositions() {
        return people.stream().anyMatch(row -> !row.position().isEmpty());
    }

    /** Whether anybody of them has a territory. */
    public boolean hasTerritories() {
        return people.stream().anyMatch(row -> !row.territory().isEmpty());
    }

    /** Somebody of the unit. */
    public record Row(String id, String name, String role, String position, String territory, String superior) {}
}
