package io.baton.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How soon pages are there while people look at them: {@code PagesProgram address users seconds login...}. Users come in by these
 * accounts in turn, click on a link of the page that they see, and think for two seconds between. The time is that of the whole
 * reply, in this program, on the same machine.
 */
public final class PagesProgram {

    private static final int THINKING = 2_000;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern NOT_A_PAGE = Pattern.compile("/(assets|logout|live|login|.*\\.(css|js|svg|ico)).*");
    private static final Pattern PERSON = Pattern.compile("/team/[^/?]+");
    private static final Pattern QUERY = Pattern.compile("\\?.*");

    private final Map<String, List<Long>> times = new ConcurrentSkipListMap<>();
    private final Map<String, List<Long>> faults = new ConcurrentSkipListMap<>();

    private PagesProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        PagesProgram program = new PagesProgram();
        int users = Integer.parseInt(arguments[1]);
        long end = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < users; i++) {
                String login = arguments[3 + i % (arguments.length - 3)];
                long seed = i;
                people.execute(() -> program.visit(new ConsoleClient(arguments[0]), login, new Random(seed), end));
            }
        }
        program.report(users);
    }

    private void visit(ConsoleClient console, String login, Random random, long end) {
        try {
            console.logIn(login);
            String path = "/";
            while (System.nanoTime() < end) {
                Thread.sleep(THINKING / 2 + random.nextInt(THINKING));
                List<String> links = look(console, path);
                // whoever has read a page goes back to the first one now and then
                path = links.isEmpty() || random.nextInt(5) == 0 ? "/" : links.get(random.nextInt(links.size()));
            }
        } catch (IOException | InterruptedException e) {
            System.err.println(e);
        }
    }

    private List<String> look(ConsoleClient console, String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> reply = console.get(path);
        Map<String, List<Long>> kind = reply.statusCode() == 200 ? times : faults;
        kind.computeIfAbsent(page(path), _ -> Collections.synchronizedList(new ArrayList<>()))
                .add(System.nanoTime() - begun);
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(reply.body());
        while (link.find()) {
            if (!NOT_A_PAGE.matcher(link.group(1)).matches()) {
                links.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return links;
    }

    /** Its address without what differs from person to person. */
    private static String page(String path) {
        String page = PERSON.matcher(path).replaceFirst("/team/{person}");
        return QUERY.matcher(page).replaceFirst("?…");
    }

    private void report(int users) {
        List<Long> all = new ArrayList<>();
        times.values().forEach(all::addAll);
        System.out.printf(Locale.ROOT, "%d users, %d pages in %s%n", users, all.size(), ConsoleClient.spread(all));
        times.forEach((page, nanos) ->
                System.out.printf(Locale.ROOT, "  %-36s %5d in %s%n", page, nanos.size(), ConsoleClient.spread(nanos)));
        faults.forEach((page, nanos) -> System.out.printf(Locale.ROOT, "  %-36s %5d FAILED%n", page, nanos.size()));
    }
}
