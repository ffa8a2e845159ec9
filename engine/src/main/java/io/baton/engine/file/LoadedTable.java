package io.baton.engine.file;

import io.baton.engine.catalogue.Table;
import java.nio.file.Path;
import java.util.List;

/**
 * The good rows of one table.
 *
 * @param table what the catalogue says of it
 * @param select an SQL query of DuckDB that gives all good rows: a column for each field under its name, for an instant
 *     {@code time} also its day {@code time$day} in the catalogue's zone, and {@code baton_file} and {@code baton_line} that
 *     tell where the row stands. Numbers are DECIMAL(18, decimals of the field), lengths of time BIGINT seconds
 * @param folders which the query reads
 * @param rows how many rows the query gives
 * @param files where they come from, in the order of catalogue and file names
 * @param history the loads that made it; none where the data folder has no loads. With loads, the query has the columns
 *     {@code baton_corrected}, the load that corrected the row last, and {@code baton_was}, what its cells were before that
 */
public record LoadedTable(
        Table table, String select, List<Path> folders, long rows, List<LoadedFile> files, TableHistory history) {

    public LoadedTable {
        folders = List.copyOf(folders);
        files = List.copyOf(files);
    }

    /** How many rows were left out as bad. */
    public long badRows() {
        return files.stream().mapToLong(LoadedFile::badRows).sum();
    }

    /** Whether there is any file to read it from; otherwise it has no rows. */
    public boolean hasFiles() {
        return !files.isEmpty();
    }
}
