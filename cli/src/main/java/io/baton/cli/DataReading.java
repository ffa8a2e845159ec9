package io.baton.cli;

import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.file.BadRow;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadTaking;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedFile;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.file.Progress;
import io.baton.engine.file.Strangers;
import java.io.IOException;
import java.util.List;

/** Reads a data folder, and says what is wrong with it. */
final class DataReading {

    private static final int MOST_BAD_ROWS = 10;

    private DataReading() {}

    /** The state of the data that the options name; stops where it cannot be used. */
    static LoadedData load(DataOptions options, Catalogue catalogue, Console console) throws IOException {
        LoadOptions how = options.how(options.ledger(catalogue.zone()));
        LoadedData data = FactStore.load(catalogue, options.data(), how, progress(console));
        console.progressDone();
        say(data, console);
        if (!data.isUsable()) {
            throw new Stop(ExitCode.FINDINGS, "the data cannot be used" + (data.strict() ? " (--strict)" : ""));
        }
        if (options.isLatest()) {
            LoadTaking.untaken(catalogue, options.data(), how)
                    .forEach(file ->
                            console.say(file + " in the data folder is in no load, and is not seen; take it with"
                                    + " baton load --data " + options.data()));
        }
        return data;
    }

    static Progress progress(Console console) {
        return (file, rows, bytes, ofBytes) -> console.progress(
                "reading " + file + ": " + rows + " rows, " + (ofBytes == 0 ? 100 : 100 * bytes / ofBytes) + " %");
    }

    /** Says what is wrong with data. */
    static void say(LoadedData data, Console console) {
        console.say(data.problems());
        data.tables().stream()
                .map(LoadedTable::files)
                .flatMap(List::stream)
                .filter(file -> file.badRows() > 0)
                .forEach(file -> sayBadRows(file, console));
        data.strangers().forEach(strangers -> say(strangers, console));
    }

    private static void sayBadRows(LoadedFile file, Console console) {
        file.shown().stream().limit(MOST_BAD_ROWS).forEach(row -> say(row, console));
        console.say(file.file() + ": " + file.badRows() + " of " + file.rows() + " rows were left out"
                + file.badFile()
                        .map(path -> "; mend them where they are, or in a copy of " + path + " beside it as "
                                + file.mendedName())
                        .orElse(""));
    }

    private static void say(Strangers strangers, Console console) {
        long more = strangers.people() - strangers.examples().size();
        console.say(strangers.table() + ": " + Count.of(strangers.rows(), "row")
                + " counted for nobody, because neither people nor assignments name "
                + String.join(", ", strangers.examples()) + (more > 0 ? " and " + more + " more" : "")
                + "; add them there, or mend the rows");
    }

    private static void say(BadRow row, Console console) {
        row.cells().forEach(cell -> console.say(row.file() + ":" + cell.line() + ": " + cell));
    }
}
