package io.baton.server.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.FactType;
import io.baton.core.value.Value;
import io.baton.server.RunningServer;
import io.baton.server.access.ApiTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts over HTTP, into a real database. */
@ExtendWith(RunningServer.class)
class FactIntakeTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: crm
            facts:
              intake_deal:
                participant: seller
                key: deal_id
                fields: { deal_id: text, seller: text, amount: money, signed_on: date, entered_at: time, won: yes/no }
              intake_call:
                participant: seller
                fields: { seller: text, called_on: date }
            """;

    private final HttpClient program = HttpClient.newHttpClient();
    private final FactBase facts = RunningServer.part(FactBase.class);
    private final String name = "crm-" + UUID.randomUUID();
    private final String token = RunningServer.part(ApiTokens.class)
            .make(name, Set.of(ApiTokens.Permission.FACTS_WRITE), Optional.empty(), "test");

    @BeforeEach
    void knowsTheFacts() {
        assertThat(RunningServer.part(Catalogues.class).set(CATALOGUE, "test"))
                .isInstanceOf(Catalogues.Answer.Set.class);
    }

    @Test
    void newChangedAndUnchangedRowsAreTold() throws Exception {
        String deal = UUID.randomUUID().toString();
        assertThat(send("{\"deal_id\":\"%s\",\"seller\":\"ana\",\"amount\":10.5}".formatted(deal)))
                .contains("\"created\":1,\"changed\":0,\"unchanged\":0,\"refused\":0");
        assertThat(send("{\"deal_id\":\"%s\",\"seller\":\"ana\",\"amount\":\"10.50\"}".formatted(deal)))
                .contains("\"created\":0,\"changed\":0,\"unchanged\":1,\"refused\":0");
        long before = facts.lastLoad();
        assertThat(send("{\"deal_id\":\"%s\",\"seller\":\"ben\",\"amount\":11}".formatted(deal)))
                .contains("\"load\":" + (before + 1), "\"created\":0,\"changed\":1");
        assertThat(found(deal).getFirst().value("seller")).isEqualTo(new Value.Text("ben"));
        assertThat(found(deal).getFirst().value("amount")).isEqualTo(Value.of("11.0000"));
    }

    @Test
    void oneBadRowStopsNoOther() throws Exception {
        String good = UUID.randomUUID().toString();
        String answer = send("""
                {"deal_id":"%s-1","seller":"ana","amount":"ten","signed_on":"31.1.2025"}
                {"deal_id":"%s-2","seller":"ana","amount":1}
                not json
                {"seller":"ana"}
                """.formatted(good, good));
        assertThat(answer)
                .contains(
                        "\"created\":1",
                        "\"refused\":3",
                        "\"line\":1",
                        "\"column\":\"amount\"",
                        "\"line\":3",
                        "\"line\":4");
        assertThat(found(good + "-2")).hasSize(1);
    }

    @Test
    void allOrNothingTakesNothingWhereARowIsBad() throws Exception {
        String deal = UUID.randomUUID().toString();
        long before = facts.lastLoad();
        String answer = post(
                        "/intake_deal?take=all-or-nothing", "text/csv", Optional.empty(), """
                deal_id,seller,amount
                %s,ana,1
                %s-2,ana,one
                """.formatted(deal, deal))
                .body();
        assertThat(answer).contains("\"created\":0", "\"refused\":[{\"line\":3");
        assertThat(found(deal)).isEmpty();
        assertThat(facts.lastLoad()).isEqualTo(before);
    }

    @Test
    void theSameRequestIsTakenOnce() throws Exception {
        String row = "{\"seller\":\"%s\",\"called_on\":\"2025-01-31\"}".formatted(UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post("/intake_call", "application/x-ndjson", Optional.of(key), row);
        HttpResponse<String> again = post("/intake_call", "application/x-ndjson", Optional.of(key), row);
        HttpResponse<String> other = post("/intake_call", "application/x-ndjson", Optional.of(key), row + "\n" + row);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"created\":1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("was used for another request");
    }

    @Test
    void ofRowsWithOneKeyTheLastOneCounts() throws Exception {
        String deal = UUID.randomUUID().toString();
        assertThat(send("""
                {"deal_id":"%s","seller":"ana","amount":1}
                {"deal_id":"%s","seller":"ana","amount":2}
                """.formatted(deal, deal))).contains("\"created\":1", "\"line\":1", "line 2 has the same key");
        assertThat(found(deal).getFirst().value("amount")).isEqualTo(Value.of("2.0000"));
    }

    @Test
    void onlyItsSourceMayChangeAFact() throws Exception {
        String deal = UUID.randomUUID().toString();
        send("{\"deal_id\":\"%s\",\"seller\":\"ana\",\"amount\":1}".formatted(deal));
        assertThat(post(
                                "/intake_deal?source=another",
                                "application/x-ndjson",
                                Optional.empty(),
                                "{\"deal_id\":\"%s\",\"seller\":\"ana\",\"amount\":2}".formatted(deal))
                        .body())
                .contains("\"changed\":0", "is of the source '" + name + "'");
        assertThat(found(deal).getFirst().value("amount")).isEqualTo(Value.of("1.0000"));
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        String prefix = UUID.randomUUID().toString();
        long before = facts.lastLoad();
        try (ExecutorService programs = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                // every deal is sent twice, by two at once
                answers.add(
                        programs.submit(() -> sendUntilTaken("{\"deal_id\":\"%s-%d\",\"seller\":\"ana\",\"amount\":%d}"
                                .formatted(prefix, number / 2, number / 2))));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).contains("\"refused\":0");
            }
        }
        for (int i = 0; i < 20; i++) {
            assertThat(found(prefix + "-" + i)).hasSize(1);
        }
        assertThat(facts.lastLoad()).isEqualTo(before + 20);
    }

    @Test
    void oneThatIsRefusedStopsNoneThatComesWithIt() throws Exception {
        String prefix = UUID.randomUUID().toString();
        post("/intake_call", "application/x-ndjson", Optional.of(prefix), "{\"seller\":\"ana\"}");
        try (ExecutorService programs = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> wrong = new ArrayList<>();
            List<Future<String>> right = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String row = "{\"deal_id\":\"%s-%d\",\"seller\":\"ana\",\"amount\":1}".formatted(prefix, i);
                right.add(programs.submit(() -> sendUntilTaken(row)));
                wrong.add(programs.submit(() -> post("/intake_deal", "application/x-ndjson", Optional.of(prefix), row)
                        .statusCode()));
            }
            for (Future<Integer> answer : wrong) {
                assertThat(answer.get()).isIn(422, 429);
            }
            for (Future<String> answer : right) {
                assertThat(answer.get()).contains("\"created\":1");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/intake_deal, Bearer wrong, application/x-ndjson, 401",
        "/intake_deal, none, application/x-ndjson, 401",
        "/nothing, token, application/x-ndjson, 404",
        "/intake_deal, token, application/pdf, 415",
        "/intake_deal?take=some, token, application/x-ndjson, 400",
        "/intake_deal, token, text/csv, 422"
    })
    void whatCannotBeTakenIsRefused(String path, String authorization, String content, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningServer.address() + "/api/v1/facts" + path))
                .header("Content-Type", content)
                .POST(HttpRequest.BodyPublishers.ofString("amount\n1\n"));
        if (!authorization.equals("none")) {
            request.header("Authorization", authorization.equals("token") ? "Bearer " + token : authorization);
        }
        assertThat(program.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aRevokedTokenOpensNothing() throws Exception {
        RunningServer.part(ApiTokens.class).revoke(name);
        assertThat(post("/intake_deal", "application/x-ndjson", Optional.empty(), "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    private List<io.baton.core.fact.FactRow> found(String deal) {
        FactType type = RunningServer.part(Catalogues.class)
                .table("intake_deal")
                .orElseThrow()
                .type();
        return facts.find(type, "deal_id", List.of(new Value.Text(deal)));
    }

    private String sendUntilTaken(String rows) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/intake_deal", "application/x-ndjson", Optional.empty(), rows);
        while (answer.statusCode() == 429) {
            answer = post("/intake_deal", "application/x-ndjson", Optional.empty(), rows);
        }
        return answer.body();
    }

    private String send(String rows) throws IOException, InterruptedException {
        return post("/intake_deal", "application/x-ndjson", Optional.empty(), rows)
                .body();
    }

    private HttpResponse<String> post(String path, String content, Optional<String> key, String rows)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningServer.address() + "/api/v1/facts" + path))
                .header("Content-Type", content)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(rows));
        key.ifPresent(once -> request.header("Idempotency-Key", once));
        return program.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
