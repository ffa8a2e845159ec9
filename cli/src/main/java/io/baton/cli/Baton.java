package io.baton.cli;

import io.baton.engine.measure.EngineFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code baton}. A new command is a class of its own, named in {@code subcommands}. */
@Command(
        name = "baton",
        subcommands = {DemoCommand.class, CheckCommand.class, RunCommand.class, ExplainCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        sortOptions = false,
        headerHeading = "%n",
        header = "Baton: from sales facts and a plan to scores and pay, each number with its reason.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "A plan is a text file: what is measured, how it is scored, what is paid for it. Facts are tables of what"
                    + " happened: contracts, invoices, receipts. Baton measures the facts, scores and pays by the plan,"
                    + " and says how each number came about.",
            ""
        },
        optionListHeading = "Options:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%n",
        footer = "BATON_JAVA_OPTS adds options of the Java machine, for example -Xmx8g for much data.")
public final class Baton implements Runnable {
    private static final String UNREADABLE_FILE = "a file could not be read or written: ";

    @Spec
    private CommandSpec spec;

    /** Starts the command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new CommandLine(new Baton()), List.of(arguments), out, err));
    }

    /** Runs one command line; nothing thrown by it leaves this method. */
    static int run(CommandLine command, List<String> arguments, PrintWriter out, PrintWriter err) {
        command.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        command.getCommandSpec().usageMessage().exitCodeList(exitCodes());
        command.setParameterExceptionHandler((mistake, _) -> explainUsage(mistake));
        command.setExecutionExceptionHandler((failure, _, _) -> explain(failure, arguments, err));
        try {
            return command.execute(arguments.toArray(String[]::new));
        } catch (Throwable bug) {
            return reportBug(bug, arguments, err);
        }
    }

    /** Without a command, Baton says what it can do. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(" " + code.number(), code.meaning()));
        return codes;
    }

    /** What was not understood, what was perhaps meant, and where to read on: not the whole help. */
    private static int explainUsage(ParameterException mistake) {
        PrintWriter err = mistake.getCommandLine().getErr();
        err.println(mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("Try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    /** What the user can mend is said in a line; everything else is a bug. */
    private static int explain(Exception failure, List<String> arguments, PrintWriter err) {
        return switch (failure) {
            case Stop stop -> {
                err.println(stop.getMessage());
                yield stop.code().number();
            }
            case EngineFailure engine -> unreadable("", engine, err);
            case IOException io -> unreadable(UNREADABLE_FILE, io, err);
            case UncheckedIOException io ->
                unreadable(UNREADABLE_FILE, Objects.requireNonNullElse(io.getCause(), io), err);
            default -> reportBug(failure, arguments, err);
        };
    }

    /** The database adds lines of advice for its own users; ours may give it more memory. */
    private static int unreadable(String what, Exception failure, PrintWriter err) {
        String message = String.valueOf(failure.getMessage());
        String first = message.lines().findFirst().orElse("");
        err.println(what + first + (first.contains("Out of Memory") ? "; --memory gives the database more" : ""));
        return ExitCode.UNREADABLE.number();
    }

    private static int reportBug(Throwable bug, List<String> arguments, PrintWriter err) {
        try {
            err.println("This is a bug of Baton, not of your data. A report was written to "
                    + CrashReport.write(bug, arguments));
        } catch (IOException unwritable) {
            err.println("This is a bug of Baton, not of your data: " + bug + " (no report: " + unwritable + ")");
        }
        return ExitCode.INTERNAL.number();
    }
}
