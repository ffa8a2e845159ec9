package io.baton.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
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
    private static final int STATUS_LINE = 7;

    private final PostgresBinaries binaries;
    private final Path data;
    private final Process process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(PostgresBinaries binaries, Path data, Process process, int port, String password) {
        this.binaries = binaries;
        this.data = data;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database of a folder, which is made where there is none.
     *
     * @throws IOException where it does not start; the message names its log
     */
    public static EmbeddedPostgres start(Path folder) throws IOException {
        Path home = folder.toAbsolutePath();
        Files.createDirectories(home);
        PostgresBinaries binaries = PostgresBinaries.in(home.resolve("programs"));
        Path data = home.resolve("data");
        String password = password(home.resolve("password"));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(binaries, home, data, password);
        }
        stopOrphan(binaries, data);
        int port = freePort();
        Path log = home.resolve("postgres.log");
        Process process = new ProcessBuilder(ServerAccount.running(
                        binaries.program("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=60",
                        "-c",
                        "timezone=UTC"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitReady(process, data, log);
        return new EmbeddedPostgres(binaries, data, process, port, password);
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
        Path note = data.resolve("postmaster.pid");
        if (Files.exists(note)) {
            long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            boolean isRunning = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent();
            if (isRunning) {
                stop(binaries, data);
            }
        }
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
        Path note = data.resolve("postmaster.pid");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL ended with " + process.exitValue() + "; see " + log);
            }
            if (status(note).filter(status -> status.startsWith("ready")).isPresent()) {
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

    /** The process of the server. */
    long pid() {
        return process.pid();
    }

    /** Stops it; whoever is connected is disconnected. */
    @Override
    public void close() throws IOException {
        stop(binaries, data);
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
