package io.baton.server.directory;

import io.baton.server.organisation.PeopleSearch;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What the list of people shows.
 *
 * @param words its words
 * @param search who is looked for
 * @param units to choose from
 * @param roles to choose from
 * @param count how many are found
 * @param columns by which it can be sorted
 * @param people those of this page
 * @param earlier the address of the page before; empty at the beginning
 * @param next the address of the next page; empty at the end
 */
public record PeopleList(
        Words words,
        PeopleSearch.Search search,
        List<PlaceNames.Named> units,
        List<String> roles,
        String count,
        List<Column> columns,
        List<Row> people,
        String earlier,
        String next) {

    public PeopleList {
        units = List.copyOf(units);
        roles = List.copyOf(roles);
        columns = List.copyOf(columns);
        people = List.copyOf(people);
    }

    /** A column: what it is called, where the list is sorted by it (empty where it cannot be), and whether it is. */
    public record Column(String title, String path, boolean isSorted) {}

    /** Somebody. */
    public record Row(
            String id, String name, String path, String role, String unit, String position, String superior) {}

    /** How somebody may be looked for by being there. */
    public PeopleSearch.Presence[] presences() {
        return PeopleSearch.Presence.values();
    }
}
