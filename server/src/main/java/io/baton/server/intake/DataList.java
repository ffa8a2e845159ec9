package io.baton.server.intake;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of all fact types shows.
 *
 * @param words its words
 * @param hasFacts whether the catalogue declares any fact type
 * @param types the fact types, in the order of the catalogue
 */
public record DataList(Words words, boolean hasFacts, List<Row> types) {

    public DataList {
        types = List.copyOf(types);
    }

    /**
     * A fact type, all of it text.
     *
     * @param path its page
     * @param last when facts of it last came; empty for never
     * @param sender who sent them
     * @param sources from where there are any
     * @param late which of them have brought nothing for longer than they usually do, in a sentence; empty for none
     */
    public record Row(
            String path,
            String title,
            String name,
            String rows,
            String last,
            String sender,
            String sources,
            String late) {}
}
