package io.baton.engine.file;

import io.baton.engine.row.RawRow;
import io.baton.engine.row.RejectWriter;
import io.baton.engine.row.RowSource;
import io.baton.engine.row.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The rows of a file without those that stand mended in another one, which name the line that they take the place of.
 *
 * @param rows the rows of the file
 * @param replaced the lines that are left out
 */
record MendedLines(RowSource rows, Set<Long> replaced) implements RowSource {

    /** The lines that mended rows name. */
    static Set<Long> named(RowSource mended, String name) throws IOException, UnreadableFile {
        OptionalInt column = mended.column(RejectWriter.LINE);
        if (column.isEmpty()) {
            throw new UnreadableFile(
                    1,
                    "'" + name + "' stands beside it and has no column '" + RejectWriter.LINE
                            + "', which names the line that a row takes the place of",
                    "keep that column of the file of bad rows, or give the file another name");
        }
        Set<Long> lines = new HashSet<>();
        RawRow row = new RawRow();
        while (mended.next(row)) {
            String line = column.getAsInt() < row.count()
                    ? row.cell(column.getAsInt()).strip()
                    : "";
            // a row that somebody added names no line
            if (line.matches("[0-9]{1,18}")) {
                lines.add(Long.valueOf(line));
            }
        }
        return lines;
    }

    @Override
    public boolean next(RawRow row) throws IOException, UnreadableFile {
        while (rows.next(row)) {
            if (!replaced.contains(row.line())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public OptionalInt column(String name) {
        return rows.column(name);
    }

    @Override
    public boolean isOpen() {
        return rows.isOpen();
    }

    @Override
    public Optional<String> refusal(int column) {
        return rows.refusal(column);
    }

    @Override
    public List<String> unmet() {
        return rows.unmet();
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public boolean hasBadBytes() {
        return rows.hasBadBytes();
    }

    @Override
    public RejectWriter rejects(Path file) throws IOException {
        return rows.rejects(file);
    }

    @Override
    public String badBytes() throws IOException {
        return rows.badBytes();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
