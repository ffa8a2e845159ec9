package io.baton.server.upkeep;

import io.baton.server.backup.Restore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The back-ups in a folder. Beside one that was read whole stands a file that says when. */
record BackupShelf(Path folder) {

    private static final Pattern NAME = Pattern.compile("baton-\\d{4}-\\d{2}-\\d{2}-\\d{6}\\.zip");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
    private static final String CHECKED = ".checked";

    /**
     * A back-up.
     *
     * @param at when it was whole
     * @param checked when all of it was last read and found as it was written
     */
    record Kept(String name, long bytes, Instant at, Optional<Instant> checked) {}

    /** A new one of that time. */
    Path at(LocalDateTime time) {
        return folder.resolve("baton-" + TIME.format(time) + ".zip");
    }

    /** Those that are there, the last one first. */
    List<Kept> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .map(BackupShelf::kept)
                    .sorted(Comparator.comparing(Kept::name).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(Path file) {
        try {
            Path checked = checked(file);
            return new Kept(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant(),
                    Files.exists(checked)
                            ? Optional.of(Files.getLastModifiedTime(checked).toInstant())
                            : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path checked(Path file) {
        return file.resolveSibling(file.getFileName() + CHECKED);
    }

    /**
     * Reads all of one.
     *
     * @throws IOException where it is not there, or not as it was written; the message says what to do
     */
    void check(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            throw new IOException("there is no back-up " + name);
        }
        Files.deleteIfExists(checked(file));
        Restore.of(file).close();
        Files.createFile(checked(file));
    }

    /** Deletes all but the last ones. */
    void keep(int most) throws IOException {
        for (Kept old : list().stream().skip(most).toList()) {
            Path file = folder.resolve(old.name());
            Files.deleteIfExists(checked(file));
            Files.deleteIfExists(file);
        }
    }
}
