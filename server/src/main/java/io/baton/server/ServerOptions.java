package io.baton.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Which database and settings; every command of the program takes them. */
final class ServerOptions {

    /** A server beside needs most of the connections. */
    private static final String FEW = "--baton.database.connections=2";

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "where the database that comes along keeps its data (baton-data)")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "a YAML file of settings")
    private Optional<Path> config = Optional.empty();

    /** Settings as arguments, which go before the environment and every file. */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        folder.ifPresent(path -> settings.add("--baton.database.folder=" + path));
        config.ifPresent(path -> settings.add("--spring.config.additional-location=" + path.toUri()));
        return settings;
    }

    /** Does something without serving pages, beside the server where that runs. */
    int withoutPages(ToIntFunction<ConfigurableApplicationContext> work) {
        return with(BatonServer.class, work, "--baton.database.join=true");
    }

    /** Does something with the database as it is: the server may run beside, and no migration runs before. */
    int withDatabase(ToIntFunction<ConfigurableApplicationContext> work) {
        return with(DatabaseAlone.class, work, "--baton.database.join=true", FEW);
    }

    /** Does something with a database that nobody else has. */
    int withOwnDatabase(ToIntFunction<ConfigurableApplicationContext> work) {
        return with(DatabaseAlone.class, work, "--baton.database.join=false", FEW);
    }

    private int with(Class<?> parts, ToIntFunction<ConfigurableApplicationContext> work, String... more) {
        List<String> settings = settings();
        settings.addAll(List.of(more));
        try (ConfigurableApplicationContext server =
                new SpringApplicationBuilder(parts).web(WebApplicationType.NONE).run(settings.toArray(String[]::new))) {
            return work.applyAsInt(server);
        }
    }
}
