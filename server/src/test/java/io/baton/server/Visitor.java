package io.baton.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that keeps cookies and knows no script. */
public final class Visitor {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    /** Visits the server of all tests. */
    public Visitor() {
        this(RunningServer.address());
    }

    /** Visits another server. */
    public Visitor(String address) {
        this.address = address;
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return browser.send((headers.length == 0 ? request : request.headers(headers)).build(), text());
    }

    /** Asks for something by another method. */
    public HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return browser.send(request, text());
    }

    /** Loads a file. */
    public byte[] load(String path) throws IOException, InterruptedException {
        try (InputStream file = listen(path)) {
            return file.readAllBytes();
        }
    }

    /** The status of a page that may never end. */
    public int status(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> reply = stream(path);
        reply.body().close();
        return reply.statusCode();
    }

    /** What a page tells as it goes on. */
    public InputStream listen(String path) throws IOException, InterruptedException {
        return stream(path).body();
    }

    private HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Sends a form as the page at {@code from} would. */
    public HttpResponse<String> send(String from, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return browser.send(form(path, proven(from, fields)), text());
    }

    /** Sends a form as the page at {@code from} would, and takes a file for an answer. */
    public byte[] sendForFile(String from, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return browser.send(form(path, proven(from, fields)), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private Map<String, String> proven(String from, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher proof = PROOF.matcher(get(from).body());
        Map<String, String> all = new TreeMap<>(fields);
        if (proof.find()) {
            all.put("_csrf", proof.group(1));
        }
        return all;
    }

    /** Sends a file as the form of the page at {@code from} would. */
    public HttpResponse<String> bring(String from, String path, String name, byte[] content)
            throws IOException, InterruptedException {
        Matcher proof = PROOF.matcher(get(from).body());
        String token = proof.find() ? proof.group(1) : "";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return browser.send(request, text());
    }

    /** Sends a form as any site could. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return browser.send(form(path, fields), text());
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        List<String> form = new ArrayList<>();
        fields.forEach((name, value) -> form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)))
                .build();
    }

    /** Logs in; gives where the reply leads to. */
    public String logIn(String login, String password) throws IOException, InterruptedException {
        return send("/login", "/login", Map.of("username", login, "password", password))
                .headers()
                .firstValue("Location")
                .map(location -> location.replace(address, ""))
                .orElse("");
    }

    /** Where a reply leads to, as a path; empty where it is a page. */
    public static String leadsTo(HttpResponse<String> reply) {
        return reply.headers()
                .firstValue("Location")
                .map(address -> address.replace(RunningServer.address(), ""))
                .orElse("");
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
