package io.baton.engine.file;

import io.baton.engine.row.RawRow;
import io.baton.engine.row.RejectWriter;
import io.baton.engine.row.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a file that are left out: all of them into a file, the first ones kept for showing. */
final class BadRows implements AutoCloseable {

    /** How the names of files of bad rows in the cache end. */
    static final String ENDING = ".bad";

    private final String name;
    private final RowSource source;
    private final Path path;
    private final List<BadRow> shown = new ArrayList<>();
    private Optional<RejectWriter> writer = Optional.empty();
    private long count;

    /** @param path where they are written; rows that are there already are kept */
    BadRows(String name, RowSource source, Path path) {
        this.name = name;
        this.source = source;
        this.path = path;
    }

    void add(RawRow row, List<BadCell> cells) throws IOException {
        if (writer.isEmpty()) {
            writer = Optional.of(source.rejects(path));
        }
        writer.get().write(row, cells.stream().map(BadCell::toString).collect(Collectors.joining("; ")));
        count++;
        if (shown.size() < FactStore.SHOWN) {
            shown.add(new BadRow(name, row.line(), cells));
        }
    }

    CacheNote.Tally tally() {
        return new CacheNote.Tally(count, 0, shown);
    }

    /** The file of all bad rows; empty where there is none. */
    Optional<CacheNote.Kept> file() throws IOException {
        return Files.exists(path) ? Optional.of(CacheNote.Kept.of(path)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
