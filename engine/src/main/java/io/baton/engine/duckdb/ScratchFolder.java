package io.baton.engine.duckdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of one owner for files that nobody else may see, removed when closed. A folder whose owner was killed is
 * removed by the next one that opens beside it: the operating system gives a dead owner's lock back.
 */
public final class ScratchFolder implements AutoCloseable {

    private static final String PREFIX = "scratch-";
    private static final String LOCK = "owner.lock";

    private static final Duration SETTLED = Duration.ofMinutes(1);

    /** Those of this process, whose locks do not show it whether their owner lives. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private ScratchFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new folder in {@code parent}, which is made where it does not exist. */
    public static ScratchFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        removeAbandoned(parent);
        Path path = Files.createTempDirectory(parent, PREFIX);
        OWN.add(path);
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new ScratchFolder(path, channel);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        delete(path);
        OWN.remove(path);
    }

    /** Removes a folder with all that is in it; one that is gone already is no error. */
    public static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException _) {
            return;
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!OWN.contains(folder) && isAbandoned(folder.resolve(LOCK))) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isAbandoned(Path lockFile) {
        try {
            return isSettled(lockFile) && isFree(lockFile);
        } catch (IOException | OverlappingFileLockException _) {
            return false;
        }
    }

    private static boolean isFree(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    /** A young folder may be one whose owner has not locked it yet. */
    private static boolean isSettled(Path lockFile) throws IOException {
        Instant made = Files.getLastModifiedTime(lockFile).toInstant();
        return made.isBefore(Instant.now().minus(SETTLED));
    }
}
