package io.baton.server.calculation;

import io.baton.core.score.AsOf;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.Progress;
import io.baton.engine.pay.LivePay;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactExport;
import io.baton.server.organisation.Today;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Writes down the state of all data for calculations; what did not change is not written again. */
@Component
public class Snapshots {

    private final FactBase base;
    private final FactExport facts;
    private final Plans plans;
    private final Today today;
    private final JdbcClient database;
    private final Path work;
    private Optional<FactExport.Written> written = Optional.empty();
    private volatile Optional<Snapshot> last = Optional.empty();
    private final ReadWriteLock files = new ReentrantReadWriteLock();
    private long number;

    Snapshots(
            FactBase base,
            FactExport facts,
            Plans plans,
            Today today,
            JdbcClient database,
            @Value("${baton.work}") Path work) {
        this.base = base;
        this.facts = facts;
        this.plans = plans;
        this.today = today;
        this.database = database;
        this.work = work;
    }

    /** The state of now; empty where there are no plans or no catalogue yet. */
    public synchronized Optional<Snapshot> now() throws IOException {
        Optional<Binding> binding = plans.current();
        if (binding.isEmpty()) {
            return Optional.empty();
        }
        Optional<Snapshot> same = last.filter(known -> isCurrent(known, binding.get()));
        if (same.isPresent()) {
            return same;
        }
        Path folder = folder();
        Path states = folder.resolve("states");
        if (written.isEmpty()) {
            written = leftBehind(states);
        }
        Path next = states.resolve(Long.toString(++number));
        Optional<FactExport.Written> state = facts.write(next, written);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        // whatever pay looks up is quick to find before
        binding.get().plans().stream()
                .flatMap(plan -> LivePay.wanted(plan).stream())
                .forEach(wanted -> wanted.keys().forEach(base::index));
        Optional<FactExport.Written> before = written;
        written = Optional.empty();
        last = Optional.of(snapshot(state.get(), binding.get(), folder));
        written = state;
        if (before.isPresent()) {
            // what is read from now on lies in the cache
            FileSystemUtils.deleteRecursively(before.get().folder());
        }
        return last;
    }

    /** The last state that a process before this one has finished; whatever else it left is dropped. */
    private Optional<FactExport.Written> leftBehind(Path states) throws IOException {
        Optional<FactExport.Written> found = Optional.empty();
        for (Path state : numbered(states)) {
            Optional<FactExport.Written> whole = found.isEmpty() ? facts.find(state) : Optional.empty();
            if (whole.isPresent()) {
                found = whole;
                number = number(state);
            } else {
                FileSystemUtils.deleteRecursively(state);
            }
        }
        return found;
    }

    /** The last one first. */
    private static List<Path> numbered(Path states) throws IOException {
        try (Stream<Path> folders = Files.list(Files.createDirectories(states))) {
            return folders.sorted(Comparator.comparingLong(Snapshots::number).reversed())
                    .toList();
        }
    }

    private static long number(Path state) {
        return Long.parseLong(state.getFileName().toString());
    }

    /** The last state that was written down; whoever asks does not wait for the next one. */
    public Optional<Snapshot> last() {
        return last;
    }

    /** Held by whoever reads a state for long, so that its files are not thrown away meanwhile. */
    public Lock reading() {
        return files.readLock();
    }

    /**
     * Throws away whatever was written of any state, and writes that of now anew: a person was erased, whom older files still
     * hold. Waits for those who read; whoever asks why or for pay in between is answered as right after a start.
     */
    public void renew() throws IOException {
        files.writeLock().lock();
        try {
            forget();
        } finally {
            files.writeLock().unlock();
        }
        now();
    }

    private synchronized void forget() throws IOException {
        last = Optional.empty();
        written = Optional.empty();
        for (String part : List.of("states", "cache", "bad")) {
            FileSystemUtils.deleteRecursively(folder().resolve(part));
        }
    }

    private boolean isCurrent(Snapshot known, Binding binding) {
        return known.load() == base.lastLoad()
                && known.binding().equals(binding)
                && known.asOf().today().equals(today.now());
    }

    private Snapshot snapshot(FactExport.Written state, Binding binding, Path folder) throws IOException {
        Path cache = Files.createDirectories(folder.resolve("cache"));
        LoadedData data = FactStore.load(
                state.catalogue(), state.folder(), LoadOptions.of(cache, folder.resolve("bad")), Progress.NONE);
        if (data.badRows() > 0) {
            // what was taken can be read; rows that got lost on the way would be wrong results, so all is written anew
            FileSystemUtils.deleteRecursively(folder.resolve("states"));
            throw new IOException(data.badRows() + " rows of load " + state.load() + " could not be read back");
        }
        List<Path> folders = new ArrayList<>(data.folders());
        folders.add(cache);
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        return new Snapshot(
                state.load(),
                binding,
                new AsOf(today.now(), today.instant()),
                data,
                EmbeddedDuckDb.Limits.standard(folder.resolve("spill"), folders.toArray(Path[]::new))
                        .inBackground(),
                scratch);
    }

    /** A folder of this database alone, for several may be served on one machine. */
    private Path folder() throws IOException {
        String name = database.sql("SELECT (SELECT system_identifier FROM pg_control_system()) || '-' || oid"
                        + " FROM pg_database WHERE datname = current_database()")
                .query(String.class)
                .single();
        Path folder = Files.createDirectories(work.resolve(name));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            // what is kept of people is nobody's on the machine but the server's
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
