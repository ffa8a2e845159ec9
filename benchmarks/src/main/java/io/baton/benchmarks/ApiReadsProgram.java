package io.baton.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many reads of the API a console answers a second: {@code ApiReadsProgram address token clients seconds path...}. So many clients
 * ask for one path at once, again as soon as they are answered; then for the next path. The first quarter of the time warms up and
 * does not count.
 */
public final class ApiReadsProgram {

    private final String address;
    private final String token;
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger faults = new AtomicInteger();

    private ApiReadsProgram(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public static void main(String[] arguments) {
        int clients = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        for (int i = 4; i < arguments.length; i++) {
            new ApiReadsProgram(arguments[0], arguments[1]).measure(clients, seconds, arguments[i]);
        }
    }

    private void measure(int clients, int seconds, String path) {
        long counted = System.nanoTime() + seconds * 250_000_000L;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService asking = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                asking.execute(() -> ask(path, counted, end));
            }
        }
        double counting = seconds * 0.75;
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f a second by %d clients; an answer in %s; %d faults%n",
                path,
                times.size() / counting,
                clients,
                ConsoleClient.spread(times),
                faults.get());
    }

    private void ask(String path, long counted, long end) {
        ConsoleClient console = new ConsoleClient(address);
        try {
            for (long asked = System.nanoTime(); asked < end; asked = System.nanoTime()) {
                HttpResponse<String> reply = console.ask(token, path);
                if (reply.statusCode() != 200) {
                    faults.incrementAndGet();
                } else if (asked >= counted) {
                    times.add(System.nanoTime() - asked);
                }
            }
        } catch (IOException e) {
            faults.incrementAndGet();
            System.err.println(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
