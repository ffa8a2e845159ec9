package io.baton.server.facts;

import io.baton.core.document.Problem;
import io.baton.core.fact.FactRow;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.BadRow;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.file.Progress;
import io.baton.engine.live.StoredFacts;
import io.baton.engine.run.LoadedTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Takes the facts of a data folder, as the command reads it: of any format, mapped by its catalogue. Taking them again changes nothing. */
@Service
public class FactFiles {

    /** The source of what comes from files. */
    public static final String SOURCE = "files";

    private static final int AT_ONCE = 5_000;

    private final Catalogues catalogues;
    private final FactBase facts;

    FactFiles(Catalogues catalogues, FactBase facts) {
        this.catalogues = catalogues;
        this.facts = facts;
    }

    /** What became of a folder. */
    public sealed interface Answer {

        /**
         * Its facts are taken.
         *
         * @param badRows how many rows could not be read, and are left out
         */
        record Taken(long newRows, long changedRows, long unchangedRows, long goneRows, long refused, long badRows)
                implements Answer {

            static final Taken NOTHING = new Taken(0, 0, 0, 0, 0, 0);

            Taken plus(FactLoad.Taken load) {
                return new Taken(
                        newRows + load.newRows(),
                        changedRows + load.changedRows(),
                        unchangedRows + load.unchangedRows(),
                        goneRows + load.goneRows(),
                        refused + load.refused().size(),
                        badRows);
            }

            Taken without(long bad) {
                return new Taken(newRows, changedRows, unchangedRows, goneRows, refused, badRows + bad);
            }
        }

        /** Nothing was taken; all that is wrong with the catalogue, or with files as a whole. */
        record Wrong(List<Problem> problems) implements Answer {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Takes a folder. Facts without a key cannot be told apart, and would be there twice after a second time: they are taken only
     * where there are none of them yet.
     *
     * @param catalogue the file that says what the others hold
     * @param by who takes it
     */
    public Answer take(Path catalogue, Path folder, String by) throws IOException {
        if (catalogues.set(Files.readString(catalogue), by) instanceof Catalogues.Answer.Wrong(var problems)) {
            return new Answer.Wrong(problems);
        }
        Path scratch = Files.createTempDirectory("baton-files");
        try {
            return take(catalogues.current().orElseThrow(), folder, scratch, by);
        } catch (SQLException e) {
            throw new IOException("the files could not be read", e);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private Answer take(Catalogue catalogue, Path folder, Path scratch, String by) throws IOException, SQLException {
        Path cache = Files.createDirectory(scratch.resolve("cache"));
        LoadedData data =
                FactStore.load(catalogue, folder, LoadOptions.of(cache, scratch.resolve("bad")), Progress.NONE);
        if (!data.isUsable()) {
            return new Answer.Wrong(data.problems());
        }
        List<Path> folders = new ArrayList<>(data.folders());
        folders.add(cache);
        Answer.Taken taken = Answer.Taken.NOTHING.without(badFacts(data));
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(
                EmbeddedDuckDb.Limits.standard(scratch.resolve("spill"), folders.toArray(Path[]::new)))) {
            StoredFacts stored = new StoredFacts(database, new LoadedTables(data));
            for (Table table : catalogue.tables()) {
                LoadedTable loaded = data.table(table.name());
                if (loaded.hasFiles() && isTaken(table)) {
                    taken = new Batches(loaded, by, taken).of(stored);
                }
            }
        }
        return taken;
    }

    /** Bad rows of facts; those of other tables are refused with the load. */
    private static long badFacts(LoadedData data) {
        return data.tables().stream()
                .filter(loaded -> !isWhole(loaded.table()))
                .mapToLong(LoadedTable::badRows)
                .sum();
    }

    /** How the organisation is laid out is taken by the organisation. */
    private boolean isTaken(Table table) {
        return table.purpose().isCalculatedWith() && isTold(table);
    }

    private boolean isTold(Table table) {
        return isWhole(table) || !table.type().key().isEmpty() || facts.isEmpty(table.type());
    }

    /** Files of a table that is no facts, such as targets, hold all of its rows. */
    private static boolean isWhole(Table table) {
        return table.purpose() != Purpose.FACTS;
    }

    /** Names lie with the organisation alone, which can forget them; facts and results know people by id. */
    private static FactRow unnamed(FactRow row) {
        Map<String, Value> values = new HashMap<>(row.values());
        values.remove("name");
        return new FactRow(values, row.days());
    }

    /** The rows of one type, some at a time. Used once. */
    private final class Batches {
        private final Table table;
        private final List<BadRow> bad;
        private final String by;
        private final List<FactLoad.Line> rows = new ArrayList<>();
        private Answer.Taken taken;
        private long number;

        Batches(LoadedTable loaded, String by, Answer.Taken taken) {
            this.table = loaded.table();
            this.bad = loaded.files().stream()
                    .flatMap(file -> file.shown().stream())
                    .toList();
            this.by = by;
            this.taken = taken;
        }

        Answer.Taken of(StoredFacts stored) {
            stored.forEach(table.type(), this::add);
            if (isWhole(table)) {
                take(bad, FactLoad.Taking.INSTEAD_OF_ALL);
            } else if (!rows.isEmpty()) {
                take(List.of(), FactLoad.Taking.GOOD_ROWS);
            }
            return taken;
        }

        private void add(FactRow row) {
            rows.add(new FactLoad.Line(++number, table.purpose() == Purpose.PEOPLE ? unnamed(row) : row));
            // what has no key is taken in one load or not at all: a part of it could not be told from the whole
            if (rows.size() >= AT_ONCE && !isWhole(table) && !table.type().key().isEmpty()) {
                take(List.of(), FactLoad.Taking.GOOD_ROWS);
            }
        }

        private void take(List<BadRow> wrong, FactLoad.Taking taking) {
            facts.take(new FactLoad(table, SOURCE, by, rows, wrong, taking, Optional.empty()), done -> {
                taken = taken.plus(done);
                return "";
            });
            rows.clear();
        }
    }
}
