package io.baton.server.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that is written aside, readable by its owner only, and gets its name when it is whole. */
final class PartFile implements Closeable {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path file;
    private final Path part;
    private final boolean overwrite;
    private final FileChannel channel;

    private PartFile(Path file, Path part, boolean overwrite, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.overwrite = overwrite;
        this.channel = channel;
    }

    /** Begins a file; what an earlier one that was killed has left behind is thrown away. */
    static PartFile begin(Path file, boolean overwrite) throws IOException {
        if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        throwAway(part);
        FileChannel channel = FileChannel.open(
                part, NEW, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (lock(channel).isEmpty()) {
            channel.close();
            throw written(part);
        }
        return new PartFile(file, part, overwrite, channel);
    }

    private static void throwAway(Path part) throws IOException {
        if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            try (FileChannel left = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (lock(left).isEmpty()) {
                    throw written(part);
                }
                Files.delete(part);
            }
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static IOException written(Path part) {
        return new IOException("another back-up is writing " + part + "; wait for it, or name another file");
    }

    private static IOException taken(Path file) {
        return new IOException(file + " is there already; name another file, or say --overwrite");
    }

    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** It is whole, and on the disk. */
    void finish() throws IOException {
        channel.force(true);
        try {
            if (overwrite) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, file);
            }
        } catch (FileAlreadyExistsException _) {
            throw taken(file);
        }
    }

    /** Ends it; what did not get its name is thrown away. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(part);
        }
    }
}
