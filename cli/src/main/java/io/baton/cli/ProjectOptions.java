package io.baton.cli;

import io.baton.engine.run.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What most commands are about: a plan, its data, and how much of the machine they may use. */
final class ProjectOptions {

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "FILE",
            description = "The plan: a text in YAML, see docs/plan-language.md. Given several times, or a folder of"
                    + " plans: the plans of different people.")
    private List<Path> plans = List.of();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder with people, assignments, targets, ratings and facts.")
    private @Nullable Path data;

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description =
                    "What the files in the data folder mean. Without it: catalogue.yaml beside the plan, else in the data folder.")
    private @Nullable Path catalogue;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description =
                    "Where facts that were read are kept for the next time, and removed when unused for 30 days. Default: BATON_CACHE, else ~/.cache/baton.")
    private @Nullable Path cache;

    @Option(
            names = "--bad",
            paramLabel = "FOLDER",
            description = "Where rows that could not be used are written, to be mended and loaded again. Default: bad.")
    private Path bad = Path.of("bad");

    @Option(
            names = "--strict",
            description = "Stop at the first look when a row is bad, instead of going on without it.")
    private boolean strict;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description = "Memory for the database in MiB before it spills to disk. Default: ${DEFAULT-VALUE}.",
            converter = PositiveNumber.class,
            defaultValue = "1024")
    private int memory;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = PositiveNumber.class,
            description = "Threads. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The one plan, where only one can be meant. */
    Path plan() {
        List<Path> all = plans();
        if (all.size() > 1) {
            throw new Stop(ExitCode.USAGE, "this takes one plan, not " + all.size());
        }
        return all.getFirst();
    }

    /** The plans as named; of a folder every plan in it, by name. */
    List<Path> plans() {
        return plans.stream()
                .flatMap(path -> Files.isDirectory(path) ? inside(path).stream() : Stream.of(path))
                .toList();
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.toString().endsWith(".yaml") && !file.endsWith(PlanFiles.CATALOGUE_NAME))
                    .sorted()
                    .toList();
            return found.isEmpty() ? List.of(folder) : found;
        } catch (IOException e) {
            throw new Stop(ExitCode.UNREADABLE, "the folder " + folder + " cannot be read");
        }
    }

    Path data() {
        return given(data);
    }

    Optional<Path> catalogue() {
        return Optional.ofNullable(catalogue);
    }

    Path bad() {
        return bad;
    }

    boolean strict() {
        return strict;
    }

    long memoryBytes() {
        return (long) memory << 20;
    }

    int threads() {
        return threads;
    }

    /** The cache folder, made where it is missing: as named, as the environment says, or the user's own. */
    Path cache() {
        Path folder = Optional.ofNullable(cache)
                .or(() -> environment("BATON_CACHE").map(Path::of))
                .or(() -> environment("XDG_CACHE_HOME").map(home -> Path.of(home, "baton")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "baton"));
        return FileTrouble.made(folder, "the cache folder", "name another with --cache FOLDER or BATON_CACHE");
    }

    /** A variable; one that is empty counts as unset, as usual. */
    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }

    /** picocli sets required options before it calls a command. */
    private static Path given(@Nullable Path option) {
        if (option == null) {
            throw new IllegalStateException("a required option was not set");
        }
        return option;
    }
}
