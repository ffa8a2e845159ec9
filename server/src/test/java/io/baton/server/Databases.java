package io.baton.server;

import io.baton.server.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases beside that of the running server, by their address. */
final class Databases {

    /** That of the running server. */
    static final String SERVER = "postgres";

    private static final AtomicInteger MADE = new AtomicInteger();

    private Databases() {}

    /** Makes an empty one, and gives its name. */
    static String empty() {
        String name = "other_" + MADE.incrementAndGet();
        client(SERVER).sql("CREATE DATABASE " + name).update();
        return name;
    }

    /** A file of settings that names it. */
    static Path config(Path folder, String name) throws IOException {
        EmbeddedPostgres postgres = RunningServer.part(EmbeddedPostgres.class);
        return Files.writeString(
                folder.resolve(name + ".yaml"),
                "baton: { database: { url: '%s', user: %s, password: %s } }"
                        .formatted(url(name), postgres.user(), postgres.password()));
    }

    static JdbcClient client(String name) {
        return JdbcClient.create(source(name));
    }

    static DriverManagerDataSource source(String name) {
        EmbeddedPostgres postgres = RunningServer.part(EmbeddedPostgres.class);
        return new DriverManagerDataSource(url(name), postgres.user(), postgres.password());
    }

    private static String url(String name) {
        return RunningServer.part(EmbeddedPostgres.class).url().replaceAll("/[a-z]+$", "/" + name);
    }
}
