package io.baton.server.directory;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a unit shows.
 *
 * @param words its words
 * @param day the day on which it was so
 * @param told what has just been done; empty for nothing
 * @param history what the unit was on which days; empty for those who are in none
 * @param calendar by which it works; empty for that of the company
 * @param days where that calendar is
 * @param people those of this page
 * @param back the address of the organisation on that day
 * @param next the address of the next people; empty at the end
 */
public record UnitPeople(
        Words words,
        String day,
        String told,
        Optional<History> history,
        String calendar,
        String days,
        List<Row> people,
        String back,
        String next) {

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

    /**
     * What the unit was.
     *
     * @param name its id, as addresses hold it
     * @param spans the last ones first; none where assignments alone name it
     */
    public record History(String name, List<Span> spans) {
        public History {
            spans = List.copyOf(spans);
        }
    }

    /** What it was on some days, which begin with {@code begun}; {@code isShown} on the day of the page. */
    public record Span(String days, String begun, boolean isShown, String name, String parent, String calendar) {}

    /** Somebody of the unit. */
    public record Row(String id, String name, String role, String position, String territory, String superior) {}
}
