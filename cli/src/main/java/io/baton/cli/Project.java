package io.baton.cli;

import io.baton.core.document.Problem;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.BadRow;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedFile;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.file.Progress;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A checked plan with the data that it is about.
 *
 * @param plan the plan
 * @param catalogue what the files mean
 * @param data what was read from them
 * @param limits what the database may use
 */
record Project(ValidPlan plan, Catalogue catalogue, LoadedData data, EmbeddedDuckDb.Limits limits) {

    private static final int MOST_BAD_ROWS = 10;

    /** Opens what the options name and reports everything that is wrong with it; stops where it cannot be used. */
    static Project open(ProjectOptions options, Console console) throws IOException {
        if (!Files.isDirectory(options.data())) {
            throw new Stop(ExitCode.UNREADABLE, "the data folder " + options.data() + " does not exist");
        }
        PlanFiles files = PlanFiles.read(options.plan(), options.catalogue(), Optional.of(options.data()));
        console.say(files.problems());
        if (files.plan().isEmpty() || files.catalogue().isEmpty()) {
            throw new Stop(ExitCode.FINDINGS, "the plan cannot be run: " + count(files.problems()));
        }
        Catalogue catalogue = files.catalogue().get();
        LoadedData data = load(options, catalogue, console);
        return new Project(files.plan().get(), catalogue, data, limits(options, data));
    }

    private static LoadedData load(ProjectOptions options, Catalogue catalogue, Console console) throws IOException {
        LoadOptions how = new LoadOptions(options.cache(), options.bad(), options.strict(), options.memoryBytes());
        Progress progress = (file, rows, bytes, ofBytes) -> console.progress(
                "reading " + file + ": " + rows + " rows, " + (ofBytes == 0 ? 100 : 100 * bytes / ofBytes) + " %");
        LoadedData data = FactStore.load(catalogue, options.data(), how, progress);
        console.progressDone();
        console.say(data.problems());
        data.tables().stream()
                .map(LoadedTable::files)
                .flatMap(List::stream)
                .filter(file -> file.badRows() > 0)
                .forEach(file -> sayBadRows(file, console));
        if (!data.isUsable()) {
            throw new Stop(ExitCode.FINDINGS, "the data cannot be used" + (data.strict() ? " (--strict)" : ""));
        }
        return data;
    }

    private static void sayBadRows(LoadedFile file, Console console) {
        file.shown().stream().limit(MOST_BAD_ROWS).forEach(row -> say(row, console));
        console.say(file.file() + ": " + file.badRows() + " of " + file.rows() + " rows were left out"
                + file.badFile()
                        .map(path -> "; mend them in " + path + " and load that file")
                        .orElse(""));
    }

    private static void say(BadRow row, Console console) {
        row.cells().forEach(cell -> console.say(row.file() + ":" + cell.line() + ": " + cell));
    }

    private static EmbeddedDuckDb.Limits limits(ProjectOptions options, LoadedData data) {
        List<Path> folders = new ArrayList<>(data.folders());
        folders.add(options.cache());
        return new EmbeddedDuckDb.Limits(
                options.threads(), options.memoryBytes(), options.cache().resolve("spill"), folders);
    }

    private static String count(List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        return errors == 1 ? "1 error" : errors + " errors";
    }

    /** What a run of that period needs. */
    RunRequest request(PeriodOptions when, Clock clock) {
        return new RunRequest(plan, when.period(plan.plan()), when.asOf(clock, catalogue.zone()), tables(), limits);
    }

    /** The tables as queries name them. */
    LoadedTables tables() {
        return new LoadedTables(data);
    }
}
