package io.baton.engine.paybook;

import io.baton.engine.paybook.JournalEntry.Closed;
import io.baton.engine.paybook.JournalEntry.Opened;
import io.baton.engine.paybook.JournalEntry.Posting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entries of a book in order, each in a folder of its own.
 *
 * @param folder where they are
 * @param entries from the first to the last
 */
record Journal(Path folder, List<JournalEntry> entries) {

    Journal {
        entries = List.copyOf(entries);
    }

    static Journal of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Journal(folder, List.of());
        }
        List<JournalEntry> entries = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.filter(Files::isDirectory).toList()) {
                entries.add(EntryText.read(one));
            }
        }
        entries.sort(Comparator.comparingInt(JournalEntry::number));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() != i + 1) {
                throw new IOException(
                        "entry " + (i + 1) + " of the ledger is missing in " + folder + "; put it back from a backup");
            }
        }
        return new Journal(folder, entries);
    }

    /** Puts an entry whose other files lie in a folder on the same disk at the end: whole, or not at all. */
    Journal with(JournalEntry entry, Path files) throws IOException {
        Path text = files.resolve(EntryText.NAME);
        Files.writeString(text, EntryText.write(entry));
        sync(text, StandardOpenOption.WRITE);
        sync(files, StandardOpenOption.READ);
        Files.createDirectories(folder);
        Files.move(files, folder.resolve(name(entry.number())), StandardCopyOption.ATOMIC_MOVE);
        sync(folder, StandardOpenOption.READ);
        List<JournalEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Journal(folder, more);
    }

    /** Waits until a file or folder is on the disk. */
    static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static String name(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** Where the files of an entry are. */
    Path files(JournalEntry entry) {
        return folder.resolve(name(entry.number()));
    }

    /** What was written before an entry. */
    Journal before(int number) {
        return new Journal(folder, entries.subList(0, number - 1));
    }

    int last() {
        return entries.size();
    }

    List<Posting> postings() {
        return entries.stream()
                .filter(Posting.class::isInstance)
                .map(Posting.class::cast)
                .toList();
    }

    /** The period that takes postings. */
    Optional<Opened> open() {
        return lastOpened().filter(opened -> !isClosed(opened.period()));
    }

    Optional<Opened> lastOpened() {
        return entries.stream()
                .filter(Opened.class::isInstance)
                .map(Opened.class::cast)
                .reduce((_, later) -> later);
    }

    boolean isClosed(String period) {
        return entries.stream()
                .anyMatch(entry -> entry instanceof Closed && entry.period().equals(period));
    }
}
