package io.baton.engine.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Of those who write into one folder, one at a time holds this; a killed owner holds it no more. */
public final class LedgerLock implements AutoCloseable {

    private final FileChannel channel;

    private LedgerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock of the loads of a data folder; nothing where another one holds it. */
    public static Optional<LedgerLock> take(Path dataFolder) throws IOException {
        Path folder = Files.createDirectories(dataFolder.toRealPath().resolve(Ledger.FOLDER));
        return takeFile(folder.resolve("load.lock"));
    }

    /** The lock that a file stands for; nothing where another one holds it. */
    public static Optional<LedgerLock> takeFile(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return Optional.of(new LedgerLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
