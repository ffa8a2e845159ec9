package io.baton.engine.file;

import io.baton.engine.duckdb.ScratchFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Folders of Parquet by the hash of everything that they depend on. An entry is made beside its place and moved there whole,
 * so that a killed process leaves no half entry, and of two processes that make the same one the first wins.
 */
final class LoadCache {

    private final Path folder;
    private boolean hasGrown;

    LoadCache(Path folder) {
        this.folder = folder;
    }

    /** Makes the files of an entry in a folder; empty where it cannot be made. */
    @FunctionalInterface
    interface Maker {
        Optional<CacheNote> make(Path into) throws IOException;
    }

    /** A kept entry: its folder and what is noted of it. */
    record Entry(Path folder, CacheNote note) {}

    /** The entry of that key, made where it is not there. */
    Optional<Entry> get(String key, Maker maker) throws IOException {
        Path place = folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
        Optional<CacheNote> known = CacheNote.read(place);
        if (known.isPresent()) {
            CacheSweep.use(CacheNote.file(place));
            return Optional.of(new Entry(place, known.get()));
        }
        hasGrown = true;
        try (ScratchFolder scratch = ScratchFolder.in(folder)) {
            Path fresh = Files.createDirectory(scratch.path().resolve("entry"));
            Optional<CacheNote> note = maker.make(fresh);
            if (note.isEmpty()) {
                return Optional.empty();
            }
            note.get().write(fresh);
            Files.createDirectories(place.getParent());
            return Optional.of(new Entry(place, settle(fresh, place, note.get())));
        }
    }

    /** Whether anything was put into it. */
    boolean hasGrown() {
        return hasGrown;
    }

    private static CacheNote settle(Path fresh, Path place, CacheNote note) throws IOException {
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return note;
        } catch (FileSystemException e) {
            // a folder that is already there is refused in the words of the system, not by one exception
            Optional<CacheNote> others = CacheNote.read(place);
            if (others.isPresent()) {
                return others.get();
            }
            if (!Files.exists(place)) {
                throw e;
            }
            // somebody damaged it
            ScratchFolder.delete(place);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return note;
        }
    }
}
