package io.baton.server;

import io.baton.server.access.Accounts;
import io.baton.server.access.NewAccount;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.calculation.Run;
import io.baton.server.calculation.Runs;
import io.baton.server.facts.FactFiles;
import io.baton.server.organisation.Imported;
import io.baton.server.organisation.OrganisationImport;
import io.baton.server.organisation.People;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code baton demo}: the console over the invented company, with log-ins for each kind of person. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Starts the console over the data of an invented company, on a day of its year.")
final class DemoCommand implements Callable<Integer> {

    /** The same for everybody: it listens on this machine only, and nobody in it is real. */
    private static final String PASSWORD = "baton-demo";

    /** A day late in the year of the plan, so that month, quarter and year go on. */
    private static final String TODAY = "2024-12-20";

    private static final List<LogIn> LOG_INS = List.of(
            new LogIn("seller", "P00012", Set.of(), "a sales person: own score and pay, and why"),
            new LogIn("manager", "ME00001", Set.of(), "a superior: the team as well"),
            new LogIn("operations", "", Set.of(Role.OPERATIONS), "sales operations: everyone, the runs"),
            new LogIn("finance", "", Set.of(Role.FINANCE), "finance: everyone's pay"),
            new LogIn("supervision", "", Set.of(Role.SUPERVISION), "the supervision group: everyone"),
            new LogIn("admin", "", Set.of(Role.ADMINISTRATOR), "the administrator: who is there"));

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "NUMBER", description = "where it listens (8080)")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "the data of the company, as baton demo writes it (demo/ beside the command)")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "where its database keeps its data (demo-console/ beside the command)")
    private Optional<Path> folder = Optional.empty();

    /** Somebody who can log in. */
    private record LogIn(String login, String person, Set<Role> roles, String what) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("baton.home", "."));
        List<String> settings = new ArrayList<>(List.of(
                "--baton.today=" + TODAY,
                "--baton.zone=Asia/Shanghai",
                "--baton.runs.every=5s",
                "--baton.database.folder=" + folder.orElse(home.resolve("demo-console"))));
        ConfigurableApplicationContext server = ServerProgram.start(settings, port);
        if (server.getBean(People.class).isEmpty()) {
            fill(server, home, data.orElse(home.resolve("demo")));
        }
        awaitRuns(server.getBean(Runs.class));
        say(ServerProgram.address(server));
        return CommandLine.ExitCode.OK;
    }

    private static void fill(ConfigurableApplicationContext server, Path home, Path company) throws IOException {
        Path catalogue = home.resolve("plans/catalogue.yaml");
        Accounts accounts = server.getBean(Accounts.class);
        for (LogIn one : LOG_INS) {
            Optional<String> person = Optional.of(one.person()).filter(id -> !id.isEmpty());
            accounts.create(AuditEvent.NOBODY, new NewAccount(one.login(), person, one.roles(), PASSWORD, false));
        }
        server.getBean(FactFiles.class).take(catalogue, company, "demo");
        server.getBean(Plans.class)
                .set(
                        List.of(
                                home.resolve("plans/standard-2024.yaml"),
                                home.resolve("examples/commission/plan.yaml")),
                        "demo");
        Imported people =
                server.getBean(OrganisationImport.class).take(AuditEvent.NOBODY, company, Optional.of(catalogue));
        if (people instanceof Imported.Refused refused) {
            throw new IOException("the company in " + company + " cannot be read: " + refused.findings());
        }
    }

    /** The first results are there before anybody looks. */
    private static void awaitRuns(Runs runs) throws InterruptedException {
        List<Run> latest = runs.latest(1);
        while (latest.isEmpty() || latest.getFirst().isOpen()) {
            Thread.sleep(200);
            latest = runs.latest(1);
        }
    }

    private void say(String address) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Log in with the password " + PASSWORD + " as");
        for (LogIn one : LOG_INS) {
            out.println(String.format(Locale.ROOT, "  %-12s %s", one.login(), one.what()));
        }
        out.println("In the company it is " + TODAY + ". Ctrl+C ends it; what you did is there the next time.");
        out.println("Baton: " + address);
    }
}
