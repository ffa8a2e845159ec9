package io.baton.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of one's own in a folder: it survives the death of this process, and a start ends what an earlier one left
 * behind. Nobody comes in without the password, which stands in the folder; nothing listens but on this machine. Every
 * commit is on the disk.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "baton";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PASSWORD_BYTES = 24;
    private static final String NOTE = "postmaster.pid";
    private static final int STATUS_LINE = 7;

    private static final int PORT_LINE = 3;

    private final Optional<Own> own;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Optional<Own> own, int port, String password) {
        this.own = own;
        this.port = port;
        this.password = password;
    }

    /** What only the program that started it can end. */
    private record Own(PostgresBinaries binaries, Path data, Process process, FolderLock lock) {}

    /**
     * Starts the database of a folder, which is made where there is none.
     *
     * @throws IOException where it does not start, or another program has it; the message says what to do
     */
    public static EmbeddedPostgres start(Path folder) throws IOException {
        FolderLock lock = FolderLock.take(folder)
                .orElseThrow(() -> new IOException("another Baton runs on the database in " + folder.toAbsolutePath()
                        + "; stop that one, or choose another folder"));
        return start(folder.toAbsolutePath(), lock);
    }

    /** Starts the database of a folder or, where another program has started it, comes in there. */
    public static EmbeddedPostgres join(Path folder) throws IOException {
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isPresent()) {
            return start(folder.toAbsolutePath(), lock.get());
        }
        List<String> note = Files.readAllLines(folder.resolve("data/postmaster.pid"));
        return new EmbeddedPostgres(
                Optional.empty(), Integer.parseInt(note.get(PORT_LINE).strip()), password(folder.resolve("password")));
    }

    private static EmbeddedPostgres start(Path home, FolderLock lock) throws IOException {
        PostgresBinaries binaries = PostgresBinaries.in(home.resolve("programs"));
        Path data = home.resolve("data");
        String password = password(home.resolve("password"));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(binaries, home, data, password);
        }
        stopOrphan(binaries, data);
        int port = freePort();
        Path log = home.resolve("postgres.log");
        Process process = new ProcessBuilder(command(binaries, data, port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitReady(process, data, log);
        return new EmbeddedPostgres(Optional.of(new Own(binaries, data, process, lock)), port, password);
    }

    private static List<String> command(PostgresBinaries binaries, Path data, int port) {
        List<String> settings =
                List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60", "timezone=UTC");
        List<String> command = new ArrayList<>(
                List.of(binaries.program("postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return ServerAccount.running(command.toArray(String[]::new));
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** A new, empty database; one that was left half made by a start that was killed is made anew. */
    private static void create(PostgresBinaries binaries, Path home, Path data, String password) throws IOException {
        Path fresh = Files.createTempDirectory(home, "creating");
        Path secret = Files.writeString(fresh.resolve("password"), password);
        Path cluster = fresh.resolve("data");
        ServerAccount.own(fresh);
        Programs.run(ServerAccount.running(
                binaries.program("initdb").toString(),
                "-D",
                cluster.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
        Files.move(cluster, data);
        Files.delete(secret);
        Files.delete(fresh);
    }

    /** A server that was left behind by a process that was killed still holds the folder: it is ended first. */
    private static void stopOrphan(PostgresBinaries binaries, Path data) throws IOException {
        boolean isRunning = pid(data.resolve(NOTE))
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        if (isRunning) {
            stop(binaries, data);
        }
    }

    /** Whose note it is. */
    private static Optional<Long> pid(Path note) throws IOException {
        return Files.exists(note)
                ? Files.readAllLines(note).stream().findFirst().map(line -> Long.valueOf(line.strip()))
                : Optional.empty();
    }

    private static void stop(PostgresBinaries binaries, Path data) throws IOException {
        Programs.run(ServerAccount.running(
                binaries.program("pg_ctl").toString(), "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process process, Path data, Path log) throws IOException {
        Path note = data.resolve(NOTE);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL ended with " + process.exitValue() + "; see " + log);
            }
            // the note of a server that was killed may still be there, and say that it was ready
            boolean isOwn = pid(note).filter(pid -> pid == process.pid()).isPresent();
            if (isOwn
                    && status(note).filter(status -> status.startsWith("ready")).isPresent()) {
                return;
            }
            pause();
        }
        process.destroy();
        throw new IOException("PostgreSQL was not ready within " + PATIENCE.toSeconds() + " s; see " + log);
    }

    private static Optional<String> status(Path note) throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        return lines.size() > STATUS_LINE ? Optional.of(lines.get(STATUS_LINE)) : Optional.empty();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while PostgreSQL started", e);
        }
    }

    /** Where it is, for a driver. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Who may come in. */
    public String user() {
        return USER;
    }

    /** The password of that user. */
    public String password() {
        return password;
    }

    /** The process of the server, where this program started it. */
    Optional<ProcessHandle> process() {
        return own.map(started -> started.process().toHandle());
    }

    /** Stops it, where this program started it; whoever is connected is disconnected. */
    @Override
    public void close() throws IOException {
        if (own.isPresent()) {
            close(own.get());
        }
    }

    private static void close(Own own) throws IOException {
        try (FolderLock _ = own.lock()) {
            stop(own.binaries(), own.data());
            own.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
