package io.baton.engine.file;

import io.baton.engine.duckdb.ScratchFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the cache from growing for ever: entries that nobody used for 30 days go, and beyond 20 GiB those that were used the
 * longest ago. What was used within the last day stays, for somebody may be reading it.
 */
record CacheSweep(Path cache, long mostBytes) {

    static final long MOST_BYTES = 20L << 30;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SAFE = Duration.ofDays(1);

    private record Entry(Path folder, Instant used, long bytes) {}

    /** Notes that an entry is used; once a day is enough. */
    static void use(Path note) throws IOException {
        Instant now = Instant.now();
        try {
            if (Files.getLastModifiedTime(note).toInstant().isBefore(now.minus(SAFE.dividedBy(2)))) {
                Files.setLastModifiedTime(note, FileTime.from(now));
            }
        } catch (FileSystemException _) {
            // the cache of somebody else can be read too
        }
    }

    /** Removes what is over. */
    void run() throws IOException {
        Instant now = Instant.now();
        List<Entry> entries = entries();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        for (Entry entry : entries) {
            boolean old = entry.used().isBefore(now.minus(KEPT));
            boolean over = bytes > mostBytes && entry.used().isBefore(now.minus(SAFE));
            if (old || over) {
                ScratchFolder.delete(entry.folder());
                bytes -= entry.bytes();
            }
        }
    }

    /** All entries, that which was used the longest ago first. */
    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path group : list(cache)) {
            // entries lie in folders of two letters; whatever else is there is not theirs
            if (group.getFileName().toString().length() == 2) {
                for (Path folder : list(group)) {
                    add(folder, entries);
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::used));
        return entries;
    }

    private static void add(Path folder, List<Entry> entries) throws IOException {
        try {
            long bytes = 0;
            for (Path file : list(folder)) {
                bytes += Files.size(file);
            }
            entries.add(new Entry(
                    folder, Files.getLastModifiedTime(CacheNote.file(folder)).toInstant(), bytes));
        } catch (NoSuchFileException _) {
            // another process removed it, or has not finished it
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
