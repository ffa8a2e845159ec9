package io.baton.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One server with its database for all test classes; each makes people and accounts of its own in it. */
public final class RunningServer implements BeforeAllCallback {

    private static Optional<Started> server = Optional.empty();

    /** The setting {@code baton.metrics.token}. */
    public static final String METRICS_TOKEN = "a token of metrics";

    /** The address of the server, without a path. */
    public static String address() {
        return "http://127.0.0.1:" + context().getEnvironment().getProperty("local.server.port");
    }

    /** A part of the server. */
    public static <T> T part(Class<T> type) {
        return context().getBean(type);
    }

    /** How many parts of that type it has. */
    public static int count(Class<?> type) {
        return context().getBeanNamesForType(type).length;
    }

    /** The folder of its database. */
    public static Path folder() {
        return server.orElseThrow().folder();
    }

    private static ConfigurableApplicationContext context() {
        return server.orElseThrow().context();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = Optional.of(context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Started.class, _ -> Started.now(), Started.class));
    }

    /** Ends with the last test class. */
    private record Started(ConfigurableApplicationContext context, Path folder) implements AutoCloseable {

        static Started now() {
            try {
                Path folder = Files.createTempDirectory("baton-server");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                Path database = folder.resolve("db");
                return new Started(
                        SpringApplication.run(
                                BatonServer.class,
                                "--baton.port=0",
                                "--baton.log-ins-a-minute=100000",
                                "--baton.metrics.token=" + METRICS_TOKEN,
                                "--baton.database.folder=" + database),
                        database);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            context.close();
            try (Stream<Path> left = Files.walk(folder.getParent())) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
