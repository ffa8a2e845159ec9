package io.baton.engine.file;

import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that was read, with what is kept of it.
 *
 * @param input the file
 * @param hash of its content
 * @param key of its entry in the cache
 * @param entry where its rows are
 */
record LoadedInput(InputFile input, String hash, String key, LoadCache.Entry entry) {

    /** A query that gives its good rows. */
    String select() {
        return select(entry.note().files(entry.folder(), ".parquet"));
    }

    CacheNote.Tally tally() {
        return entry.note().tallies().getFirst();
    }

    List<Path> badFile() {
        return entry.note().files(entry.folder(), BadRows.ENDING);
    }

    /** A query of all rows of some files. */
    static String select(List<Path> parts) {
        return parts.stream()
                .map(part -> EmbeddedDuckDb.text(part.toString()))
                .collect(Collectors.joining(", ", "SELECT * FROM read_parquet([", "])"));
    }
}
