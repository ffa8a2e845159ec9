package io.baton.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many facts a second a console takes in bulk: {@code BulkFactsProgram address token people day requests rows}. Contracts that are
 * all new are sent in requests of so many rows, one request after the other; each is answered when it is on the disk.
 */
public final class BulkFactsProgram {

    private BulkFactsProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(arguments[0]);
        List<String> sellers = Files.readAllLines(Path.of(arguments[2]));
        int requests = Integer.parseInt(arguments[4]);
        int rows = Integer.parseInt(arguments[5]);
        List<String> texts = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                int number = request * rows + row;
                text.append(ConsoleClient.contract(
                                sellers.get(number % sellers.size()), arguments[3], number, 1 + number % 9_000))
                        .append('\n');
            }
            texts.add(text.toString());
        }
        List<Long> times = new ArrayList<>();
        long begun = System.nanoTime();
        for (String text : texts) {
            long sent = System.nanoTime();
            HttpResponse<String> reply = console.facts(arguments[1], "contract", text);
            if (reply.statusCode() != 200) {
                throw new IOException(reply.statusCode() + " " + reply.body());
            }
            times.add(System.nanoTime() - sent);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d requests of %d facts: %.0f facts a second; a request in %s%n",
                requests,
                rows,
                requests * (double) rows / seconds,
                ConsoleClient.spread(times));
    }
}
