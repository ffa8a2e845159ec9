package io.baton.cli;

import io.baton.cli.demo.DemoCompany;
import io.baton.cli.demo.DemoSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows Baton at work: makes the demo company, appraises it, explains one number. */
@Command(
        name = "demo",
        description = {
            "Shows Baton at work: makes the data of an invented company of 60 sales people, and starts the console over"
                    + " it, with log-ins for each kind of person (options: ./baton serve demo --help).",
            "With --text it appraises the year 2024 by plans/standard-2024.yaml instead, and explains one number down to"
                    + " its rows.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    /** A day after which every deadline of the year has passed, so that the demo is the same every day. */
    private static final String AS_OF = "2025-01-10";

    private static final String PERIOD = "2024";
    private static final String EXPLAINED_PERSON = "P00034";
    private static final String EXPLAINED = "collection_rate";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Surroundings surroundings;

    @Mixin
    private LanguageOption language;

    @Option(names = "--text", description = "Results and reasons as text, without a console.")
    private boolean text;

    @Option(names = "--company", description = "Only the data of the company.")
    private boolean company;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the company's data is written. Default: demo/ beside the command.")
    private @Nullable Path folder;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where facts that were read are kept for the next time. Default: as for baton run.")
    private @Nullable Path cache;

    @Override
    public Integer call() throws IOException {
        Path home = surroundings.home();
        Path data = Optional.ofNullable(folder).orElseGet(() -> home.resolve("demo"));
        Console console = surroundings.console();
        prepare(data, console);
        // the console is a program of its own, which ./baton starts behind this one
        return text && !company ? show(home, data, console) : ExitCode.OK.number();
    }

    private int show(Path home, Path data, Console console) {
        Words words = Words.in(language.language(surroundings.environment()));
        console.out().println(words.text("demo.title", DemoCompany.NAME));
        console.out().println();
        List<String> about =
                about(surroundings.shown(home.resolve("plans/standard-2024.yaml")), surroundings.shown(data));
        int code = run("run", about, List.of());
        if (code == ExitCode.OK.number()) {
            console.out().println();
            console.out().println(words.text("demo.why", EXPLAINED_PERSON));
            console.out().println();
            code = run("explain", about, List.of("--person", EXPLAINED_PERSON, "--item", EXPLAINED, "--rows", "3"));
            console.out().println();
            console.out().println(words.text("demo.next"));
            nextSteps(about).forEach(line -> console.out().println("  " + line));
        }
        return code;
    }

    /** Writes the company where it is not there yet; a folder that was written half is written again. */
    private static void prepare(Path data, Console console) throws IOException {
        Path done = data.resolve(".complete");
        if (!Files.exists(done)) {
            console.progress("making the demo company in " + data);
            DemoCompany.write(DemoSize.STANDARD, data);
            Files.createFile(done);
            console.progressDone();
        }
    }

    private static List<String> about(String plan, String data) {
        return List.of("--plan", plan, "--data", data, "--period", PERIOD, "--as-of", AS_OF);
    }

    private int run(String command, List<String> about, List<String> more) {
        CommandLine root = spec.parent().commandLine();
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(about);
        arguments.addAll(more);
        arguments.addAll(
                List.of("--lang", language.language(surroundings.environment()).tag()));
        if (cache != null) {
            arguments.addAll(List.of("--cache", cache.toString()));
        }
        return root.execute(arguments.toArray(String[]::new));
    }

    private static List<String> nextSteps(List<String> about) {
        String same = String.join(" ", about);
        return List.of(
                "./baton explain " + same + " --person " + EXPLAINED_PERSON + " --item total --lang zh-Hans",
                "./baton run " + same.replace("--period 2024", "--period 2024-Q3") + " --format csv");
    }
}
