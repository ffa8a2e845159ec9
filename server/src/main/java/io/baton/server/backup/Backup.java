package io.baton.server.backup;

import io.baton.server.backup.Contents.Stored;
import io.baton.server.backup.Contents.Table;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole database into one file, as it was at one moment; whoever works with it goes on meanwhile. The file is a zip with
 * the rows of each table as COPY writes them, and at its end what it holds, with the checksum of each.
 */
public final class Backup {

    private static final int BUFFER = 1 << 16;

    private final JdbcClient database;
    private final CopyManager copying;
    private final Instant now;

    private Backup(Connection connection, Instant now) throws SQLException {
        this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.copying = connection.unwrap(PGConnection.class).getCopyAPI();
        this.now = now;
    }

    /**
     * What was written, or restored.
     *
     * @param tables how many tables
     * @param rows how many rows they hold
     * @param schema the newest migration of that database
     */
    public record Summary(int tables, long rows, String schema) {

        static Summary of(Contents contents) {
            return new Summary(
                    contents.tables().size(),
                    contents.rows(),
                    contents.scripts().isEmpty()
                            ? ""
                            : contents.scripts().getLast().name());
        }

        @Override
        public String toString() {
            return tables + " tables with " + rows + " rows, up to " + schema;
        }
    }

    /**
     * Writes a back-up.
     *
     * @param overwrite whether a file of that name gives way
     * @throws IOException where the file or the database refuses; the message says what to do, and no file is left
     */
    public static Summary take(DataSource source, Path file, boolean overwrite, Instant now) throws IOException {
        try (PartFile part = PartFile.begin(file, overwrite)) {
            Contents contents = copy(source, part.out(), now);
            part.finish();
            return Summary.of(contents);
        } catch (SQLException | DataAccessException e) {
            throw new IOException("the database could not be backed up: " + Session.why(e));
        }
    }

    private static Contents copy(DataSource source, OutputStream out, Instant now) throws SQLException, IOException {
        List<Table> known = new Schema(JdbcClient.create(source)).tables();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return new Backup(connection, now).copy(known, out);
            } finally {
                connection.rollback();
            }
        }
    }

    private Contents copy(List<Table> known, OutputStream out) throws SQLException, IOException {
        if (!known.isEmpty()) {
            // before the snapshot is taken, so that nobody changes a table between the snapshot and its copy
            database.sql("LOCK TABLE " + known.stream().map(Table::name).collect(Collectors.joining(", "))
                            + " IN ACCESS SHARE MODE")
                    .update();
        }
        Session.agree(database);
        Schema schema = new Schema(database);
        if (!schema.isOfBaton()) {
            throw new IOException("there is no Baton in this database; name the right one by --folder or --config");
        }
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
        List<Stored> stored = new ArrayList<>();
        for (Table table : schema.tables()) {
            stored.add(copy(table, "tables/" + (stored.size() + 1) + "-" + table.name(), zip));
        }
        // sequences do not go back: read last, they are never behind the rows
        Contents contents = new Contents(Contents.FORMAT, now, schema.scripts(), stored, schema.sequences());
        zip.putNextEntry(new ZipEntry(Contents.ENTRY));
        zip.write(JsonMapper.builder().build().writeValueAsBytes(contents));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return contents;
    }

    private Stored copy(Table table, String entry, ZipOutputStream zip) throws SQLException, IOException {
        MessageDigest digest = Session.sha256();
        zip.putNextEntry(new ZipEntry(entry));
        long rows = copying.copyOut(
                "COPY " + table.copied() + " TO STDOUT", new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return new Stored(table, entry, rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** One entry of many: its end is not that of the file. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // the file goes on
        }
    }
}
