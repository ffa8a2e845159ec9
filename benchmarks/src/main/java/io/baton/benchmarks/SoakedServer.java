package io.baton.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** What a server that is in use holds of its machine, minute by minute. */
final class SoakedServer {

    static final String HEADER = "minute requests errors p95[ms] RSS[MiB] heap[MiB] threads files connections temporary"
            + " WAL[MiB] database[MiB]";

    private static final long MEBIBYTE = 1 << 20;

    private final String address;
    private final String pid;
    private final Path folder;
    private final String token;
    private final List<Sample> samples = new ArrayList<>();

    /**
     * Looks at a server.
     *
     * @param folder with its database in {@code db} and its temporary files in {@code tmp}
     * @param token that of its metrics
     */
    SoakedServer(String address, String pid, Path folder, String token) {
        this.address = address;
        this.pid = pid;
        this.folder = folder;
        this.token = token;
    }

    private record Sample(long rss, long heap, long threads, long files, long connections, long temporary) {}

    /** A line about now. */
    String look(List<Long> times, long errors) throws IOException, InterruptedException {
        said(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.run");
        String metrics =
                new ConsoleClient(address).ask(token, "/actuator/prometheus").body();
        Sample now = new Sample(
                status("VmRSS") / 1024,
                sum(metrics, "jvm_memory_used_bytes\\{area=\"heap\"[^}]*}") / MEBIBYTE,
                status("Threads"),
                count(Path.of("/proc", pid, "fd"), 1),
                sum(metrics, "hikaricp_connections(?:\\{[^}]*})?"),
                count(folder.resolve("tmp"), Integer.MAX_VALUE));
        samples.add(now);
        return String.format(
                Locale.ROOT,
                "%6d %8d %6d %7.0f %8d %9d %7d %5d %11d %9d %8d %13d",
                samples.size(),
                times.size(),
                errors,
                times.isEmpty() ? 0 : times.get(times.size() * 95 / 100) / 1e6,
                now.rss(),
                now.heap(),
                now.threads(),
                now.files(),
                now.connections(),
                now.temporary(),
                disk("data/pg_wal"),
                disk("data/base"));
    }

    /** Says of each measure how its last third compares with its first one; whether none has grown. */
    boolean judge() {
        List<Boolean> all = List.of(
                holds("memory of the process, MiB", Sample::rss, 15, 64),
                holds("heap after collection, MiB", Sample::heap, 15, 32),
                holds("threads", Sample::threads, 10, 10),
                holds("open files", Sample::files, 10, 20),
                holds("connections", Sample::connections, 0, 2),
                holds("temporary files", Sample::temporary, 10, 10));
        return !all.contains(false);
    }

    /** The first minute, in which it becomes warm, does not count where there are enough. */
    private boolean holds(String what, ToLongFunction<Sample> measure, int perCent, long more) {
        List<Sample> warm = samples.size() > 3 ? samples.subList(1, samples.size()) : samples;
        int third = Math.max(1, warm.size() / 3);
        double first = mean(warm.subList(0, third), measure);
        double last = mean(warm.subList(warm.size() - third, warm.size()), measure);
        boolean holds = last <= first * (100 + perCent) / 100 + more;
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f in the first third, %.0f in the last%s%n",
                what,
                first,
                last,
                holds ? "" : ": GROWS");
        return holds;
    }

    private static double mean(List<Sample> of, ToLongFunction<Sample> measure) {
        return of.stream().mapToLong(measure).average().orElse(0);
    }

    private long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** How many files there are; those that go meanwhile do not count. */
    private static long count(Path folder, int depth) throws IOException {
        AtomicLong count = new AtomicLong();
        Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                count.incrementAndGet();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException why) {
                return FileVisitResult.CONTINUE;
            }
        });
        return count.get();
    }

    private static long sum(String metrics, String name) {
        return Pattern.compile("(?m)^" + name + " (\\S+)$")
                .matcher(metrics)
                .results()
                .mapToLong(found -> (long) Double.parseDouble(found.group(1)))
                .sum();
    }

    private long disk(String part) throws IOException, InterruptedException {
        String said = said("du", "-sm", folder.resolve("db").resolve(part).toString());
        return Long.parseLong(said.replaceFirst("(?s)\\s.*", ""));
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
