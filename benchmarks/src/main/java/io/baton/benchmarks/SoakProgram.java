package io.baton.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A console in steady use for a long time: {@code SoakProgram address pid folder minutes day sellers writer reader metrics operator
 * login...}. Facts come one by one and in bulk, people look at pages and come and go, files are brought, runs are asked for; each
 * minute a line says how the server is, and a verdict at the end whether it lost, refused or kept anything that it should not.
 */
public final class SoakProgram {

    private static final int VISITORS = 20;
    private static final int FACTS_A_SECOND = 10;
    private static final int BULK = 2_000;
    private static final int UPLOAD = 500;
    private static final int THINKING = 2_000;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern NOT_A_PAGE =
            Pattern.compile("/(assets|logout|live|login|.*\\.(css|js|svg|ico|xlsx)).*");
    private static final Pattern KEY = Pattern.compile("\"key\":\"soak-(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final String address;
    private final String day;
    private final List<String> sellers;
    private final long end;
    private final SoakTimes times = new SoakTimes();
    private final BitSet taken = new BitSet();
    private final AtomicInteger numbers = new AtomicInteger(BULK + UPLOAD);
    private final AtomicLong sentAway = new AtomicLong();
    private final Map<String, AtomicLong> errors = new ConcurrentHashMap<>();

    private SoakProgram(String address, String day, List<String> sellers, int minutes) {
        this.address = address;
        this.day = day;
        this.sellers = sellers;
        this.end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int minutes = Integer.parseInt(arguments[3]);
        SoakProgram soak =
                new SoakProgram(arguments[0], arguments[4], Files.readAllLines(Path.of(arguments[5])), minutes);
        SoakedServer server = new SoakedServer(arguments[0], arguments[1], Path.of(arguments[2]), arguments[8]);
        List<String> logins = List.of(arguments).subList(10, arguments.length);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            soak.begin(people, arguments[6], arguments[7], arguments[9], logins);
            System.out.println(SoakedServer.HEADER);
            while (System.nanoTime() < soak.end) {
                TimeUnit.SECONDS.sleep(60);
                soak.look(server);
            }
        }
        soak.errors.forEach((what, count) -> System.out.println("  " + count + " times " + what));
        long lost = soak.lost(arguments[7]);
        System.out.printf(
                "facts: %d taken one by one, %d sent away with 429, %d not found afterwards%n",
                soak.taken.cardinality() - BULK - UPLOAD, soak.sentAway.get(), lost);
        boolean isWell = server.judge() && soak.count() == 0 && lost == 0;
        System.out.println(isWell ? "WELL" : "NOT WELL");
        System.exit(isWell ? 0 : 1);
    }

    /** A look that goes wrong is an error as well, and does not end the hour. */
    private void look(SoakedServer server) throws InterruptedException {
        try {
            System.out.println(server.look(times.drain(), count()));
        } catch (IOException | RuntimeException e) {
            wrong("a look: " + e);
        }
    }

    private long count() {
        return errors.values().stream().mapToLong(AtomicLong::get).sum();
    }

    private void begin(ExecutorService people, String writer, String reader, String operator, List<String> logins) {
        for (int i = 0; i < VISITORS; i++) {
            Random random = new Random(i);
            String login = logins.get(i % logins.size());
            ConsoleClient console = new ConsoleClient(address);
            people.execute(() -> always("a page", 0, () -> visit(console, login, random)));
            people.execute(() -> always("an open page", 1_000, () -> listen(login)));
        }
        ConsoleClient program = new ConsoleClient(address);
        Random random = new Random(VISITORS);
        people.execute(() -> always("a fact", 1_000 / FACTS_A_SECOND, () -> one(program, writer, random)));
        people.execute(() -> always("facts in bulk", 20_000, () -> bulk(program, writer, random)));
        people.execute(() -> always("reading", 1_000, () -> read(program, reader)));
        people.execute(() -> always("a log-in", 5_000, () -> comeAndGo(logins.get(random.nextInt(logins.size())))));
        people.execute(() -> always("a file", 30_000, () -> bring(operator, random)));
        people.execute(() -> always("a run", 60_000, () -> run(operator)));
    }

    /** What somebody does. */
    @FunctionalInterface
    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    private void always(String what, long pause, Deed deed) {
        while (System.nanoTime() < end) {
            try {
                deed.run();
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                wrong(what + ": " + e);
            }
        }
    }

    private void wrong(String what) {
        errors.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
    }

