package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.Accounts;
import io.baton.server.access.ApiTokens;
import io.baton.server.access.NewAccount;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditChain;
import io.baton.server.audit.AuditEvent;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A back-up is taken while facts come in, and restored into other databases. */
@ExtendWith(RunningServer.class)
class BackupTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: backup
            facts:
              kept_deal:
                participant: seller
                key: deal_id
                fields: { deal_id: text, seller: text, amount: money, won: yes/no, entered_at: time }
            """;
    private static final String PASSWORD = "a right password";

    @TempDir
    private static Path folder;

    private static Path file = Path.of("");
    private static String token = "";

    @BeforeAll
    static void takesABackupWhileFactsComeIn() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Company.found(Files.createDirectory(folder.resolve("company")));
        RunningServer.part(Accounts.class)
                .create(
                        AuditEvent.NOBODY,
                        new NewAccount("keeper", Optional.of("s1"), Set.of(Role.FINANCE), PASSWORD, false));
        token = RunningServer.part(ApiTokens.class)
                .make("backup", Set.of(ApiTokens.Permission.FACTS_WRITE), Optional.empty(), "test");
        RunningServer.part(Catalogues.class).set(CATALOGUE, "test");
        send(RunningServer.address(), row("odd\\t\\\\N\\n「𠮷」", "1.5"));
        send(RunningServer.address(), row("changed", "1"));
        send(RunningServer.address(), row("changed", "2"));
        RunningServer.part(AuditChain.class).seal();
        file = folder.resolve("first.zip");
        AtomicInteger sent = new AtomicInteger();
        Thread sender = Thread.ofVirtual().start(() -> sendUntilInterrupted(sent));
        while (sent.get() < 5) {
            Thread.sleep(10);
        }
        Commands.run("backup", file.toString(), "--folder=" + RunningServer.folder());
        sender.interrupt();
        sender.join();
    }

    private static void sendUntilInterrupted(AtomicInteger sent) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send(RunningServer.address(), row("deal-" + sent.incrementAndGet(), "7"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            // enough were sent
        }
    }

    private static String row(String deal, String amount) {
        return "{\"deal_id\":\"%s\",\"seller\":\"s1\",\"amount\":%s,\"won\":true,\"entered_at\":\"2024-05-06T07:08:09Z\"}"
                .formatted(deal, amount);
    }

    private static String send(String address, String row) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/facts/kept_deal"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(row))
                .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void everyTableHoldsWhatItHeldAtThatMoment() throws IOException {
        String name = Databases.empty();
        Commands.run("restore", file.toString(), "--config=" + Databases.config(folder, name));
        JdbcClient restored = Databases.client(name);
        JdbcClient source = Databases.client("postgres");
        long load = number(restored, "SELECT last FROM fact_load_counter");
        long event = number(restored, "SELECT max(id) FROM audit_event WHERE kind <> 'RESTORED'");
        Map<String, String> until = Map.of(
                "fact.kept_deal", "baton_load <= " + load,
                "public.fact_load", "number <= " + load,
                "public.fact_load_counter", "false",
                "public.fact_count", "false",
                "public.audit_event", "id <= " + event,
                "public.audit_batch", "number <= " + number(restored, "SELECT max(number) FROM audit_batch"));
        assertThat(number(restored, "SELECT max(baton_load) FROM fact.kept_deal"))
                .isEqualTo(load);
        assertThat(number(restored, "SELECT count(*) FROM fact.kept_deal"))
                .isGreaterThanOrEqualTo(7)
                .isEqualTo(number(restored, "SELECT facts FROM fact_count WHERE type = 'kept_deal'"));
        assertThat(hashes(restored, until)).isEqualTo(hashes(source, until)).hasSizeGreaterThan(15);
        assertThat(definitions(restored)).isEqualTo(definitions(source));
    }

    @Test
    void thePeopleComeInTheTrailIsWholeAndNumbersGoOn() throws Exception {
        Path other = folder.resolve("other");
        Commands.run("restore", file.toString(), "--folder=" + other);
        try (ConfigurableApplicationContext second =
                SpringApplication.run(BatonServer.class, "--baton.port=0", "--baton.database.folder=" + other)) {
            String address = "http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port");
            assertThat(new Visitor(address).logIn("keeper", PASSWORD)).isEqualTo("/");
            assertThat(new Visitor(address).logIn("keeper", "wrong")).isEqualTo("/login?error");
            second.getBean(AuditChain.class).seal();
            assertThat(second.getBean(AuditChain.class).verify().broken()).isEmpty();
            long last = second.getBean(FactBase.class).lastLoad();
            assertThat(send(address, row("the next one", "3"))).contains("\"load\":" + (last + 1), "\"created\":1");
            assertThat(send(address, row("changed", "2"))).contains("\"unchanged\":1");
            assertThat(second.getBean(Accounts.class)
                            .create(
                                    AuditEvent.NOBODY,
                                    new NewAccount("newer", Optional.empty(), Set.of(), PASSWORD, false)))
                    .isPositive();
        }
        Commands.run("verify", "--folder=" + other);
    }

    @Test
    void aNewerBatonMigratesOn() throws IOException {
        String old = Databases.empty();
        Flyway.configure()
                .dataSource(Databases.source(old))
                .locations("classpath:db/migration")
                .target("20")
                .load()
                .migrate();
        Path older = folder.resolve("older.zip");
        Commands.run("backup", older.toString(), "--config=" + Databases.config(folder, old));
        String name = Databases.empty();
        Commands.run("restore", older.toString(), "--config=" + Databases.config(folder, name));
        assertThat(number(Databases.client(name), "SELECT count(*) FROM api_token"))
                .isZero();
        assertThat(number(Databases.client(old), "SELECT count(*) FROM flyway_schema_history"))
                .isLessThan(number(Databases.client(name), "SELECT count(*) FROM flyway_schema_history"));
    }

    @Test
    void nobodyElseReadsTheFileAndNoOtherGivesWayUnasked() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Path again = Files.writeString(folder.resolve("again.zip"), "mine");
        Files.writeString(folder.resolve("again.zip.part"), "left by one that was killed");
        String source = "--folder=" + RunningServer.folder();
        assertThat(Commands.refusal("backup", again.toString(), source))
                .contains("again.zip is there already; name another file, or say --overwrite");
        assertThat(again).hasContent("mine");
        Commands.run("backup", again.toString(), source, "--overwrite");
        assertThat(Files.size(again)).isGreaterThan(1000);
        assertThat(folder.resolve("again.zip.part")).doesNotExist();
    }

    @Test
    void onlyAnEmptyDatabaseIsRestoredInto() throws IOException {
        Map<String, String> before = hashes(Databases.client("postgres"), Map.of("public.audit_batch", "false"));
        assertThat(Commands.refusal("restore", file.toString(), "--config=" + Databases.config(folder, "postgres")))
                .contains("this database is not empty, and stays as it is; name a new one");
        assertThat(Commands.refusal("restore", file.toString(), "--folder=" + RunningServer.folder()))
                .startsWith("another Baton runs on the database in");
        assertThat(hashes(Databases.client("postgres"), Map.of("public.audit_batch", "false")))
                .isEqualTo(before);
    }

    @Test
    void onlyADatabaseOfBatonIsBackedUp() throws IOException {
        String name = Databases.empty();
        Path none = folder.resolve("none.zip");
        assertThat(Commands.refusal("backup", none.toString(), "--config=" + Databases.config(folder, name)))
                .startsWith("there is no Baton in this database");
        assertThat(none).doesNotExist();
        assertThat(folder.resolve("none.zip.part")).doesNotExist();
    }

    private static long number(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** A hash over all rows of each table, of some only those until a moment. */
    private static Map<String, String> hashes(JdbcClient database, Map<String, String> until) {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : tables(database)) {
            hashes.put(
                    table,
                    database.sql(
                                    "SELECT count(*) || ' ' || md5(coalesce(string_agg(r, ' ' ORDER BY r COLLATE \"C\"), ''))"
                                            + " FROM (SELECT t::text AS r FROM " + table + " AS t WHERE "
                                            + until.getOrDefault(table, "true") + ") AS s")
                            .query(String.class)
                            .single());
        }
        return hashes;
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                        + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list();
    }

    /** Columns, constraints, indexes and triggers. */
    private static List<String> definitions(JdbcClient database) {
        return Stream.of(
                        "SELECT table_schema || table_name || column_name || data_type || coalesce(collation_name, '') ||"
                                + " coalesce(column_default, '') || is_nullable || is_identity FROM information_schema.columns"
                                + " WHERE table_schema IN ('public', 'fact') ORDER BY 1",
                        "SELECT conrelid::regclass || conname || pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1",
                        "SELECT indexdef FROM pg_indexes WHERE schemaname IN ('public', 'fact') ORDER BY 1",
                        "SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1")
                .flatMap(sql -> database.sql(sql).query(String.class).list().stream())
                .toList();
    }
}
