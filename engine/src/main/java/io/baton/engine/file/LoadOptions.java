package io.baton.engine.file;

import java.nio.file.Path;

/**
 * How data are loaded.
 *
 * @param cacheFolder where Parquet is kept from run to run; several processes may share it
 * @param badFolder where bad rows are written, a file for each file that has some
 * @param strict whether one bad row makes the data unusable
 * @param memoryBytes how much memory the embedded database may use while it writes Parquet
 */
public record LoadOptions(Path cacheFolder, Path badFolder, boolean strict, long memoryBytes) {

    private static final long MEMORY = 1L << 30;

    /** Bad rows are left out and reported; 1 GiB of memory. */
    public static LoadOptions of(Path cacheFolder, Path badFolder) {
        return new LoadOptions(cacheFolder, badFolder, false, MEMORY);
    }

    /** The same, with one bad row making the data unusable. */
    public LoadOptions withStrict(boolean on) {
        return new LoadOptions(cacheFolder, badFolder, on, memoryBytes);
    }
}
