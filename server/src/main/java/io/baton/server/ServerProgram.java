package io.baton.server;

import io.baton.server.access.GivenAccount;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program behind {@code baton serve}: it starts the console, which runs until it is stopped. */
@Command(
        name = "baton serve",
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            AccountCommand.class,
            TokenCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        header = "Starts the console, where people log in and see how they stand.",
        footer = {"", "Every setting, also by file and environment: docs/console.md."})
public final class ServerProgram implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--port", paramLabel = "NUMBER", description = "where it listens (8080)")
    private Optional<Integer> port = Optional.empty();

    /** Starts the program; while the console is served it does not end. */
    public static void main(String[] arguments) {
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs one command line. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ServerProgram())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, _, _) -> explain(failure, err))
                .execute(arguments);
    }

    /** What the user can mend is said in a line, by the first cause; everything else is a bug. */
    private static int explain(Throwable failure, PrintWriter err) {
        Throwable cause = cause(failure);
        if (cause instanceof IOException) {
            err.println(cause.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : cause(cause);
    }

    @Override
    public Integer call() {
        ConfigurableApplicationContext server = start(options.settings(), port);
        PrintWriter out = spec.commandLine().getOut();
        server.getBean(GivenAccount.class)
                .first()
                .ifPresent(password -> out.println("Nobody can log in yet: come in as admin with the password "
                        + password + ", which has to be changed at once."));
        out.println("Baton: " + address(server));
        return CommandLine.ExitCode.OK;
    }

    /** Starts the console, which runs until it is stopped. */
    static ConfigurableApplicationContext start(List<String> settings, Optional<Integer> port) {
        port.ifPresent(number -> settings.add("--baton.port=" + number));
        return SpringApplication.run(BatonServer.class, settings.toArray(String[]::new));
    }

    /** Where it is found. */
    static String address(ConfigurableApplicationContext server) {
        return "http://" + server.getEnvironment().getProperty("server.address") + ":"
                + server.getEnvironment().getProperty("local.server.port") + "/";
    }
}
