package io.baton.server.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.ApiTokens;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may come here, {@code EndpointsTest} says. */
@ExtendWith(RunningServer.class)
class TokensPageTest {

    private static final Pattern SECRET = Pattern.compile("<code>(baton_[A-Za-z0-9_-]+)</code>");

    private final String name = "crm " + UUID.randomUUID();
    private final Account administrator = Company.account("", Role.ADMINISTRATOR);
    private final Visitor visitor = new Visitor();

    @BeforeEach
    void logIn() throws IOException, InterruptedException {
        visitor.logIn(administrator.login(), Company.PASSWORD);
    }

    @Test
    void aTokenIsShownOnceAndLetsInUntilItIsRevoked() throws IOException, InterruptedException {
        assertThat(visitor.get("/tokens").body())
                .contains(Arrays.stream(ApiTokens.Permission.values())
                        .map(right -> "value=\"" + right + "\"")
                        .toArray(String[]::new));
        var secret = SECRET.matcher(make(name, "FACTS_READ", "2999-12-31").body());
        assertThat(secret.find()).isTrue();
        String token = secret.group(1);
        assertThat(visitor.get("/tokens").body())
                .contains(name, "read facts", "never", "3000-01-01", "by " + administrator.login())
                .doesNotContain(token);

        assertThat(statusOf(token)).isEqualTo(200);

        assertThat(RunningServer.part(ApiTokens.class).list().stream()
                        .filter(kept -> kept.name().equals(name))
                        .flatMap(kept -> kept.usedAt().stream()))
                .hasSize(1);
        assertThat(visitor.send("/tokens", "/tokens/revoke", Map.of("name", name))
                        .body())
                .contains("The token is revoked");
        assertThat(statusOf(token)).isEqualTo(401);
        assertThat(visitor.send("/tokens", "/tokens/revoke", Map.of("name", name))
                        .statusCode())
                .isEqualTo(409);
        assertThat(RunningServer.part(AuditTrail.class)
                        .list(
                                new AuditTrail.Search(
                                        Optional.of(administrator.id()),
                                        Optional.empty(),
                                        "",
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.empty(),
                                2))
                .extracting(
                        entry -> entry.told().kind(),
                        entry -> entry.told().detail().orElse(""))
                .containsExactly(
                        tuple(AuditEvent.Kind.TOKEN_REVOKED, name),
                        tuple(AuditEvent.Kind.TOKEN_MADE, name + " FACTS_READ"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', FACTS_READ, 2999-12-31, A name begins with",
        "<b>, FACTS_READ, 2999-12-31, A name begins with",
        "right, '', 2999-12-31, at least one right",
        "past, FACTS_READ, 2001-12-31, today or later",
        "no day, FACTS_READ, soon, today or later",
        "far away, FACTS_READ, +999999999-12-31, today or later",
        "taken already, FACTS_READ, '', take another name"
    })
    void whatIsWrongIsTold(String called, String right, String ends, String said)
            throws IOException, InterruptedException {
        make("taken already", "FACTS_READ", "");

        HttpResponse<String> reply = make(called, right, ends);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains(said).doesNotContain("<code>baton_");
    }

    private HttpResponse<String> make(String called, String right, String ends)
            throws IOException, InterruptedException {
        return visitor.send("/tokens", "/tokens", Map.of("name", called, "right", right, "ends", ends));
    }

    private static int statusOf(String token) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                            HttpRequest.newBuilder(URI.create(RunningServer.address() + "/api/v1/fact-types"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
