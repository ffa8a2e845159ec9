package io.baton.server;

import io.baton.server.access.FirstAccount;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program behind {@code baton serve}: it starts the console, which runs until it is stopped. */
@Command(
        name = "baton serve",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        header = "Starts the console, where people log in and see how they stand.",
        footer = {"", "Every setting, also by file and environment: docs/console.md."})
public final class ServerProgram implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "NUMBER", description = "where it listens (8080)")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "where the database that comes along keeps its data (baton-data)")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "a YAML file of settings")
    private Optional<Path> config = Optional.empty();

    /** Starts the program; it ends at once only where it could not start. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new ServerProgram())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        // as arguments they go before the environment and every file
        ConfigurableApplicationContext server =
                SpringApplication.run(BatonServer.class, settings().toArray(String[]::new));
        PrintWriter out = spec.commandLine().getOut();
        server.getBean(FirstAccount.class)
                .make()
                .ifPresent(password -> out.println("Nobody can log in yet: come in as admin with the password "
                        + password + ", which has to be changed at once."));
        out.println("Baton: " + address(server));
        return 0;
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        port.ifPresent(number -> settings.add("--baton.port=" + number));
        folder.ifPresent(path -> settings.add("--baton.database.folder=" + path));
        config.ifPresent(path -> settings.add("--spring.config.additional-location=" + path.toUri()));
        return settings;
    }

    private static String address(ConfigurableApplicationContext server) {
        return "http://" + server.getEnvironment().getProperty("server.address") + ":"
                + server.getEnvironment().getProperty("local.server.port") + "/";
    }
}
