package io.baton.engine.file;

import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.ledger.Ledger;
import io.baton.engine.ledger.LedgerLock;
import io.baton.engine.ledger.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes files into the loads of a data folder: those that differ from the state before, whole or not at all. Whoever is
 * killed in the middle has taken nothing.
 */
public final class LoadTaking {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final Catalogue catalogue;
    private final Request request;
    private final LoadOptions options;
    private final Ledger before;

    private LoadTaking(Catalogue catalogue, Request request, LoadOptions options, Ledger before) {
        this.catalogue = catalogue;
        this.request = request;
        this.options = options;
        this.before = before;
    }

    /**
     * What is to be taken.
     *
     * @param dataFolder where the loads are kept
     * @param from the folder with the files, or a single file; the data folder itself where it is that
     * @param taken when; not before the last load
     * @param note what is said of it
     */
    public record Request(Path dataFolder, Path from, Instant taken, String note) {}

    /**
     * What came of it.
     *
     * @param load the new load; nothing where no file was new, or where they cannot be used
     * @param offered how many files were offered
     * @param missing files of the state that were not offered
     * @param data the state with the load; nothing where no file was new
     */
    public record Answer(Optional<Load> load, int offered, List<String> missing, Optional<LoadedData> data) {
        public Answer {
            missing = List.copyOf(missing);
        }
    }

    /** Takes the files; nothing where another one is taking files into the same folder. */
    public static Optional<Answer> take(Catalogue catalogue, Request request, LoadOptions options, Progress progress)
            throws IOException {
        Optional<LedgerLock> lock = LedgerLock.take(request.dataFolder());
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (LedgerLock _ = lock.get()) {
            Ledger before = Ledger.of(request.dataFolder());
            return Optional.of(new LoadTaking(catalogue, request, options, before).take(progress));
        }
    }

    /** The files in a data folder that no load holds, of those that the catalogue reads; none where there are no loads. */
    public static List<String> untaken(Catalogue catalogue, Path dataFolder, LoadOptions options) throws IOException {
        Ledger ledger = options.ledger();
        if (ledger.isEmpty()) {
            return List.of();
        }
        Request whole = new Request(dataFolder, dataFolder, Instant.EPOCH, "");
        SequencedMap<String, Path> offered = new LoadTaking(catalogue, whole, options, ledger).offered();
        ContentHash hashes = new ContentHash(options.cacheFolder().resolve("hashes"));
        List<String> untaken = new ArrayList<>();
        for (Map.Entry<String, Path> file : offered.entrySet()) {
            if (!ledger.holds(file.getKey(), hashes.of(file.getValue()))) {
                untaken.add(file.getKey());
            }
        }
        return untaken;
    }

    private Answer take(Progress progress) throws IOException {
        SequencedMap<String, Path> offered = offered();
        List<String> missing = before.files().keySet().stream()
                .filter(name -> !offered.containsKey(name))
                .toList();
        Path own = request.dataFolder().toRealPath().resolve(Ledger.FOLDER);
        try (ScratchFolder scratch = ScratchFolder.in(own)) {
            Path folder = Files.createDirectory(scratch.path().resolve("load"));
            List<Load.TakenFile> files = copy(offered, folder);
            if (files.isEmpty()) {
                return new Answer(Optional.empty(), offered.size(), missing, Optional.empty());
            }
            Load load = new Load(
                    before.size() + 1, request.taken(), request.note(), before.hashWith(files), files, List.of());
            LoadOptions at = options.at(before.with(load, folder));
            LoadedData data = FactStore.load(catalogue, request.dataFolder(), at, progress);
            if (!data.isUsable()) {
                return new Answer(Optional.empty(), offered.size(), missing, Optional.of(data));
            }
            Load counted = load.with(changes(load, data));
            Ledger.keep(request.dataFolder(), counted, folder);
            return new Answer(Optional.of(counted), offered.size(), missing, Optional.of(data));
        }
    }

    /** The files that the catalogue reads, where they are offered, by name. */
    private SequencedMap<String, Path> offered() throws IOException {
        SequencedMap<String, Path> given = new TreeMap<>();
        if (Files.isDirectory(request.from())) {
            DataFolder folder = DataFolder.open(request.from());
            for (String name : folder.names()) {
                given.put(name, folder.path(name));
            }
        } else {
            given.put(String.valueOf(request.from().getFileName()), request.from());
        }
        SequencedMap<String, Path> all = new TreeMap<>(before.files());
        all.putAll(given);
        given.keySet().retainAll(read(DataFolder.open(request.dataFolder()).with(all)));
        return given;
    }

    /** The names of the files that the catalogue reads. */
    private Set<String> read(DataFolder folder) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Table table : catalogue.tables()) {
            for (InputFile input : new TableFiles(table, folder, new Problems()).find()) {
                names.add(input.name());
                input.lookUps().forEach(files -> files.forEach(file -> names.add(file.name())));
            }
        }
        return names;
    }

    /** Copies the files that are new; each is hashed as it was copied, whatever happens to the original meanwhile. */
    private List<Load.TakenFile> copy(SequencedMap<String, Path> offered, Path folder) throws IOException {
        ContentHash hashes = new ContentHash(options.cacheFolder().resolve("hashes"));
        SequencedMap<String, String> known = before.hashes();
        List<Load.TakenFile> files = new ArrayList<>();
        for (String name : offered.keySet()) {
            if (CONTROL.matcher(name).find()) {
                throw new IOException("the name of the file '" + name + "' holds control characters; rename it");
            }
            Path original = offered.getOrDefault(name, folder);
            if (hashes.of(original).equals(known.get(name))) {
                continue;
            }
            Path copy = Load.file(folder, name);
            Files.createDirectories(copy.getParent());
            Files.copy(original, copy);
            files.add(new Load.TakenFile(name, hashes.of(copy), Files.size(copy)));
        }
        return files;
    }

    private List<Load.Change> changes(Load load, LoadedData data) throws IOException {
        EmbeddedDuckDb.Limits limits = new EmbeddedDuckDb.Limits(
                Runtime.getRuntime().availableProcessors(),
                options.memoryBytes(),
                options.cacheFolder().resolve("spill"),
                data.folders());
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(limits)) {
            return new LoadChanges(database, load).of(data.tables());
        } catch (SQLException e) {
            throw new IOException("cannot compare the loads: " + e.getMessage(), e);
        }
    }
}
