package io.baton.cli.generate;

import io.baton.cli.generate.FactTable.Column;
import io.baton.cli.generate.FactTable.Content;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the CSV files of a company into Parquet. Each file is written by one thread of one database, because only then are
 * its bytes always the same; several files are written at once.
 */
public final class ParquetFiles {
    private static final long MEMORY_PER_FILE = 512L << 20;

    private ParquetFiles() {}

    /**
     * Writes the Parquet files into the folder, and removes the CSV files in the other.
     *
     * @throws IOException where a file cannot be read or written
     */
    public static void write(Path from, Path folder, int threads) throws IOException {
        List<Future<?>> files = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (FactTable table : largestFirst(from)) {
                files.add(workers.submit(() -> {
                    convert(table, from, folder);
                    return table;
                }));
            }
            for (Future<?> file : files) {
                file.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing Parquet", e);
        } catch (ExecutionException e) {
            throw new IOException("cannot write Parquet into " + folder + ": " + e.getCause(), e);
        }
    }

    private static List<FactTable> largestFirst(Path folder) {
        Comparator<FactTable> bySize = Comparator.comparingLong(
                table -> folder.resolve(table.label() + ".csv").toFile().length());
        return Stream.of(FactTable.values()).sorted(bySize.reversed()).toList();
    }

    private static void convert(FactTable table, Path from, Path folder) throws IOException, SQLException {
        Path csv = from.resolve(table.label() + ".csv");
        var limits = new EmbeddedDuckDb.Limits(1, MEMORY_PER_FILE, from, List.of(from, folder));
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(limits)) {
            database.execute(copy(table, csv, folder.resolve(table.label() + ".parquet")));
        }
        Files.delete(csv);
    }

    private static String copy(FactTable table, Path csv, Path parquet) {
        String columns = table.columns().stream().map(ParquetFiles::selected).collect(Collectors.joining(", "));
        String types = table.columns().stream()
                .map(column -> EmbeddedDuckDb.text(column.name()) + ": '"
                        + column.type().sql() + "'")
                .collect(Collectors.joining(", "));
        return "COPY (SELECT " + columns + " FROM read_csv(" + path(csv)
                + ", auto_detect = false, header = true, delim = ',', quote = '\"', columns = {" + types + "})) TO "
                + path(parquet) + " (FORMAT parquet)";
    }

    private static String selected(Column column) {
        String name = EmbeddedDuckDb.name(column.name());
        return column.type() == Content.YES ? name + " = 'yes' AS " + name : name;
    }

    private static String path(Path path) {
        return EmbeddedDuckDb.text(path.toAbsolutePath().normalize().toString());
    }
}
