package io.baton.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How soon a statement of pay is there at which nobody has looked before, and again at once: {@code FirstLooksProgram address login
 * people count}. The account opens those of so many people one after the other, once for all as a beginning that is not counted.
 */
public final class FirstLooksProgram {

    private static final int BEGINNING = 20;

    private FirstLooksProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(arguments[0]);
        console.logIn(arguments[1]);
        List<String> people = new ArrayList<>(Files.readAllLines(Path.of(arguments[2])));
        Collections.shuffle(people, new Random(3));
        int count = Integer.parseInt(arguments[3]);
        List<Long> first = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        for (String person : people.subList(0, BEGINNING)) {
            look(console, person);
        }
        for (String person : people.subList(BEGINNING, BEGINNING + count)) {
            first.add(look(console, person));
            again.add(look(console, person));
        }
        System.out.printf(
                Locale.ROOT,
                "%d statements of pay, first look in %s, again in %s%n",
                count,
                ConsoleClient.spread(first),
                ConsoleClient.spread(again));
    }

    private static long look(ConsoleClient console, String person) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> page = console.get("/team/" + person + "/pay");
        if (page.statusCode() != 200) {
            throw new IOException("the pay of " + person + " answers " + page.statusCode());
        }
        return System.nanoTime() - begun;
    }
}
