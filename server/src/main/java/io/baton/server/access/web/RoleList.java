package io.baton.server.access.web;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of roles shows.
 *
 * @param words its words
 * @param resources what may be seen of people
 * @param rows a role in each; before them what everybody and what superiors may
 */
public record RoleList(Words words, List<String> resources, List<Row> rows) {

    public RoleList {
        resources = List.copyOf(resources);
        rows = List.copyOf(rows);
    }

    /**
     * A role.
     *
     * @param sees of whom each resource is seen
     * @param path of the accounts that have it; empty where it is not given to accounts
     * @param count how many these are
     */
    public record Row(String title, String may, List<String> sees, String path, String count) {

        public Row {
            sees = List.copyOf(sees);
        }

        Row of(String accounts, String number) {
            return new Row(title, may, sees, accounts, number);
        }
    }
}
