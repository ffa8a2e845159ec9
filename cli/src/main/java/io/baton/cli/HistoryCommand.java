package io.baton.cli;

import io.baton.core.document.Suggestion;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.RowHistory;
import io.baton.engine.ledger.Load;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the loads said of one row. */
@Command(
        name = "history",
        description = {
            "Shows what the loads of a data folder said of one row: when it came, which cells were corrected from what to"
                    + " what, whether it was deleted.",
            "",
            "  baton history --data my-data --table contract --key C-17",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options;

    @Option(names = "--table", required = true, paramLabel = "TABLE", description = "The fact type or table.")
    private String table = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "VALUE",
            description = "The key of the row; given again for each further field of the key, empty for an empty cell.")
    private List<String> key = List.of();

    @Mixin
    private LanguageOption language;

    @Mixin
    private Surroundings surroundings;

    @Override
    public Integer call() throws IOException {
        Console console = surroundings.console();
        Words words = Words.in(language.language(surroundings.environment()));
        Catalogue catalogue = options.catalogueAlone(console);
        Table meant = catalogue.table(table).orElseThrow(() -> unknown(catalogue));
        requireKey(meant);
        LoadedData data =
                DataReading.load(options, new Catalogue(catalogue.name(), catalogue.zone(), List.of(meant)), console);
        if (data.ledger().isEmpty()) {
            console.show(words.text("loads.none"));
            return ExitCode.OK.number();
        }
        List<RowHistory.Version> versions = RowHistory.of(data.table(table), key, limits(data));
        if (versions.isEmpty()) {
            throw new Stop(
                    ExitCode.USAGE, "no load has a row of '" + table + "' with the key " + String.join(", ", key));
        }
        lines(versions, words).forEach(console::show);
        console.out().flush();
        return ExitCode.OK.number();
    }

    private EmbeddedDuckDb.Limits limits(LoadedData data) {
        return new EmbeddedDuckDb.Limits(
                options.threads(), options.memoryBytes(), options.cache().resolve("spill"), data.folders());
    }

    private Stop unknown(Catalogue catalogue) {
        List<String> names = catalogue.tables().stream().map(Table::name).toList();
        return new Stop(ExitCode.USAGE, "there is no table '" + table + "'; " + Suggestion.forUnknown(table, names));
    }

    private void requireKey(Table meant) {
        List<String> fields = meant.type().key();
        if (fields.isEmpty()) {
            throw new Stop(
                    ExitCode.USAGE,
                    "rows of '" + table + "' have no key, so nothing tells which is which; baton loads counts them");
        }
        if (fields.size() != key.size()) {
            throw new Stop(
                    ExitCode.USAGE,
                    "the key of '" + table + "' is " + String.join(", ", fields) + "; give --key for each of them");
        }
    }

    private static List<String> lines(List<RowHistory.Version> versions, Words words) {
        TextTable lines = new TextTable(List.of(
                ">" + words.text("loads.number"),
                words.text("loads.taken"),
                words.text("loads.note"),
                words.text("history.place"),
                words.text("history.cells")));
        for (RowHistory.Version version : versions) {
            Load load = version.load();
            List<String> row = new ArrayList<>(
                    List.of(Integer.toString(load.number()), load.taken().toString(), load.note()));
            row.add(version.isDeletion() ? "" : version.file() + ":" + version.line());
            row.add(version.isDeletion() ? words.text("history.deleted") : cells(version, versions.getFirst()));
            lines.add(row);
        }
        return lines.lines();
    }

    private static String cells(RowHistory.Version version, RowHistory.Version first) {
        return version.cells().entrySet().stream()
                .map(cell -> cell.getKey() + " "
                        + (version.equals(first) ? "" : shown(version.before().getOrDefault(cell.getKey(), "")) + " → ")
                        + shown(cell.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "–" : cell;
    }
}