    /** Comes in and follows links until the end. */
    private void visit(ConsoleClient console, String login, Random random) throws IOException, InterruptedException {
        console.logIn(login);
        String path = "/";
        while (System.nanoTime() < end) {
            Thread.sleep(THINKING / 2 + random.nextInt(THINKING));
            String now = path;
            String page = timed(now.replaceAll("\\?.*|[0-9]+", ""), 200, () -> console.get(now))
                    .body();
            List<String> links = LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !NOT_A_PAGE.matcher(link).matches())
                    .toList();
            path = links.isEmpty() || random.nextInt(5) == 0 ? "/" : links.get(random.nextInt(links.size()));
        }
    }

    /** Something that is answered. */
    @FunctionalInterface
    private interface Asked {
        HttpResponse<String> ask() throws IOException, InterruptedException;
    }

    private HttpResponse<String> timed(String what, int expected, Asked asked)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> reply = asked.ask();
        times.add(System.nanoTime() - begun);
        if (reply.statusCode() == 429) {
            sentAway.incrementAndGet();
        } else if (reply.statusCode() != expected) {
            wrong(what + " answers " + reply.statusCode());
        }
        return reply;
    }

    /** Something that leads on to another page. */
    @FunctionalInterface
    private interface Sent {
        String send() throws IOException, InterruptedException;
    }

    private String led(String what, Sent sent) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String next = sent.send();
        times.add(System.nanoTime() - begun);
        if (next.isEmpty() || next.startsWith("/login")) {
            wrong(what + " leads to '" + next + "'");
        }
        return next;
    }

    /** Keeps a page open for a while, as browsers do. */
    private void listen(String login) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(address);
        console.logIn(login);
        Matcher live =
                Pattern.compile("\"(/live/[^\"]+)\"").matcher(console.get("/").body());
        if (live.find()) {
            HttpResponse<InputStream> open = console.get(live.group(1), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream told = open.body()) {
                told.readNBytes(64);
            }
        } else {
            Thread.sleep(10_000);
        }
        console.leave();
    }

    private String contract(int number, Random random) {
        return ConsoleClient.contract(
                "soak-" + number, sellers.get(number % sellers.size()), day, 1 + random.nextInt(9_000));
    }

    private void one(ConsoleClient program, String writer, Random random) throws IOException, InterruptedException {
        int number = numbers.incrementAndGet();
        if (timed("a fact", 200, () -> program.facts(writer, "contract", contract(number, random)))
                        .statusCode()
                == 200) {
            synchronized (taken) {
                taken.set(number);
            }
        }
    }

    /** The same facts again and again, each time of another amount. */
    private void bulk(ConsoleClient program, String writer, Random random) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BULK; i++) {
            text.append(contract(i, random)).append('\n');
        }
        if (timed("facts in bulk", 200, () -> program.facts(writer, "contract", text.toString()))
                        .statusCode()
                == 200) {
            synchronized (taken) {
                taken.set(0, BULK);
            }
        }
    }

    private void read(ConsoleClient program, String reader) throws IOException, InterruptedException {
        timed("people", 200, () -> program.ask(reader, "/api/v1/people?limit=100"));
        timed("results", 200, () -> program.ask(reader, "/api/v1/results/month/" + day.substring(0, 7) + "?limit=100"));
    }

    private void comeAndGo(String login) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(address);
        console.logIn(login);
        timed("home", 200, () -> console.get("/"));
        console.leave();
    }

    private void bring(String operator, Random random) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(address);
        console.logIn(operator);
        StringBuilder text = new StringBuilder("contract_id,seller,customer,kind,signed_on,gross,tax_rate\n");
        for (int i = BULK; i < BULK + UPLOAD; i++) {
            text.append("soak-")
                    .append(i)
                    .append(',')
                    .append(sellers.get(i % sellers.size()))
                    .append(",K1,new,");
            text.append(day).append(',').append(1 + random.nextInt(9_000)).append(",0.06\n");
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        String upload =
                led("a file", () -> console.file("/data/contract", "/data/contract/uploads", "soak.csv", content));
        timed("a preview", 200, () -> console.get(upload));
        led(
                "taking a file",
                () -> console.form(
                        upload, upload + "/take", Map.of("take", "good-rows").entrySet()));
        synchronized (taken) {
            taken.set(BULK, BULK + UPLOAD);
        }
        console.leave();
    }

    private void run(String operator) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(address);
        console.logIn(operator);
        Map<String, String> month = Map.of("period", "month:" + day.substring(0, 7));
        led("a run", () -> console.form("/runs", "/runs", month.entrySet()));
        console.leave();
    }

    /** How many facts of which the server said that they are on the disk it does not know. */
    private long lost(String reader) throws IOException, InterruptedException {
        ConsoleClient program = new ConsoleClient(address);
        BitSet missing = (BitSet) taken.clone();
        String after = "";
        do {
            String page = program.ask(reader, "/api/v1/facts/contract?limit=1000" + after)
                    .body();
            KEY.matcher(page).results().forEach(key -> missing.clear(Integer.parseInt(key.group(1))));
            Matcher next = NEXT.matcher(page);
            after = next.find() ? "&cursor=" + next.group(1) : "";
        } while (!after.isEmpty());
        return missing.cardinality();
    }
}
