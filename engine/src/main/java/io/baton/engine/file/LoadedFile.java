package io.baton.engine.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One file of a table, as it was read.
 *
 * @param file relative to the data folder
 * @param sha256 of its content, in hexadecimal
 * @param bytes its size
 * @param rows how many rows it has, good and bad
 * @param badRows how many of them were left out as bad
 * @param repeatedRows how many of them were left out because they say the same as another row with the same key
 * @param shown the first bad rows, at most {@link FactStore#SHOWN}
 * @param badFile where all bad rows are written, to be mended and loaded again; empty where there is none
 * @param mendedName the name under which mended rows stand in the data folder
 */
public record LoadedFile(
        String file,
        String sha256,
        long bytes,
        long rows,
        long badRows,
        long repeatedRows,
        List<BadRow> shown,
        Optional<Path> badFile,
        String mendedName) {

    public LoadedFile {
        shown = List.copyOf(shown);
    }
}
