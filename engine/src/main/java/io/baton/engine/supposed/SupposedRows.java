package io.baton.engine.supposed;

import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.file.BadCell;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.file.RowFiles;
import io.baton.engine.live.StoredFacts;
import io.baton.engine.run.DataTables;
import io.baton.engine.run.LoadedTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Data in which some rows are supposed to be otherwise. They are read by the same reader as files, so that a value means the
 * same; nothing of the data is written, and the rows are gone when this is closed.
 */
public final class SupposedRows implements AutoCloseable {

    private final ScratchFolder scratch;
    private final Map<String, Overlay> overlays;
    private final LoadedData loaded;

    private SupposedRows(ScratchFolder scratch, Map<String, Overlay> overlays, LoadedData loaded) {
        this.scratch = scratch;
        this.overlays = Map.copyOf(overlays);
        this.loaded = loaded;
    }

    /**
     * The data as they are.
     *
     * @param catalogue what files mean
     * @param tables the data
     * @param limits of the database that reads them
     * @param options how rows are read; its cache folder takes the supposed ones
     */
    public record Actual(Catalogue catalogue, DataTables tables, EmbeddedDuckDb.Limits limits, LoadOptions options) {}

    /** Supposed data, or what is wrong with what is supposed, one sentence each. */
    public sealed interface Answer {
        /** It can be supposed. */
        record Ready(SupposedRows rows) implements Answer {}

        /**
         * It cannot.
         *
         * @param mistakes why, one sentence each
         * @param cells the values that cannot be read, where it is because of them
         */
        record Refused(List<String> mistakes, List<BadCell> cells) implements Answer {
            public Refused {
                mistakes = List.copyOf(mistakes);
                cells = List.copyOf(cells);
            }
        }
    }

