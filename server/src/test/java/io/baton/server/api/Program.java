package io.baton.server.api;

import io.baton.server.access.ApiTokens;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A program that came in by a token. */
final class Program {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    /** What its token is called. */
    final String name = "program " + UUID.randomUUID();

    Program(ApiTokens.Permission... may) {
        token = AppraisedCompany.part(ApiTokens.class).make(name, Set.of(may), Optional.empty(), "test");
    }

    /** Asks, or sends a text, with headers by name and value. */
    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(AppraisedCompany.address() + path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends JSON. */
    HttpResponse<String> json(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, body, all);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** The tag of an answer. */
    static String tag(HttpResponse<String> reply) {
        return reply.headers().firstValue("ETag").orElseThrow();
    }
}
