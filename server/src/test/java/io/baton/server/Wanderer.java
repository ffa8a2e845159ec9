package io.baton.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that goes where servers send it, from one to the other. */
final class Wanderer {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final List<URI> passed = new ArrayList<>();
    private Optional<String> stop = Optional.empty();

    /** From now on it is not sent to that path. */
    void stopBefore(String path) {
        stop = Optional.of(path);
    }

    /** From now on it is sent everywhere. */
    void stopNowhere() {
        stop = Optional.empty();
    }

    /** The last address of that path to which it was sent. */
    URI passed(String path) {
        return passed.reversed().stream()
                .filter(address -> address.getPath().equals(path))
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return go(HttpRequest.newBuilder(URI.create(address)));
    }

    /** Sends a form as the page would. */
    HttpResponse<String> send(HttpResponse<String> page, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(fields);
        Matcher proof = PROOF.matcher(page.body());
        if (proof.find()) {
            all.put("_csrf", proof.group(1));
        }
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return go(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> go(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpResponse<String> reply =
                browser.send(first.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        Optional<URI> next = reply.headers().firstValue("Location").map(reply.uri()::resolve);
        next.ifPresent(passed::add);
        return next.filter(address -> stop.filter(address.getPath()::equals).isEmpty())
                        .isPresent()
                ? go(HttpRequest.newBuilder(next.get()))
                : reply;
    }
}
