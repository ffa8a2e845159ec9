package io.baton.cli;

import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.ledger.Ledger;
import io.baton.engine.run.PlanFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A data folder, what its files mean, and how much of the machine may be used to read it. */
final class DataOptions {

    private static final String LATEST = "latest";

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
            names = "--state",
            paramLabel = "STATE",
            description =
                    "Which state of the data: the number of a load, a day such as 2024-05-10 for the last load until"
                            + " then, or latest (default). Without loads, the files as they are. See baton loads.")
    private String state = LATEST;

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

    /** How a state of the data is read. */
    LoadOptions how(Ledger ledger) {
        return new LoadOptions(cache(), bad, strict, memoryBytes(), ledger);
    }

    boolean isLatest() {
        return state.equals(LATEST);
    }

    /** Reads the data as of that load, unless the user has named a state or there are no loads. */
    void preferLoad(String number) throws IOException {
        if (isLatest() && !Ledger.of(data()).isEmpty() && number.matches("[1-9][0-9]{0,8}")) {
            state = number;
        }
    }

    /** Reads the data as of that day, unless the user has named a state or there are no loads. */
    void preferDay(LocalDate day) throws IOException {
        if (isLatest() && !Ledger.of(data()).isEmpty()) {
            state = day.toString();
        }
    }

    /** The catalogue, where no plan says which: as named, else in the data folder; all its mistakes are said. */
    Catalogue catalogueAlone(Console console) {
        FileTrouble.requireFolder(data(), "the data folder");
        Path file = catalogue().orElseGet(() -> data().resolve(PlanFiles.CATALOGUE_NAME));
        FileTrouble.requireText(file, "the catalogue");
        Problems problems = new Problems();
        Optional<Catalogue> read = PlanFiles.readCatalogue(file, problems);
        console.say(problems.list());
        return read.orElseThrow(() -> new Stop(ExitCode.FINDINGS, "the catalogue cannot be used"));
    }

    /** The state of the data that was asked for. */
    Ledger ledger(ZoneId zone) throws IOException {
        Ledger all = Ledger.of(data());
        if (isLatest()) {
            return all;
        }
        if (all.isEmpty()) {
            throw new Stop(ExitCode.USAGE, "--state needs loads, and " + data() + " has none; baton load takes one");
        }
        return number(all).or(() -> day(all, zone)).orElseThrow(() -> noState(all, zone));
    }

    private Optional<Ledger> number(Ledger all) {
        return state.matches("[1-9][0-9]{0,8}") && Integer.parseInt(state) <= all.size()
                ? Optional.of(all.first(Integer.parseInt(state)))
                : Optional.empty();
    }

    private Optional<Ledger> day(Ledger all, ZoneId zone) {
        try {
            return all.on(LocalDate.parse(state), zone);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Stop noState(Ledger all, ZoneId zone) {
        return new Stop(
                ExitCode.USAGE,
                "there is no state '" + state + "': the loads are 1 of "
                        + all.first(1).last().orElseThrow().day(zone) + " to " + all.size() + " of "
                        + all.last().orElseThrow().day(zone) + "; baton loads lists them");
    }

    Path data() {
        return given(data);
    }

    Optional<Path> catalogue() {
        return Optional.ofNullable(catalogue);
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
