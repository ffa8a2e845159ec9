package io.baton.engine.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB in memory that reads and writes only in the folders that it was given, never loads an extension, keeps to a
 * memory limit and spills into a folder of its own. Order of rows is not kept unless a query orders them.
 */
public final class EmbeddedDuckDb implements AutoCloseable {

    private final DuckDBConnection connection;
    private final ScratchFolder spill;

    private EmbeddedDuckDb(DuckDBConnection connection, ScratchFolder spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /**
     * What the database may use.
     *
     * @param threads how many, from 1
     * @param memoryBytes how much memory before it spills; the process needs some 300 MB more
     * @param spillFolder where it spills, in a folder of its own
     * @param folders the only folders, with those below them, that queries can read and write
     */
    public record Limits(int threads, long memoryBytes, Path spillFolder, Collection<Path> folders) {

        /** 2 GiB and all processors. */
        public static Limits standard(Path spillFolder, Path... folders) {
            int threads = Runtime.getRuntime().availableProcessors();
            return new Limits(threads, 2L << 30, spillFolder, List.of(folders));
        }

        /** With half as many threads, for a program that has something else to do meanwhile. */
        public Limits inBackground() {
            return new Limits(Math.max(1, threads / 2), memoryBytes, spillFolder, folders);
        }

        public Limits {
            folders = List.copyOf(folders);
        }
    }

    /** A new, empty database. */
    public static EmbeddedDuckDb open(Limits limits) throws SQLException, IOException {
        ScratchFolder spill = ScratchFolder.in(limits.spillFolder().toAbsolutePath());
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        EmbeddedDuckDb database = new EmbeddedDuckDb(connection, spill);
        try {
            // At once: each statement by itself would take about as long as all of them.
            database.execute(String.join("; ", lockDown(limits, spill.path())));
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    private static List<String> lockDown(Limits limits, Path spill) {
        String folders = Stream.concat(limits.folders().stream(), Stream.of(spill))
                .map(folder -> text(folder.toAbsolutePath().normalize().toString()))
                .collect(Collectors.joining(", "));
        List<String> settings = new ArrayList<>();
        settings.add("SET threads = " + limits.threads());
        settings.add("SET memory_limit = '" + limits.memoryBytes() / 1024 + "KiB'");
        settings.add("SET temp_directory = " + text(spill.toString()));
        settings.add("SET preserve_insertion_order = false");
        settings.add("SET TimeZone = 'UTC'");
        settings.add("SET allowed_directories = [" + folders + "]");
        settings.add("SET enable_external_access = false");
        settings.add("SET autoinstall_known_extensions = false");
        settings.add("SET autoload_known_extensions = false");
        // last, because nothing can be set behind it
        settings.add("SET lock_configuration = true");
        return settings;
    }

    /** The first connection; closed with the database. */
    public DuckDBConnection connection() {
        return connection;
    }

    /** Another connection to the same database, for another thread; closed by the caller. */
    public DuckDBConnection connect() throws SQLException {
        return connection.duplicate();
    }

    /** Runs one statement, without a result, on the first connection. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The text as an SQL literal. */
    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The name as a quoted SQL identifier. */
    public static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws SQLException, IOException {
        try (spill) {
            connection.close();
        }
    }
}
