package io.baton.server.intake;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the list of facts shows, and the history of one.
 *
 * @param words its words
 * @param back the address and title of the fact type
 * @param path its own address
 * @param search what is looked for, as it was typed
 * @param columns the titles of the fields
 * @param rows the facts, or what one fact was
 * @param next where the list goes on; empty at its end
 */
public record FactList(
        Words words,
        UploadView.Back back,
        String path,
        Search search,
        List<Column> columns,
        List<Row> rows,
        String next) {

    public FactList {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * What is looked for.
     *
     * @param day what the days are of; empty where facts of the type have none
     */
    public record Search(String participant, String from, String to, String day) {}

    /**
     * A fact.
     *
     * @param key its key
     * @param path its history
     * @param source where it comes from
     * @param load the load that brought it so, with when and who; empty in lists
     * @param cells its values
     */
    public record Row(String key, String path, String source, String load, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A field, and whether it holds numbers. */
    public record Column(String title, boolean isNumber) {}

    /** A value, whether it is a number, and whether it was another one before. */
    public record Cell(String value, boolean isNumber, boolean isChanged) {}
}
