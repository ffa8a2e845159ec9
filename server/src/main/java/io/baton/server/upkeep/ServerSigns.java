package io.baton.server.upkeep;

import io.baton.core.document.Language;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.server.organisation.Today;
import io.baton.server.page.VitalSigns;
import io.baton.server.page.Words;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The program, its database, its disks, its memory, its back-ups. */
@Component
@ConditionalOnWebApplication
@Order(0)
class ServerSigns implements VitalSigns {

    private static final int WHOLE = 100;
    private static final int MANY = 80;
    private static final int LITTLE = 10;
    private static final int TOO_LITTLE = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient database;
    private final BackupRuns backups;
    private final Today today;
    private final Clock clock;
    private final Instant begun;
    private final Map<String, Path> folders = new LinkedHashMap<>();

    ServerSigns(
            JdbcClient database,
            BackupRuns backups,
            Today today,
            Clock clock,
            @Value("${baton.work}") String work,
            @Value("${baton.database.url}") String url,
            @Value("${baton.database.folder:baton-data}") String data) {
        this.database = database;
        this.backups = backups;
        this.today = today;
        this.clock = clock;
        this.begun = clock.instant();
        folders.put("sign.disk.work", Path.of(work));
        if (url.equals("embedded")) {
            folders.put("sign.disk.database", Path.of(data));
        }
        backups.shelf().ifPresent(shelf -> folders.put("sign.disk.backups", shelf.folder()));
    }

    @Override
    public List<VitalSign> of(Language language) {
        Words words = Words.beside(ServerSigns.class, language);
        List<VitalSign> signs = new ArrayList<>();
        String version = Optional.ofNullable(EmbeddedDuckDb.class.getPackage().getImplementationVersion())
                .orElseGet(() -> words.say("sign.unknown"));
        signs.add(VitalSign.well(
                words.say("sign.program"),
                words.say("sign.program.is", version, Runtime.version().toString(), today.local(begun))));
        signs.add(memory(words));
        signs.add(connections(words));
        signs.add(VitalSign.well(words.say("sign.database"), size(words)));
        signs.add(VitalSign.well(words.say("sign.tables"), tables(words)));
        folders.forEach((name, folder) -> disk(words, name, folder).ifPresent(signs::add));
        signs.add(backup(words));
        return signs;
    }

    private static VitalSign memory(Words words) {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return VitalSign.well(
                words.say("sign.memory"), words.say("sign.of", Sizes.of(used), Sizes.of(runtime.maxMemory())));
    }

    private VitalSign connections(Words words) {
        long open = database.sql("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'")
                .query(Long.class)
                .single();
        long most = database.sql("SELECT current_setting('max_connections')::bigint")
                .query(Long.class)
                .single();
        boolean isMany = open * WHOLE > most * MANY;
        return new VitalSign(
                words.say("sign.connections"),
                words.say("sign.of", words.count(open), words.count(most)),
                isMany ? State.LOOK : State.WELL,
                isMany ? words.say("sign.connections.do") : "",
                false);
    }

    private String size(Words words) {
        return words.say(
                "sign.database.is",
                database.sql("SELECT current_setting('server_version')")
                        .query(String.class)
                        .single(),
                Sizes.of(database.sql("SELECT pg_database_size(current_database())")
                        .query(Long.class)
                        .single()));
    }

    /** The largest, with the rows that the database estimates: counting them would take the longer the more there are. */
    private String tables(Words words) {
        return database
                .sql(
                        "SELECT relname, greatest(reltuples, 0)::bigint, pg_total_relation_size(oid) AS bytes FROM pg_class"
                                + " WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ('public', 'fact')"
                                + " ORDER BY relpages DESC LIMIT 5")
                .query((row, _) -> words.say(
                        "sign.table", row.getString(1), words.count(row.getLong(2)), Sizes.of(row.getLong("bytes"))))
                .list()
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static Optional<VitalSign> disk(Words words, String name, Path folder) {
        try {
            Path there = folder.toAbsolutePath();
            while (!Files.exists(there)) {
                there = Optional.ofNullable(there.getParent()).orElseThrow();
            }
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            long percent = free * WHOLE / Math.max(1, store.getTotalSpace());
            State state = percent < TOO_LITTLE ? State.ACT : percent < LITTLE ? State.LOOK : State.WELL;
            return Optional.of(new VitalSign(
                    words.say(name),
                    words.say("sign.disk.free", Sizes.of(free), words.count(percent)),
                    state,
                    state == State.WELL ? "" : words.say("sign.disk.do"),
                    false));
        } catch (IOException _) {
            return Optional.of(new VitalSign(
                    words.say(name), words.say("sign.unknown"), State.LOOK, words.say("sign.disk.do"), false));
        }
    }

    private VitalSign backup(Words words) {
        String name = words.say("backups");
        Optional<BackupShelf> shelf = backups.shelf();
        if (shelf.isEmpty()) {
            return new VitalSign(
                    name, words.say("sign.backup.off"), State.LOOK, words.say("sign.backup.off.do"), false);
        }
        Optional<String> fault = backups.state().fault();
        Optional<BackupShelf.Kept> last = shelf.get().list().stream().findFirst();
        boolean isOld = last.filter(kept -> kept.at().isAfter(clock.instant().minus(DAY.multipliedBy(2))))
                .isEmpty();
        State state = fault.isPresent() ? State.ACT : isOld ? State.LOOK : State.WELL;
        return new VitalSign(
                name,
                fault.orElseGet(() -> last.map(kept -> words.say("sign.backup.last", today.local(kept.at())))
                        .orElseGet(() -> words.say("sign.backup.never"))),
                state,
                state == State.WELL ? "" : words.say("sign.backup.do"),
                false);
    }
}
