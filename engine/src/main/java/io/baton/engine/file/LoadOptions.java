package io.baton.engine.file;

import io.baton.engine.ledger.Ledger;
import java.nio.file.Path;

/**
 * How data are loaded.
 *
 * @param cacheFolder where Parquet is kept from run to run; several processes may share it
 * @param badFolder where bad rows are written, a file for each file that has some
 * @param strict whether one bad row makes the data unusable
 * @param memoryBytes how much memory the embedded database may use while it writes Parquet
 * @param ledger the state of the data that is read; without loads, the files of the folder as they are
 */
public record LoadOptions(Path cacheFolder, Path badFolder, boolean strict, long memoryBytes, Ledger ledger) {

    private static final long MEMORY = 1L << 30;

    /** Bad rows are left out and reported; 1 GiB of memory. */
    public static LoadOptions of(Path cacheFolder, Path badFolder) {
        return new LoadOptions(cacheFolder, badFolder, false, MEMORY, Ledger.NONE);
    }

    /** The same, with one bad row making the data unusable. */
    public LoadOptions withStrict(boolean on) {
        return new LoadOptions(cacheFolder, badFolder, on, memoryBytes, ledger);
    }

    /** The same for a state of the data. */
    public LoadOptions at(Ledger state) {
        return new LoadOptions(cacheFolder, badFolder, strict, memoryBytes, state);
    }
}
