package io.baton.server.intake;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page about the completeness of a fact type shows.
 *
 * @param back the page of the type
 * @param path its address
 * @param known what was found; empty while it is still counted
 */
public record CompletenessView(Words words, UploadView.Back back, String path, Optional<Known> known) {

    /**
     * What was found, all of it text.
     *
     * @param sources the sources, in the order of the cells below
     * @param months the months, the last one first
     * @param fields fields that may be empty
     * @param strangers of how many numbers there are facts that nobody has, and which; empty for none
     */
    public record Known(List<String> sources, List<Row> months, List<Row> fields, String strangers) {
        public Known {
            sources = List.copyOf(sources);
            months = List.copyOf(months);
            fields = List.copyOf(fields);
        }
    }

    /** A month or a field, with a cell for each source. */
    public record Row(String title, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number.
     *
     * @param note what is strange about it; empty for nothing
     */
    public record Cell(String number, String note) {}
}
