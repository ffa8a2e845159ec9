package io.baton.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server with a database of its own.
 *
 * @param context its parts
 * @param folder of everything that it keeps
 */
public record TestServer(ConfigurableApplicationContext context, Path folder) implements AutoCloseable {

    /** Starts one with an empty database. */
    public static TestServer start(String... settings) {
        try {
            Path folder = Files.createTempDirectory("baton-server");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Stream<String> usual = Stream.of(
                    "--baton.port=0",
                    "--baton.log-ins-a-minute=100000",
                    "--baton.work=" + folder.resolve("work"),
                    "--baton.database.folder=" + folder.resolve("db"));
            return new TestServer(
                    SpringApplication.run(
                            BatonServer.class,
                            Stream.concat(usual, Arrays.stream(settings)).toArray(String[]::new)),
                    folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address, without a path. */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A part of it. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The folder of its database. */
    public Path database() {
        return folder.resolve("db");
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
