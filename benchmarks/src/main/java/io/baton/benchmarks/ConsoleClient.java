package io.baton.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser, or a program with a token, that speaks to a console. As a program, {@code ConsoleClient address login password...}, it
 * gives accounts that have their first password the one that benches use, and waits, as the first of them, until no run goes on.
 */
public final class ConsoleClient {

    /** What every account of a bench has as its password, once its first one is changed. */
    private static final String OWN_PASSWORD = "a password of the bench";

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    ConsoleClient(String address) {
        this.address = address.replaceFirst("/$", "");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (int i = 1; i < arguments.length; i += 2) {
            new ConsoleClient(arguments[0]).begin(arguments[i], arguments[i + 1]);
        }
        ConsoleClient first = new ConsoleClient(arguments[0]);
        first.logIn(arguments[1]);
        // they begin a moment after the start, and one after the other
        for (int quiet = 0; quiet < 5; quiet = first.hasRuns() ? 0 : quiet + 1) {
            Thread.sleep(1_000);
        }
    }

    /** The page asks for itself every second while a run waits or goes on. */
    private boolean hasRuns() throws IOException, InterruptedException {
        return get("/runs").body().contains("every 1s");
    }

    /** Logs in for the first time; a first password opens nothing but its own change. */
    private void begin(String login, String password) throws IOException, InterruptedException {
        form("/login", Map.of("username", login, "password", password));
        form("/settings/password", Map.of("current", password, "fresh", OWN_PASSWORD, "again", OWN_PASSWORD));
        logIn(login);
    }

    /** Logs in once the first password is changed. */
    void logIn(String login) throws IOException, InterruptedException {
        form("/login", Map.of("username", login, "password", OWN_PASSWORD));
    }

    /** Leaves again. */
    void leave() throws IOException, InterruptedException {
        form("/settings", "/logout", Map.<String, String>of().entrySet());
    }

    private void form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        form(path, path, fields.entrySet());
    }

    /** Sends the form of a page to a path; gives where the reply leads to. */
    String form(String page, String path, Iterable<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(proof(page)));
        fields.forEach(
                field -> form.append('&').append(field.getKey()).append('=').append(encoded(field.getValue())));
        return leadsTo(client.send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.discarding()));
    }

    /** Brings a file by the form of a page; gives where the reply leads to. */
    String file(String page, String path, String name, byte[] content) throws IOException, InterruptedException {
        String before = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + proof(page)
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return leadsTo(client.send(
                to(path).header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.discarding()));
    }

    private String proof(String page) throws IOException, InterruptedException {
        Matcher proof = PROOF.matcher(get(page).body());
        return proof.find() ? proof.group(1) : "";
    }

    private String leadsTo(HttpResponse<Void> reply) {
        return reply.headers().firstValue("Location").orElse("").replace(address, "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body) throws IOException, InterruptedException {
        return client.send(to(path).build(), body);
    }

    /** Asks as a program does. */
    HttpResponse<String> ask(String token, String path) throws IOException, InterruptedException {
        return client.send(
                to(path).header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends facts of a type as a program does. */
    HttpResponse<String> facts(String token, String type, String rows) throws IOException, InterruptedException {
        return client.send(
                to("/api/v1/facts/" + type)
                        .timeout(Duration.ofMinutes(5))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(rows))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    /** A contract that no other has the number of. */
    static String contract(String seller, String day, int number, int amount) {
        return contract("bench-" + System.nanoTime() + "-" + number, seller, day, amount);
    }

    /** A contract of that number. */
    static String contract(String id, String seller, String day, int amount) {
        return String.format(
                Locale.ROOT,
                "{\"contract_id\":\"%s\",\"seller\":\"%s\",\"customer\":\"K1\",\"kind\":\"new\","
                        + "\"signed_on\":\"%s\",\"gross\":%d,\"tax_rate\":0.06}",
                id,
                seller,
                day,
                amount);
    }

    /** Median, 95th percentile and worst of times. */
    static String spread(List<Long> nanos) {
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
