package io.baton.engine.row;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows that were left out into a file that can be mended and loaded again. */
public interface RejectWriter extends Closeable {

    /** The column that holds the line in the original file; ignored when the file is loaded again. */
    String LINE = "baton_line";
    /** The column that says why the row was left out; ignored when the file is loaded again. */
    String REASON = "baton_reason";

    /** Whether a column is one that such a file has beside those of the rows. */
    static boolean isOwn(String column) {
        return column.equals(LINE) || column.equals(REASON);
    }

    /** Writes one row as it stood in its file. */
    void write(RawRow row, String reason) throws IOException;
}
