package io.baton.cli;

import io.baton.cli.generate.Company;
import io.baton.cli.generate.CompanySize;
import io.baton.cli.generate.MessyCatalogue;
import io.baton.cli.generate.ParquetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the data folder of an invented company of any size. */
@Command(
        name = "generate",
        description = {
            "Makes the data folder of an invented company of any size, to try plans and machines: people, assignments,"
                    + " leave, targets, ratings, and exactly as many rows of facts as you ask for, for the plans of"
                    + " plans/. The same options make the same bytes, whatever the number of threads.",
            "",
            "  baton generate --out company --people 300 --lines 200000",
            "  baton run --plan plans/standard-2024.yaml --data company --period 2024",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    /** How files are written. */
    enum Format {
        CSV,
        PARQUET
    }

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the files are written; new or empty.")
    private Path out = Path.of("");

    @Option(
            names = "--people",
            required = true,
            paramLabel = "N",
            converter = PositiveNumber.class,
            description = "How many people, 20 to 100000; about one of eight leads others.")
    private int people;

    @Option(
            names = "--lines",
            required = true,
            paramLabel = "M",
            converter = PositiveNumber.class,
            description = "How many rows of facts, all tables together, up to 140000000.")
    private int lines;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "2024", description = "Another seed, another company.")
    private long seed;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            defaultValue = "2023-01",
            description = "The first month of the facts. Default: ${DEFAULT-VALUE}.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            defaultValue = "2024-12",
            description = "The last month. Default: ${DEFAULT-VALUE}.")
    private String to = "";

    @Option(
            names = "--messy",
            description = "As real exports are: several forms of dates and numbers, old encodings, remarks, blank and"
                    + " doubled rows, and bad rows in between, which mess.csv lists. Read it with the catalogue in the"
                    + " folder.")
    private boolean messy;

    @Option(names = "--format", defaultValue = "csv", description = "csv or parquet. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.CSV;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = PositiveNumber.class,
            description = "Default: as many as the machine has processors.")
    private @Nullable Integer threads;

    @Mixin
    private Surroundings surroundings;

    @Override
    public Integer call() throws IOException {
        CompanySize size = size();
        if (messy && format == Format.PARQUET) {
            throw new Stop(ExitCode.USAGE, "--messy makes CSV; leave --format out");
        }
        prepare();
        Console console = surroundings.console();
        write(size, console);
        console.progressDone();
        console.say("%d people and %d rows of facts from %s to %s are in %s"
                .formatted(people, lines, size.first(), size.last(), surroundings.shown(out)));
        return ExitCode.OK.number();
    }

    private CompanySize size() {
        try {
            return new CompanySize(people, lines, seed, month("--from", from), month("--to", to));
        } catch (IllegalArgumentException impossible) {
            throw new Stop(ExitCode.USAGE, String.valueOf(impossible.getMessage()));
        }
    }

    private static YearMonth month(String option, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException _) {
            throw new Stop(ExitCode.USAGE, option + " takes a month such as 2024-03, not '" + text + "'");
        }
    }

    /** Nothing is overwritten: a folder with somebody's data stays as it is. */
    private void prepare() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new Stop(ExitCode.USAGE, out + " is a file, but a folder is needed");
        }
        Files.createDirectories(out);
        try (var entries = Files.list(out)) {
            if (entries.findAny().isPresent()) {
                throw new Stop(ExitCode.USAGE, "the folder " + out + " is not empty; name a new one with --out");
            }
        }
    }

    private void write(CompanySize size, Console console) throws IOException {
        int workers = Optional.ofNullable(threads)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        Path home = surroundings.home();
        String catalogue = Files.readString(home.resolve("plans/catalogue.yaml"));
        Files.writeString(out.resolve("catalogue.yaml"), messy ? MessyCatalogue.of(catalogue) : catalogue);
        Path csv = format == Format.CSV ? out : Files.createDirectory(out.resolve(".csv"));
        Company.write(size, messy, csv, workers, (done, of) -> console.progress(done * 100 / of + " % of the rows"));
        if (format == Format.PARQUET) {
            console.progress("writing Parquet");
            ParquetFiles.write(csv, out, workers);
            Files.delete(csv);
        }
    }
}
