import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uses the console of the demo as people and programs do: everyone who can log in opens the pages to which links lead, and contracts
 * come in one by one. Usage: {@code java FirstUse.java ADDRESS TOKEN}. Fails where a page or a contract is refused.
 */
public final class FirstUse {

    private static final List<String> LOG_INS =
            List.of("seller", "manager", "operations", "finance", "supervision", "admin");
    private static final String PASSWORD = "baton-demo";
    private static final int PAGES_EACH = 40;
    private static final int CONTRACTS = 3_000;
    private static final int SELLERS = 40;

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private FirstUse(String address) {
        this.address = address.replaceFirst("/$", "");
    }

    public static void main(String[] arguments) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            var walks = people.submit(() -> {
                for (String login : LOG_INS) {
                    new FirstUse(arguments[0]).walk(login);
                }
                return LOG_INS.size();
            });
            var contracts = people.submit(() -> new FirstUse(arguments[0]).send(arguments[1]));
            System.out.println(walks.get() + " people, " + contracts.get() + " contracts");
        }
    }

    private void walk(String login) throws IOException, InterruptedException {
        Matcher proof = PROOF.matcher(get("/login").body());
        String form = "username=" + login + "&password=" + PASSWORD + "&_csrf=" + (proof.find() ? proof.group(1) : "");
        client.send(
                to("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        Set<String> known = new LinkedHashSet<>(List.of("/"));
        Queue<String> next = new ArrayDeque<>(known);
        for (int opened = 0; opened < PAGES_EACH && !next.isEmpty(); opened++) {
            String path = next.remove();
            HttpResponse<String> page = get(path);
            if (page.statusCode() != 200) {
                throw new IOException(login + " opens " + path + " and gets " + page.statusCode());
            }
            LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(known::add)
                    .forEach(next::add);
        }
    }

    private int send(String token) throws IOException, InterruptedException {
        for (int i = 0; i < CONTRACTS; i++) {
            String contract = String.format(
                    Locale.ROOT,
                    "{\"contract_id\":\"first-%d\",\"seller\":\"P%05d\",\"customer\":\"K1\",\"kind\":\"new\","
                            + "\"signed_on\":\"2024-12-%02d\",\"gross\":%d,\"tax_rate\":0.06}",
                    i,
                    1 + i % SELLERS,
                    1 + i % 20,
                    1_000 + i);
            HttpResponse<String> reply = client.send(
                    to("/api/v1/facts/contract")
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString(contract))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new IOException("contract " + i + " gets " + reply.statusCode() + ": " + reply.body());
            }
        }
        return CONTRACTS;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }
}
