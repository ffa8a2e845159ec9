package io.baton.engine.row;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Layout;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Some rows of a file as CSV in UTF-8 with a byte order mark, which spreadsheets open as it is: under their own header, with the
 * line in the file and the reason behind it, in columns that are ignored when the file is read again.
 */
public final class RowsToMend {

    private RowsToMend() {}

    /**
     * Writes them.
     *
     * @param reasons why they are written, by line
     * @param target a new file
     * @throws UnreadableFile where the file cannot be read on; the rows before are written
     */
    public static void write(Path file, FileFormat format, Layout layout, Map<Long, String> reasons, Path target)
            throws IOException, UnreadableFile {
        Files.writeString(target, "\uFEFF");
        try (RowSource rows = new RowSources(RowsToMend::noDatabase).open(file, format, layout);
                CsvRejects out = CsvRejects.behindMark(target, layout, rows.header())) {
            RawRow row = new RawRow();
            while (rows.next(row)) {
                Optional<String> reason = Optional.ofNullable(reasons.get(row.line()));
                if (reason.isPresent()) {
                    out.write(row, reason.get());
                }
            }
        }
    }

    private static EmbeddedDuckDb noDatabase() throws IOException {
        throw new IOException("rows that somebody sends need no database");
    }
}