    /** Takes up what is supposed. */
    public static Answer of(Actual actual, List<Supposition> suppositions) throws IOException {
        List<String> mistakes = new ArrayList<>();
        suppositions.forEach(supposed -> mistakes.addAll(wrong(actual.catalogue(), supposed)));
        if (!mistakes.isEmpty()) {
            return new Answer.Refused(mistakes, List.of());
        }
        SequencedMap<String, List<Supposition>> byTable = suppositions.stream()
                .collect(Collectors.groupingBy(Supposition::table, LinkedHashMap::new, Collectors.toList()));
        SequencedMap<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(actual.limits())) {
            for (Map.Entry<String, List<Supposition>> entry : byTable.entrySet()) {
                Table table = actual.catalogue().table(entry.getKey()).orElseThrow();
                RowsNow now = new RowsNow(database, table, actual.tables().table(table.name()));
                rows.put(table.name(), now.with(entry.getValue(), mistakes));
            }
        } catch (SQLException e) {
            throw new IOException("the rows that are supposed could not be looked up: " + e.getMessage(), e);
        }
        return mistakes.isEmpty() ? load(actual, byTable, rows) : new Answer.Refused(mistakes, List.of());
    }

    /** What can be told without the data: tables and fields that are not there, keys that are missing. */
    private static List<String> wrong(Catalogue catalogue, Supposition supposed) {
        Optional<Table> table = catalogue.table(supposed.table());
        if (table.isEmpty()) {
            Set<String> known = catalogue.tables().stream().map(Table::name).collect(Collectors.toSet());
            return List.of("there is no table '" + supposed.table() + "'; "
                    + advice(supposed.table(), known, "the plan reads "));
        }
        FactType type = table.get().type();
        Set<String> fields = type.fields().stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> wrong = new ArrayList<>();
        for (String field : supposed.cells().keySet()) {
            if (!fields.contains(field)) {
                wrong.add(type.name() + " has no field '" + field + "'; " + advice(field, fields, "it has "));
            }
        }
        if (type.key().isEmpty() && supposed.what() != Supposition.What.ADD) {
            wrong.add("rows of " + type.name() + " have no key by which one could be named; only add rows to it");
        }
        type.key().stream()
                .filter(key -> !supposed.cells().containsKey(key))
                .forEach(
                        key -> wrong.add("a row of " + type.name() + " is named by '" + key + "'; give " + key + "=…"));
        return wrong;
    }

    private static String advice(String given, Set<String> known, String otherwise) {
        return Suggestion.closest(given, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(otherwise + String.join(", ", new TreeSet<>(known)));
    }

    private static Answer load(
            Actual actual,
            SequencedMap<String, List<Supposition>> byTable,
            SequencedMap<String, List<Map<String, String>>> rows)
            throws IOException {
        ScratchFolder scratch = ScratchFolder.in(actual.options().cacheFolder());
        boolean done = false;
        try {
            rows.values().removeIf(List::isEmpty);
            Path folder = Files.createDirectory(scratch.path().resolve("supposed"));
            RowFiles.write(folder, rows);
            LoadedData loaded = read(actual.catalogue(), rows, scratch.path());
            List<String> mistakes = mistakes(loaded);
            if (!mistakes.isEmpty()) {
                return new Answer.Refused(mistakes, cells(loaded).toList());
            }
            Map<String, Overlay> overlays = new LinkedHashMap<>();
            byTable.forEach((table, supposed) -> overlays.put(
                    table,
                    new Overlay(
                            actual.catalogue().table(table).orElseThrow().type(),
                            rows.containsKey(table)
                                    ? Optional.of(new LoadedTables(loaded).table(table))
                                    : Optional.empty(),
                            supposed)));
            done = true;
            return new Answer.Ready(new SupposedRows(scratch, overlays, loaded));
        } finally {
            if (!done) {
                scratch.close();
            }
        }
    }

    /** Only the tables of which rows are supposed. */
    private static LoadedData read(
            Catalogue catalogue, SequencedMap<String, List<Map<String, String>>> rows, Path scratch)
            throws IOException {
        Catalogue own = catalogue.ofOwnFiles(
                (table, field) -> rows.getOrDefault(table, List.of()).stream().anyMatch(row -> row.containsKey(field)));
        Catalogue supposed = new Catalogue(
                own.name(),
                own.zone(),
                own.tables().stream()
                        .filter(table -> rows.containsKey(table.name()))
                        .toList());
        LoadOptions options = LoadOptions.of(scratch.resolve("cache"), scratch.resolve("bad"));
        return FactStore.load(supposed, scratch.resolve("supposed"), options, (_, _, _, _) -> {});
    }

    private static Stream<BadCell> cells(LoadedData loaded) {
        return loaded.tables().stream()
                .flatMap(table -> table.files().stream())
                .flatMap(file -> file.shown().stream())
                .flatMap(row -> row.cells().stream());
    }

    private static List<String> mistakes(LoadedData loaded) {
        List<String> mistakes = new ArrayList<>();
        for (LoadedTable table : loaded.tables()) {
            table.files()
                    .forEach(file -> file.shown()
                            .forEach(row -> row.cells()
                                    .forEach(cell -> mistakes.add(table.table().name() + ": " + cell))));
        }
        loaded.problems().forEach(problem -> mistakes.add(problem.toString()));
        return mistakes;
    }

    /** The data as supposed. */
    public DataTables over(DataTables tables) {
        return new Supposed(tables, overlays);
    }

    /**
     * The rows that there are more.
     *
     * @return empty where others are changed or gone, or could not be taken away again for want of a key
     */
    public Optional<Map<FactType, List<FactRow>>> added(EmbeddedDuckDb.Limits limits) throws IOException {
        boolean areAdded = overlays.values().stream()
                .allMatch(overlay -> !overlay.type().key().isEmpty()
                        && overlay.supposed().stream().allMatch(one -> one.what() == Supposition.What.ADD));
        if (!areAdded) {
            return Optional.empty();
        }
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(with(limits))) {
            Map<FactType, List<FactRow>> added = new HashMap<>();
            StoredFacts facts = new StoredFacts(database, new LoadedTables(loaded));
            for (Overlay overlay : overlays.values()) {
                List<FactRow> rows = new ArrayList<>();
                facts.forEach(overlay.type(), rows::add);
                added.put(overlay.type(), rows);
            }
            return Optional.of(added);
        } catch (SQLException e) {
            throw new IOException("the rows that are supposed could not be read: " + e.getMessage(), e);
        }
    }

    /** The same limits for a database that reads supposed rows, too. */
    EmbeddedDuckDb.Limits with(EmbeddedDuckDb.Limits limits) {
        List<Path> folders = new ArrayList<>(limits.folders());
        folders.add(scratch.path());
        return new EmbeddedDuckDb.Limits(limits.threads(), limits.memoryBytes(), limits.spillFolder(), folders);
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }

    private record Supposed(DataTables actual, Map<String, Overlay> overlays) implements DataTables {

        @Override
        public String table(String name) {
            Overlay overlay = overlays.get(name);
            return overlay == null ? actual.table(name) : overlay.over(actual.table(name));
        }

        @Override
        public boolean isMissing(String name) {
            return actual.isMissing(name) && !overlays.containsKey(name);
        }

        @Override
        public boolean keepsCorrections(String name) {
            return actual.keepsCorrections(name);
        }
    }
}
