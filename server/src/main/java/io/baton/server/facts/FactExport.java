package io.baton.server.facts;

import io.baton.core.fact.FactType;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes everything that is kept into files, as it was after one load: what a full run reads. */
@Service
public class FactExport {

    /** The file that is there once all others are whole; it says of which load and catalogue they are. */
    private static final String MARK = "state";

    private final Catalogues catalogues;
    private final JdbcClient database;
    private final JdbcTemplate statements;

    FactExport(Catalogues catalogues, JdbcClient database, JdbcTemplate statements) {
        this.catalogues = catalogues;
        this.database = database;
        this.statements = statements;
    }

    /**
     * Files of one state.
     *
     * @param load the load after which it was so
     * @param catalogue what the files mean
     * @param folder where they lie
     */
    public record Written(long load, Catalogue catalogue, Path folder) {

        private Path file(FactType type) {
            return folder.resolve(type.name() + ".csv");
        }
    }

    /**
     * Writes the state of now, the same of all tables. What has not changed since another state was written is not written again.
     *
     * @param folder a new folder
     * @param before a state that was written; its files are not touched
     * @return empty where there is no catalogue
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Written> write(Path folder, Optional<Written> before) throws IOException {
        long load = database.sql("SELECT last FROM fact_load_counter")
                .query(Long.class)
                .single();
        Optional<Catalogue> catalogue = catalogue();
        if (catalogue.isEmpty()) {
            return Optional.empty();
        }
        Written written = new Written(load, catalogue.get(), Files.createDirectories(folder));
        Map<String, Long> loads = loads();
        for (Table table : catalogue.get().tables()) {
            Optional<Long> last = Optional.ofNullable(loads.get(table.name()));
            Optional<Path> same = before.filter(
                            known -> known.catalogue().equals(catalogue.get()) && last.orElse(0L) <= known.load())
                    .map(known -> known.file(table.type()))
                    .filter(Files::exists);
            if (same.isPresent()) {
                Files.createLink(written.file(table.type()), same.get());
            } else if (last.isPresent()) {
                copy(new FactTable(table.type()), written.file(table.type()));
            }
        }
        Optional<String> mark = mark(load);
        if (mark.isPresent()) {
            Files.writeString(folder.resolve(MARK), mark.get());
        }
        return Optional.of(written);
    }

    /**
     * A state that was written before this process began.
     *
     * @return empty where it was not finished, or is one of another database or of another catalogue
     */
    @Transactional(readOnly = true)
    public Optional<Written> find(Path folder) throws IOException {
        Path file = folder.resolve(MARK);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String mark = Files.readString(file);
        long load = Long.parseLong(mark.substring(0, mark.indexOf(' ')));
        return mark(load)
                .filter(mark::equals)
                .flatMap(_ -> catalogue())
                .map(catalogue -> new Written(load, catalogue, folder));
    }

    private Optional<Catalogue> catalogue() {
        return catalogues.current().map(known -> known.ofOwnFiles((_, _) -> true));
    }

    /** After a restore there may be another load of that number, which was taken at another moment. */
    private Optional<String> mark(long load) {
        return database.sql("SELECT number || ' ' || taken_at || ' ' || (SELECT id || ' ' || set_at FROM catalogue"
                        + " ORDER BY id DESC LIMIT 1) FROM fact_load WHERE number = ?")
                .param(load)
                .query(String.class)
                .optional();
    }

    /** The last load of each table that has any. */
    private Map<String, Long> loads() {
        Map<String, Long> loads = new HashMap<>();
        database.sql("SELECT type, max(number) FROM fact_load GROUP BY type").query(row -> {
            loads.put(row.getString(1), row.getLong(2));
        });
        return loads;
    }

    private void copy(FactTable table, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            statements.execute((ConnectionCallback<Long>) connection -> {
                try {
                    return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
                } catch (IOException e) {
                    throw new SQLException("the facts could not be written to " + file, e);
                }
            });
        }
    }
}
