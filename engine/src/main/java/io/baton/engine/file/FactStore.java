package io.baton.engine.file;

import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the files of a data folder as a catalogue says. */
public final class FactStore {

    /** How many bad rows of a file are kept for showing; all of them are written to its bad file. */
    public static final int SHOWN = 1000;

    private FactStore() {}

    /**
     * Loads every table of a catalogue; files that did not change since an earlier load are not read again.
     *
     * @param dataFolder the only folder from which files are read
     * @return what could be read; bad rows, files and columns are reported in it, never thrown
     * @throws IOException where the data folder is none, or cache and bad rows cannot be written
     */
    public static LoadedData load(Catalogue catalogue, Path dataFolder, LoadOptions options, Progress progress)
            throws IOException {
        Problems problems = new Problems();
        List<LoadedTable> tables = new ArrayList<>();
        try (LoadSession session = LoadSession.open(catalogue, dataFolder, options, progress)) {
            for (Table table : catalogue.tables()) {
                new TableLoader(table, session, problems).load().ifPresent(tables::add);
            }
            List<Strangers> strangers = problems.errorCount() == 0 ? strangers(session, tables) : List.of();
            return new LoadedData(tables, strangers, problems.list(), options.strict(), options.ledger());
        }
    }

    private static List<Strangers> strangers(LoadSession session, List<LoadedTable> tables) throws IOException {
        StrangerSearch search = new StrangerSearch(session, tables);
        List<Strangers> strangers = new ArrayList<>();
        for (LoadedTable table : tables) {
            search.in(table).ifPresent(strangers::add);
        }
        return strangers;
    }
}
