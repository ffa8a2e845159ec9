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
        List<String> settings = settings();
        settings.add("--baton.database.join=true");
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(BatonServer.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new))) {
            return work.applyAsInt(server);
        }
    }
}
