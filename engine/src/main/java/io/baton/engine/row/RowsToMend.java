package io.baton.engine.row;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Layout;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some rows of a file, to be written into one that can be mended and read again. */
public final class RowsToMend {

    private RowsToMend() {}

    /** Where they go. */
    @FunctionalInterface
    public interface Target {
        /** A writer of rows with these columns. */
        RejectWriter open(List<String> columns) throws IOException;
    }

    /**
     * Writes them.
     *
     * @param reasons why they are written, by line
     * @throws UnreadableFile where the file cannot be read on; the rows before are written
     */
    public static void write(Path file, FileFormat format, Layout layout, Map<Long, String> reasons, Target target)
            throws IOException, UnreadableFile {
        try (RowSource rows = new RowSources(RowsToMend::noDatabase).open(file, format, layout);
                RejectWriter out = target.open(rows.header())) {
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
