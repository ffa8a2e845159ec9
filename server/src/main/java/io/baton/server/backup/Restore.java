package io.baton.server.backup;

import io.baton.server.backup.Contents.Script;
import io.baton.server.backup.Contents.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a database as a back-up says. The schema is made by the migrations that had made it, then the rows are put, all in one
 * transaction; migrations that have come since run afterwards.
 */
public final class Restore implements AutoCloseable {

    private static final String MIGRATIONS = "db/migration";

    private final BackupFile file;

    private Restore(BackupFile file) {
        this.file = file;
    }

    /**
     * Opens a back-up, and reads all of it.
     *
     * @throws IOException where it is not there, not a back-up, damaged or cut; the message says what to do
     */
    public static Restore of(Path path) throws IOException {
        BackupFile file = BackupFile.open(path);
        try {
            file.check();
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return new Restore(file);
    }

    /**
     * Puts it into a database.
     *
     * @throws IOException where that is not empty, or anything refuses; then nothing has changed
     */
    public Backup.Summary into(DataSource target) throws IOException {
        Flyway flyway = Flyway.configure()
                .dataSource(target)
                .locations("classpath:" + MIGRATIONS)
                .load();
        try {
            if (!new Schema(JdbcClient.create(target)).isEmpty()) {
                throw new IOException("this database is not empty, and stays as it is; name a new one:"
                        + " another --folder, or an empty database by --config");
            }
            checkScripts(flyway);
            put(target);
        } catch (SQLException | DataAccessException | FlywayException e) {
            throw new IOException("the back-up could not be restored: " + Session.why(e));
        }
        bringUp(flyway, target);
        return Backup.Summary.of(file.contents());
    }

    private static void bringUp(Flyway flyway, DataSource target) throws IOException {
        try {
            flyway.migrate();
            JdbcClient.create(target).sql("ANALYZE").update();
        } catch (DataAccessException | FlywayException e) {
            throw new IOException("all is restored, but what has come since could not be added: " + Session.why(e));
        }
    }

    /** The migrations of this program must be those that had made the schema. */
    private void checkScripts(Flyway flyway) throws IOException {
        Map<String, MigrationInfo> known = Arrays.stream(flyway.info().all())
                .collect(Collectors.toMap(MigrationInfo::getScript, Function.identity()));
        for (Script script : file.contents().scripts()) {
            @Nullable MigrationInfo info = known.get(script.name());
            if (info == null) {
                throw new IOException(
                        "the back-up was taken by a newer Baton (" + script.name() + "); restore it with that one");
            }
            @Nullable Integer checksum = info.getChecksum();
            if (checksum == null || checksum != script.checksum()) {
                throw new IOException("the back-up was taken by another Baton (its " + script.name()
                        + " differs); restore it with that one");
            }
        }
    }

    /** When the back-up was taken. */
    public Instant taken() {
        return file.contents().taken();
    }

    private void put(DataSource target) throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new Putting(connection).run(file);
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** One transaction. */
    private static final class Putting {

        private static final String LINKS = """
                SELECT conrelid::regclass::text AS relation, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS rule
                FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 ORDER BY oid""";
        private static final String WATCHED =
                "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1";

        private final JdbcClient database;
        private final JdbcTemplate statements;
        private final CopyManager copying;

        Putting(Connection connection) throws SQLException {
            this.statements = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            this.database = JdbcClient.create(statements);
            this.copying = connection.unwrap(PGConnection.class).getCopyAPI();
        }

        /** A foreign key. */
        private record Link(String table, String name, String rule) {}

        void run(BackupFile file) throws SQLException, IOException {
            Session.agree(database);
            for (Script script : file.contents().scripts()) {
                statements.execute(text(script));
            }
            file.contents().tables().stream().map(Stored::table).forEach(this::make);
            // rows come table by table: what they refer to may follow, and nothing is to be done about them
            List<Link> links = database.sql(LINKS)
                    .query((row, _) -> new Link(row.getString(1), row.getString(2), row.getString(3)))
                    .list();
            links.forEach(link -> change(link.table(), "DROP CONSTRAINT " + link.name()));
            List<String> watched = database.sql(WATCHED).query(String.class).list();
            watched.forEach(table -> change(table, "DISABLE TRIGGER USER"));
            for (Stored stored : file.contents().tables()) {
                put(file, stored);
            }
            watched.forEach(table -> change(table, "ENABLE TRIGGER USER"));
            links.forEach(link -> change(link.table(), "ADD CONSTRAINT " + link.name() + " " + link.rule()));
            file.contents().sequences().forEach(this::set);
        }

        private static String text(Script script) throws IOException {
            String path = "/" + MIGRATIONS + "/" + script.name();
            try (@Nullable InputStream in = Restore.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IOException("this Baton lacks " + path);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        private void change(String table, String how) {
            statements.execute("ALTER TABLE " + table + " " + how);
        }

        /** Makes a table that no migration has made, such as those of facts. */
        private void make(Contents.Table table) {
            if (!new Schema(database).has(table.name())) {
                statements.execute("CREATE SCHEMA IF NOT EXISTS " + table.schema());
                statements.execute(table.definition());
                table.rest().forEach(statements::execute);
            }
        }

        private void put(BackupFile file, Stored stored) throws SQLException, IOException {
            // some migrations put a first row
            statements.execute("DELETE FROM " + stored.table().name());
            try (BackupFile.Rows rows = file.rows(stored)) {
                copying.copyIn("COPY " + stored.table().copied() + " FROM STDIN", rows.stream());
                rows.check();
            }
        }

        private void set(Contents.Sequence sequence) {
            database.sql("SELECT setval(?::regclass, ?, ?)")
                    .params(sequence.name(), sequence.last(), sequence.isCalled())
                    .query(Long.class)
                    .single();
        }
    }
}
