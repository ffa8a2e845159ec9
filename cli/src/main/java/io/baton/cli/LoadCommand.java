package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.file.LoadTaking;
import io.baton.engine.file.LoadedData;
import io.baton.engine.ledger.Ledger;
import io.baton.engine.ledger.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes files into the loads of a data folder. */
@Command(
        name = "load",
        description = {
            "Takes new and changed files into the loads of a data folder. A row with the key of an earlier one is a"
                    + " correction; what was before stays in history. From the first load on, commands see the loads, and"
                    + " not the files of the folder as they happen to be.",
            "",
            "  baton load --data my-data",
            "  baton load --data my-data --from exports/week-19 --note \"week 19\"",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "The folder with the files, or one file. Default: the data folder itself.")
    private @Nullable Path from;

    @Option(names = "--note", paramLabel = "TEXT", description = "What there is to say of this load.")
    private String note = "";

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "When the load is taken: 2024-05-10 or 2024-05-10T09:00:00Z, not before the last load."
                    + " Default: the clock of this machine.")
    private @Nullable String asOf;

    @Mixin
    private LanguageOption language;

    @Mixin
    private Surroundings surroundings;

    @Override
    public Integer call() throws IOException {
        Console console = surroundings.console();
        Language spoken = language.language(surroundings.environment());
        Catalogue catalogue = options.catalogueAlone(console);
        Path source = Optional.ofNullable(from).orElseGet(options::data);
        if (!Files.exists(source)) {
            throw new Stop(ExitCode.UNREADABLE, "the files to load, " + source + ", do not exist");
        }
        Instant taken = taken(catalogue.zone());
        LoadTaking.Answer answer = LoadTaking.take(
                        catalogue,
                        new LoadTaking.Request(options.data(), source, taken, note.strip()),
                        options.how(Ledger.NONE),
                        DataReading.progress(console))
                .orElseThrow(() -> new Stop(
                        ExitCode.UNREADABLE,
                        "another load into " + options.data() + " is under way; try again after it"));
        console.progressDone();
        answer.data().ifPresent(data -> DataReading.say(data, console));
        int code = say(answer, source, new LoadTable(spoken), console);
        console.out().flush();
        return code;
    }

    private int say(LoadTaking.Answer answer, Path source, LoadTable table, Console console) {
        if (answer.data().isPresent() && answer.load().isEmpty()) {
            throw new Stop(ExitCode.FINDINGS, "nothing was loaded, because the files cannot be used");
        }
        if (answer.offered() == 0) {
            throw new Stop(
                    ExitCode.FINDINGS, "nothing was loaded: " + source + " has no file that the catalogue reads");
        }
        table.taken(answer, from == null).forEach(console::show);
        boolean sound =
                answer.data().map(LoadedData::badRows).filter(bad -> bad > 0).isEmpty();
        return (sound ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private Instant taken(ZoneId zone) throws IOException {
        Instant taken = asOf == null ? surroundings.clock().instant() : parse(asOf, zone);
        Optional<Load> last = Ledger.of(options.data()).last();
        if (last.isPresent() && taken.isBefore(last.get().taken())) {
            throw new Stop(
                    ExitCode.USAGE,
                    "load " + last.get().number() + " was taken at "
                            + last.get().taken() + "; the next one cannot be of a time before, "
                            + taken.truncatedTo(ChronoUnit.SECONDS));
        }
        return taken.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant parse(String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new Stop(
                    ExitCode.USAGE,
                    "--as-of takes a day such as 2024-05-10 or a time such as 2024-05-10T09:00:00Z, not '" + text
                            + "'");
        }
    }
}
