package io.baton.server;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.backup.Backup;
import io.baton.server.backup.Restore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton serve restore}: the whole database from a file. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        header = "Makes a database as a back-up says; only where there is nothing yet.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "FILE", description = "the back-up; only one that comes from where you trust it")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (Restore restore = Restore.of(file)) {
            return options.withOwnDatabase(server -> put(restore, server));
        }
    }

    private int put(Restore restore, ConfigurableApplicationContext server) {
        try {
            Backup.Summary summary = restore.into(server.getBean(DataSource.class));
            server.getBean(AuditTrail.class)
                    .record(new AuditEvent(
                            AuditEvent.NOBODY, AuditEvent.Kind.RESTORED, "", "taken " + restore.taken()));
            spec.commandLine().getOut().println(file + ": " + summary);
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
