package io.baton.server.privacy;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of all erasures shows.
 *
 * @param words its words
 * @param rows those that wait, then the last ones
 */
public record ErasureList(Words words, List<Row> rows) {

    public ErasureList {
        rows = List.copyOf(rows);
    }

    /**
     * A proposal.
     *
     * @param path where it is decided
     * @param person the number of whom it is about
     * @param state how it stands
     * @param isOpen whether somebody has to decide
     * @param proposed when, and by whom
     * @param decided when, and by whom; empty where it was not
     */
    public record Row(String path, String person, String state, boolean isOpen, String proposed, String decided) {}
}
