package io.baton.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once.
 *
 * @param folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

    private static final int EXECUTABLE = 0100;

    /** Unpacks the programs for this machine, where that was not done yet; they are there wholly, or not at all. */
    static PostgresBinaries in(Path folder) throws IOException {
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Path fresh = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "unpacking");
            try {
                unpack(fresh);
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                put(fresh, folder);
            } finally {
                delete(fresh);
            }
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void put(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
            throw new IOException("PostgreSQL could not be unpacked into " + folder + "; delete that folder", e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        String name = "/postgres-" + system() + "-" + processor() + ".txz";
        try (@Nullable InputStream packed = PostgresBinaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IOException("no PostgreSQL comes along for this machine (" + name
                        + "); give the address of one: BATON_DATABASE_URL=jdbc:postgresql://…");
            }
            try (TarArchiveInputStream files =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (@Nullable TarArchiveEntry entry = files.getNextEntry();
                        entry != null;
                        entry = files.getNextEntry()) {
                    unpack(files, entry, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream files, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("an entry that leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(files, file);
            if ((entry.getMode() & EXECUTABLE) != 0 && !file.toFile().setExecutable(true, false)) {
                throw new IOException("could not be made a program: " + file);
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return Set.of("aarch64", "arm64").contains(System.getProperty("os.arch", "")) ? "arm_64" : "x86_64";
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.delete(file);
                }
            }
        }
    }
}
