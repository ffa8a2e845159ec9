package io.baton.engine.file;

import java.util.List;

/**
 * A row that was left out.
 *
 * @param file the file, relative to the data folder
 * @param line the line where the row starts, from 1
 * @param cells all that is wrong in it, at least one
 */
public record BadRow(String file, long line, List<BadCell> cells) {
    public BadRow {
        cells = List.copyOf(cells);
    }
}
