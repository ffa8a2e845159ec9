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
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code baton}. A new command is a class of its own, named in {@code subcommands}. */
@Command(
        name = "baton",
        subcommands = {
            DemoCommand.class,
            CheckCommand.class,
            TestPlanCommand.class,
            PageCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            ReportCommand.class,
            PayCommand.class,
            StatementCommand.class,
            WhatIfCommand.class,
            ReconcileCommand.class,
            ReplayCommand.class,
            LoadCommand.class,
            LoadsCommand.class,
            HistoryCommand.class,
            GenerateCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        sortOptions = false,
        headerHeading = "%n",
        header = "Baton: from sales facts and a plan to scores and grades, each number with its reason.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "A plan is a text file: what is measured, how it is scored, what it weighs. Facts are tables of what"
                    + " happened: contracts, invoices, receipts. Baton measures the facts, scores them by the plan, and"
                    + " says how each number came about.",
            ""
        },
        optionListHeading = "Options:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%n",
        footer = {
            "To begin with: baton demo. Your own plan and data: docs/plan-language.md, docs/catalogue.md.",
            "",
            "The console, in a browser: baton serve, see docs/console.md.",
            "",
            "Of the source tree: baton test runs all tests, baton format formats the code, baton build builds anew.",
            "",
            "BATON_JAVA_OPTS adds options of the Java machine, for example -Xmx8g for much data."
        })
public final class Baton implements Runnable {
    private static final String UNREADABLE_FILE = "a file could not be read or written: ";

    @Spec
    private CommandSpec spec;

    /** Starts the command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        var output = StandardOutput.ofProcess();
        var out = output.writer();
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(new CommandLine(new Baton()), List.of(arguments), out, err);
        out.flush();
        output.loss().ifPresent(why -> err.println("standard output could not be written: " + why));
        System.exit(output.loss().isPresent() ? ExitCode.UNREADABLE.number() : code);
    }

    /** Runs one command line; nothing thrown by it leaves this method. */
    static int run(CommandLine command, List<String> arguments, PrintWriter out, PrintWriter err) {
        command.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        command.getCommandSpec().usageMessage().exitCodeList(exitCodes());
        command.setParameterExceptionHandler((mistake, _) -> Mistake.explain(mistake));
        command.setExecutionExceptionHandler((failure, _, _) -> explain(failure, arguments, err));
        try {
            return command.execute(arguments.toArray(String[]::new));
        } catch (Throwable failure) {
            return report(failure, arguments, err);
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

    /** What the user can mend is said in a line; everything else is a bug. */
    private static int explain(Exception failure, List<String> arguments, PrintWriter err) {
        return switch (failure) {
            case Stop stop -> {
                err.println(stop.getMessage());
                yield stop.code().number();
            }
            case EngineFailure engine -> unreadable(String.valueOf(engine.getMessage()), err);
            case IOException io -> unreadable(UNREADABLE_FILE + FileTrouble.say(io), err);
            case UncheckedIOException io ->
                unreadable(
                        UNREADABLE_FILE
                                + FileTrouble.say(Objects.requireNonNullElse(io.getCause(), new IOException(io))),
                        err);
            default -> report(failure, arguments, err);
        };
    }

    /** The database adds lines of advice for its own users; ours may give it more memory. */
    private static int unreadable(String message, PrintWriter err) {
        String first = Console.readable(message.lines().findFirst().orElse(""));
        err.println(first + (first.contains("Out of Memory") ? "; --memory gives the database more" : ""));
        return ExitCode.UNREADABLE.number();
    }

    private static int report(Throwable failure, List<String> arguments, PrintWriter err) {
        if (isLackOfMemory(failure)) {
            err.println("the memory of the Java machine does not suffice; give it more with BATON_JAVA_OPTS=-Xmx8g, or"
                    + " what this machine has");
            return ExitCode.UNREADABLE.number();
        }
        return reportBug(failure, arguments, err);
    }

    /** Memory runs out in any thread, and comes here wrapped by whatever waited for it. */
    private static boolean isLackOfMemory(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(OutOfMemoryError.class::isInstance);
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
