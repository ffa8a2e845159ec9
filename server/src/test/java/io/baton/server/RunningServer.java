package io.baton.server;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ConfigurableApplicationContext;

/** One server with its database for all test classes; each makes people and accounts of its own in it. */
public final class RunningServer implements BeforeAllCallback {

    private static Optional<TestServer> server = Optional.empty();

    /** The setting {@code baton.metrics.token}. */
    public static final String METRICS_TOKEN = "a token of metrics";

    /** The address of the server, without a path. */
    public static String address() {
        return server.orElseThrow().address();
    }

    /** A part of the server. */
    public static <T> T part(Class<T> type) {
        return server.orElseThrow().part(type);
    }

    /** All of its parts. */
    static ConfigurableApplicationContext context() {
        return server.orElseThrow().context();
    }

    /** How many parts of that type it has. */
    public static int count(Class<?> type) {
        return server.orElseThrow().context().getBeanNamesForType(type).length;
    }

    /** The folder of its database. */
    public static Path folder() {
        return server.orElseThrow().database();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = Optional.of(context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(
                        TestServer.class,
                        _ -> TestServer.start("--baton.metrics.token=" + METRICS_TOKEN),
                        TestServer.class));
    }
}
