package io.baton.server;

import io.baton.core.document.Problem;
import io.baton.engine.run.PlanFiles;
import io.baton.server.audit.AuditEvent;
import io.baton.server.facts.FactFiles;
import io.baton.server.organisation.Imported;
import io.baton.server.organisation.OrganisationImport;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton serve import}: the organisation and the facts as files say it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Takes people, assignments and facts of a data folder; the same again changes nothing.")
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "DATA", description = "the data folder")
    private Path data = Path.of("");

    @Option(names = "--catalogue", paramLabel = "FILE", description = "what its files and columns are called")
    private Optional<Path> catalogue = Optional.empty();

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description =
                    "a plan that binds, with those that it follows; several times for several. All of them take the"
                            + " place of those before")
    private List<Path> plans = List.of();

    @Override
    public Integer call() {
        return options.withoutPages(server -> {
            try {
                Path said = catalogue.orElse(data.resolve(PlanFiles.CATALOGUE_NAME));
                Optional<Path> known =
                        Optional.of(said).filter(file -> catalogue.isPresent() || Files.isRegularFile(file));
                int code = say(server.getBean(OrganisationImport.class).take(AuditEvent.NOBODY, data, known));
                if (code == CommandLine.ExitCode.OK) {
                    code = facts(server.getBean(FactFiles.class), said);
                }
                return code == CommandLine.ExitCode.OK && !plans.isEmpty() ? plans(server.getBean(Plans.class)) : code;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int facts(FactFiles facts, Path said) throws IOException {
        if (!Files.isRegularFile(said)) {
            spec.commandLine()
                    .getErr()
                    .println("no facts were taken: there is no " + said + "; name a catalogue with --catalogue");
            return CommandLine.ExitCode.OK;
        }
        return say(facts.take(said, data, "serve"));
    }

    private int plans(Plans binding) throws IOException {
        return switch (binding.set(plans, "serve")) {
            case Plans.Answer.Set(Binding set) -> {
                String names = set.plans().stream()
                        .map(plan ->
                                plan.plan().name() + " version " + plan.plan().version())
                        .collect(Collectors.joining(", "));
                spec.commandLine().getOut().println("plans that bind: " + names);
                yield CommandLine.ExitCode.OK;
            }
            case Plans.Answer.Wrong(List<Problem> problems) -> refuse(problems, "no plan was taken");
        };
    }

    private int refuse(List<Problem> problems, String what) {
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(problem -> err.println(problem.toString()));
        err.println(what);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private int say(Imported imported) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (imported) {
            case Imported.Taken taken -> {
                out.println(taken.text());
                yield CommandLine.ExitCode.OK;
            }
            case Imported.Refused refused -> {
                PrintWriter err = spec.commandLine().getErr();
                refused.findings().forEach(finding -> err.println(finding.toString()));
                err.println("nothing was changed");
                yield CommandLine.ExitCode.SOFTWARE;
            }
        };
    }

    private int say(FactFiles.Answer answer) {
        return switch (answer) {
            case FactFiles.Answer.Taken taken -> {
                spec.commandLine()
                        .getOut()
                        .println("rows new: " + taken.newRows() + ", changed: " + taken.changedRows() + ", as before: "
                                + taken.unchangedRows() + ", taken away: " + taken.goneRows() + ", left out: "
                                + (taken.refused() + taken.badRows()));
                yield CommandLine.ExitCode.OK;
            }
            case FactFiles.Answer.Wrong(List<Problem> problems) -> refuse(problems, "no facts were taken");
        };
    }
}
