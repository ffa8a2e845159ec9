package io.baton.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * How soon a fact that is sent to a console is on the page of its seller: {@code LiveScoresProgram address token login password
 * people day rate seconds}. Contracts of that day are sent one by one at the rate; half of them for sellers whose page is open. The time is
 * from before the request until the page is told.
 */
public final class LiveScoresProgram {

    private static final int OPEN_PAGES = 40;
    private static final Pattern LOAD = Pattern.compile("\"load\":(\\d+)");
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Map<String, Queue<At>> sent = new ConcurrentHashMap<>();
    private final Map<String, Queue<At>> told = new ConcurrentHashMap<>();
    private final List<Long> taken = Collections.synchronizedList(new ArrayList<>());

    /** A load and the time when its fact was sent, or when the page was told of it. */
    private record At(long load, long nanos) {}

    private LiveScoresProgram(String address) {
        this.address = address.replaceFirst("/$", "");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        LiveScoresProgram program = new LiveScoresProgram(arguments[0]);
        program.logIn(arguments[2], arguments[3]);
        List<String> sellers = new ArrayList<>(Files.readAllLines(Path.of(arguments[4])));
        Collections.shuffle(sellers, new Random(1));
        List<String> open = sellers.subList(0, Math.min(OPEN_PAGES, sellers.size()));
        for (String seller : open) {
            Thread.ofVirtual().start(() -> program.listen(seller));
        }
        Thread.sleep(2_000);
        program.awaitFirst(arguments[1], arguments[5], open.getFirst());
        int rate = Integer.parseInt(arguments[6]);
        int seconds = Integer.parseInt(arguments[7]);
        program.send(arguments[1], arguments[5], sellers, open, rate, rate * seconds);
        Thread.sleep(10_000);
        program.report(rate, rate * seconds);
        System.exit(0);
    }

    /** A first password opens nothing but its own change. */
    private void logIn(String login, String password) throws IOException, InterruptedException {
        String own = "a password of the bench";
        form("/login", Map.of("username", login, "password", password));
        form("/settings/password", Map.of("current", password, "fresh", own, "again", own));
        form("/login", Map.of("username", login, "password", own));
    }

    /** Sends the form of a page. */
    private void form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher proof = PROOF.matcher(get(path));
        StringBuilder form = new StringBuilder("_csrf=" + encoded(proof.find() ? proof.group(1) : ""));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** After its start the server first reads everybody; facts are followed from then on. */
    private void awaitFirst(String token, String day, String seller) throws InterruptedException {
        int tries = 0;
        while (told.getOrDefault(seller, new ConcurrentLinkedQueue<>()).stream().noneMatch(at -> at.load() > 0)) {
            post(token, seller, fact(seller, day, ++tries, 1));
            Thread.sleep(1_000);
        }
        sent.clear();
        taken.clear();
    }

    private static String fact(String seller, String day, int number, int amount) {
        return String.format(
                Locale.ROOT,
                "{\"contract_id\":\"bench-%d-%d\",\"seller\":\"%s\",\"customer\":\"K1\",\"kind\":\"new\","
                        + "\"signed_on\":\"%s\",\"gross\":%d,\"tax_rate\":0.06}",
                System.nanoTime(),
                number,
                seller,
                day,
                amount);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void listen(String seller) {
        Queue<At> loads = told.computeIfAbsent(seller, _ -> new ConcurrentLinkedQueue<>());
        try {
            HttpResponse<InputStream> reply = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/live/" + seller))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
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

    private void send(String token, String day, List<String> sellers, List<String> open, int rate, int count)
            throws InterruptedException {
        Random random = new Random(2);
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                List<String> among = i % 2 == 0 ? open : sellers;
                String seller = among.get(random.nextInt(among.size()));
                String fact = fact(seller, day, i, 1 + random.nextInt(9_000));
                TimeUnit.NANOSECONDS.sleep(start + i * 1_000_000_000L / rate - System.nanoTime());
                senders.execute(() -> post(token, seller, fact));
            }
        }
    }

    private void post(String token, String seller, String fact) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> reply = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/facts/contract"))
                            .timeout(Duration.ofMinutes(1))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString(fact))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                System.err.println(reply.statusCode() + " " + reply.body());
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
                "%d facts a second, %d of %d taken: answered in %s; %d told to an open page in %s, %d not told%n",
                rate,
                taken.size(),
                count,
                spread(taken),
                delays.size(),
                spread(delays),
                untold);
    }

    private static String spread(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                "%.0f ms (median), %.0f ms (p95), %.0f ms (worst)",
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }
}
