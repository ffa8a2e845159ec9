package io.baton.server;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.backup.Backup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton serve backup}: the whole database in a file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        header = "Writes the whole database into a file, as it is at this moment, beside a server that runs.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(
            paramLabel = "FILE",
            description = "where to; it holds everything that is known of people: keep it shut")
    private Path file = Path.of("");

    @Option(names = "--overwrite", description = "take the place of a file of that name")
    private boolean overwrite;

    @Override
    public Integer call() {
        return options.withDatabase(server -> {
            try {
                return take(server);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int take(ConfigurableApplicationContext server) throws IOException {
        Backup.Summary summary = Backup.take(
                server.getBean(DataSource.class),
                file,
                overwrite,
                server.getBean(Clock.class).instant());
        server.getBean(AuditTrail.class).record(new AuditEvent(AuditEvent.NOBODY, AuditEvent.Kind.BACKED_UP, "", ""));
        spec.commandLine().getOut().println(file + ": " + summary);
        return CommandLine.ExitCode.OK;
    }
}
