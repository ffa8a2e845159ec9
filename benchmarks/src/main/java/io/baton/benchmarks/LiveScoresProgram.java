package io.baton.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How soon a fact that is sent to a console is on the page of its seller: {@code LiveScoresProgram address token login people day
 * rate seconds}. Contracts of that day are sent one by one at the rate; half of them for sellers whose page is open. The time is
 * from before the request until the page is told.
 */
public final class LiveScoresProgram {

    private static final int OPEN_PAGES = 40;
    private static final Pattern LOAD = Pattern.compile("\"load\":(\\d+)");

    private final ConsoleClient console;
    private final String token;
    private final String day;
    private final Map<String, Queue<At>> sent = new ConcurrentHashMap<>();
    private final Map<String, Queue<At>> told = new ConcurrentHashMap<>();
    private final List<Long> taken = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> refused = new ConcurrentHashMap<>();

    /** A load and the time when its fact was sent, or when the page was told of it. */
    private record At(long load, long nanos) {}

    private LiveScoresProgram(ConsoleClient console, String token, String day) {
        this.console = console;
        this.token = token;
        this.day = day;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(arguments[0]);
        LiveScoresProgram program = new LiveScoresProgram(console, arguments[1], arguments[4]);
        console.logIn(arguments[2]);
        List<String> sellers = new ArrayList<>(Files.readAllLines(Path.of(arguments[3])));
        Collections.shuffle(sellers, new Random(1));
        List<String> open = sellers.subList(0, Math.min(OPEN_PAGES, sellers.size()));
        for (String seller : open) {
            Thread.ofVirtual().start(() -> program.listen(seller));
        }
        Thread.sleep(2_000);
        program.awaitFirst(open.getFirst());
        int rate = Integer.parseInt(arguments[5]);
        int seconds = Integer.parseInt(arguments[6]);
        program.send(sellers, open, rate, rate * seconds);
        Thread.sleep(10_000);
        program.report(rate, rate * seconds);
        System.exit(0);
    }

    /** After its start the server first reads everybody; facts are followed from then on. */
    private void awaitFirst(String seller) throws InterruptedException {
        int tries = 0;
        while (told.getOrDefault(seller, new ConcurrentLinkedQueue<>()).stream().noneMatch(at -> at.load() > 0)) {
            post(seller, ConsoleClient.contract(seller, day, ++tries, 1));
            Thread.sleep(1_000);
        }
        sent.clear();
        taken.clear();
    }

    private void listen(String seller) {
        Queue<At> loads = told.computeIfAbsent(seller, _ -> new ConcurrentLinkedQueue<>());
        try {
            HttpResponse<InputStream> reply = console.get("/live/" + seller, HttpResponse.BodyHandlers.ofInputStream());
            if (reply.statusCode() != 200) {
                throw new IOException("the page of " + seller + " answers " + reply.statusCode());
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        loads.add(new At(Long.parseLong(line.substring("data:".length())), System.nanoTime()));
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            System.err.println(e);
        }
    }

    private void send(List<String> sellers, List<String> open, int rate, int count) throws InterruptedException {
        Random random = new Random(2);
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                List<String> among = i % 2 == 0 ? open : sellers;
                String seller = among.get(random.nextInt(among.size()));
                String fact = ConsoleClient.contract(seller, day, i, 1 + random.nextInt(9_000));
                TimeUnit.NANOSECONDS.sleep(start + i * 1_000_000_000L / rate - System.nanoTime());
                senders.execute(() -> post(seller, fact));
            }
        }
    }

    private void post(String seller, String fact) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> reply = console.facts(token, "contract", fact);
            if (reply.statusCode() != 200) {
                refused.merge(reply.statusCode(), 1, Integer::sum);
                return;
            }
            taken.add(System.nanoTime() - begun);
            Matcher load = LOAD.matcher(reply.body());
            if (load.find()) {
                sent.computeIfAbsent(seller, _ -> new ConcurrentLinkedQueue<>())
                        .add(new At(Long.parseLong(load.group(1)), begun));
            }
        } catch (IOException | InterruptedException e) {
            System.err.println(e);
        }
    }

    private void report(int rate, int count) {
        List<Long> delays = new ArrayList<>();
        long untold = 0;
        for (Map.Entry<String, Queue<At>> page : told.entrySet()) {
            for (At fact : sent.getOrDefault(page.getKey(), new ConcurrentLinkedQueue<>())) {
                OptionalLong shown = page.getValue().stream()
                        .filter(event -> event.load() >= fact.load())
                        .mapToLong(At::nanos)
                        .min();
                shown.ifPresent(at -> delays.add(at - fact.nanos()));
                untold += shown.isPresent() ? 0 : 1;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d facts a second, %d of %d taken, refused by status %s: answered in %s; %d told to an open page in %s,"
                        + " %d not told%n",
                rate,
                taken.size(),
                count,
                refused,
                ConsoleClient.spread(taken),
                delays.size(),
                ConsoleClient.spread(delays),
                untold);
    }
}
