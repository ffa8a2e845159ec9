package io.baton.engine.file;

import io.baton.engine.row.RawRow;
import io.baton.engine.row.RejectWriter;
import io.baton.engine.row.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a file that are left out: all of them into a file, the first ones kept for showing. */
final class BadRows implements AutoCloseable {

    /** The name of the file of bad rows in a folder of the cache. */
    static final String FILE = "rows.bad";

    private final String name;
    private final RowSource source;
    private final Path path;
    private final List<BadRow> shown = new ArrayList<>();
    private Optional<RejectWriter> writer = Optional.empty();
    private long count;

    BadRows(String name, RowSource source, Path folder) {
        this.name = name;
        this.source = source;
        this.path = folder.resolve(FILE);
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

    long count() {
        return count;
    }

    List<BadRow> shown() {
        return shown;
    }

    /** The file of all bad rows; empty where there is none. */
    Optional<Path> file() {
        return writer.map(_ -> path);
    }

    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
