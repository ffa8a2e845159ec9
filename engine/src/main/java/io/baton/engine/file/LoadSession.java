package io.baton.engine.file;

import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.ledger.Ledger;
import io.baton.engine.row.RowSources;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables of one load share. The database is opened when the first file has to be read. */
final class LoadSession implements Closeable {

    private final Catalogue catalogue;
    private final DataFolder folder;
    private final LoadOptions options;
    private final Progress progress;
    private final LoadCache cache;
    private final ContentHash hashes;
    private final Map<Path, String> taken;
    private final Path cacheFolder;
    private final BadFiles badFiles;
    private final RowSources sources = new RowSources(this::database);
    private Optional<EmbeddedDuckDb> database = Optional.empty();

    private LoadSession(
            Catalogue catalogue, DataFolder folder, Path cacheFolder, LoadOptions options, Progress progress) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.options = options;
        this.progress = progress;
        this.cacheFolder = cacheFolder;
        this.cache = new LoadCache(cacheFolder);
        this.hashes = new ContentHash(cacheFolder.resolve("hashes"));
        this.taken = options.ledger().expected();
        this.badFiles = new BadFiles(options.badFolder());
    }

    static LoadSession open(Catalogue catalogue, Path dataFolder, LoadOptions options, Progress progress)
            throws IOException {
        Files.createDirectories(options.cacheFolder());
        Path cacheFolder = options.cacheFolder().toRealPath();
        return new LoadSession(catalogue, DataFolder.open(dataFolder), cacheFolder, options, progress);
    }

    ZoneId zone() {
        return catalogue.zone();
    }

    DataFolder folder() {
        return folder;
    }

    Progress progress() {
        return progress;
    }

    LoadCache cache() {
        return cache;
    }

    Path cacheFolder() {
        return cacheFolder;
    }

    /** The SHA-256 of a file; a file of a load is what was taken, or nothing is read at all. */
    String hash(Path file) throws IOException {
        String hash = hashes.of(file);
        String expected = taken.getOrDefault(file, hash);
        if (!hash.equals(expected)) {
            throw new IOException(file + " is not the file that was loaded; put that one back from a backup");
        }
        return hash;
    }

    /** The state of the data that is read; none where the folder is read as it is. */
    Ledger ledger() {
        return options.ledger();
    }

    BadFiles badFiles() {
        return badFiles;
    }

    RowSources sources() {
        return sources;
    }

    EmbeddedDuckDb database() throws IOException {
        if (database.isEmpty()) {
            int threads = Runtime.getRuntime().availableProcessors();
            List<Path> folders = List.of(cacheFolder, folder.root());
            try {
                database = Optional.of(EmbeddedDuckDb.open(
                        new EmbeddedDuckDb.Limits(threads, options.memoryBytes(), cacheFolder, folders)));
            } catch (SQLException e) {
                throw new IOException("cannot open the embedded database: " + e.getMessage(), e);
            }
        }
        return database.get();
    }

    @Override
    public void close() throws IOException {
        if (cache.hasGrown()) {
            new CacheSweep(cacheFolder, CacheSweep.MOST_BYTES).run();
        }
        if (database.isPresent()) {
            try {
                database.get().close();
            } catch (SQLException e) {
                throw new IOException("cannot close the embedded database: " + e.getMessage(), e);
            }
        }
    }
}
