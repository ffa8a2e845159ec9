package io.baton.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Visitor;
import io.baton.server.access.ApiTokens;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs write drafts of plans; people let them bind. */
@ExtendWith(AppraisedCompany.class)
class DraftsApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "baton: 1\nplan: company\nversion: 2\nas: plan.yaml\neffective: 2025-07-01 ..\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String name = "pipeline " + UUID.randomUUID();
    private final String token = AppraisedCompany.part(ApiTokens.class)
            .make(name, Set.of(ApiTokens.Permission.PLANS_WRITE), Optional.empty(), "test");

    private HttpResponse<String> send(String method, String path, String text, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/yaml"));
        all.addAll(List.of(headers));
        return as(token, method, path, text, all.toArray(String[]::new));
    }

    private HttpResponse<String> as(String program, String method, String path, String text, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(AppraisedCompany.address() + "/api/v1/plan-drafts" + path))
                .header("Authorization", "Bearer " + program)
                .method(method, HttpRequest.BodyPublishers.ofString(text));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> begun(String text) throws IOException, InterruptedException {
        return send("POST", "?path=" + UUID.randomUUID() + ".yaml", text);
    }

    private static String path(HttpResponse<String> begun) {
        return begun.headers().firstValue("Location").orElse("").replaceFirst(".*/plan-drafts", "");
    }

    private static String tag(HttpResponse<String> reply) {
        return reply.headers().firstValue("ETag").orElse("");
    }

    @Test
    void aDraftIsWrittenCheckedAndCompared() throws IOException, InterruptedException {
        HttpResponse<String> begun = begun(TEXT);
        String path = path(begun);

        HttpResponse<String> saved = send(
                "PUT", path + "/text", TEXT + "pay: { terms: { commission: { rate: 8% } } }\n", "If-Match", tag(begun));
        JsonNode check = JSON.readTree(send("GET", path + "/check", "").body());
        JsonNode differences =
                JSON.readTree(send("GET", path + "/differences", "").body()).get("items");

        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(saved.body()).get("steps").get(1).get("by").asString())
                .isEqualTo(name);
        assertThat(check.get("sound").booleanValue()).isTrue();
        assertThat(check.get("first").asString()).isEqualTo("2025-07-01");
        assertThat(differences.toString()).contains("8%");
        assertThat(send("GET", path + "/differences?language=zh-Hans", "").body())
                .contains("8%")
                .isNotEqualTo(differences.toString());
        assertThat(send("GET", path + "/differences?language=fr", "").statusCode())
                .isEqualTo(400);
        assertThat(send("GET", "", "").body()).contains("\"id\":" + path.substring(1));
    }

    @Test
    void mistakesAreToldAtTheirPlaces() throws IOException, InterruptedException {
        String path = path(begun(TEXT + "colour: red\n"));

        JsonNode check = JSON.readTree(send("GET", path + "/check", "").body());

        assertThat(check.get("sound").booleanValue()).isFalse();
        assertThat(check.get("messages").get(0).get("line").intValue()).isEqualTo(6);
        assertThat(check.get("messages").get(0).get("what").asString()).contains("colour");
        assertThat(check.get("tests").isNull()).isTrue();
    }

    @Test
    @DisplayName("P7 people for whom another plan is too are counted")
    void peopleForWhomAnotherPlanIsTooAreCounted() throws IOException, InterruptedException {
        String rival = "baton: 1\nplan: rival\nas: plan.yaml\neffective: 2025-07-01 ..\n";

        JsonNode both =
                JSON.readTree(send("GET", path(begun(rival)) + "/check", "").body());
        JsonNode none =
                JSON.readTree(send("GET", path(begun(TEXT)) + "/check", "").body());

        assertThat(both.get("sound").booleanValue()).isTrue();
        assertThat(both.get("overlaps").get(0).get("plan").asString()).isEqualTo("company");
        assertThat(both.get("overlaps").get(0).get("day").asString()).isEqualTo("2025-07-01");
        assertThat(both.get("overlaps").get(0).get("people").intValue()).isPositive();
        assertThat(none.get("overlaps").isEmpty()).isTrue();
    }

    @Test
    void whatSomebodyElseHasWrittenIsNotOverwritten() throws IOException, InterruptedException {
        HttpResponse<String> begun = begun(TEXT);
        String path = path(begun);
        HttpResponse<String> first = send("PUT", path + "/text", TEXT + "# first\n", "If-Match", tag(begun));

        HttpResponse<String> second = send("PUT", path + "/text", TEXT + "# second\n", "If-Match", tag(begun));

        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(send("GET", path + "/text", "").body()).isEqualTo(TEXT + "# first\n");
        assertThat(send("PUT", path + "/text", TEXT).statusCode()).isEqualTo(428);
        assertThat(send("DELETE", path, "", "If-Match", tag(begun)).statusCode())
                .isEqualTo(412);
        assertThat(send("DELETE", path, "", "If-Match", tag(first)).body()).contains("\"state\":\"dropped\"");
        assertThat(send("PUT", path + "/text", TEXT, "If-Match", "\"2\"").statusCode())
                .as("it was given up")
                .isEqualTo(412);
        assertThat(send("GET", "/999999999", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.yaml", "/x.yaml", ".x.yaml", "a/../x.yaml", "x.txt", "a\nb.yaml", "plan.yaml", ""})
    void aTextIsCalledAsTextsAreCalledAndAsNoOtherOne(String path) throws IOException, InterruptedException {
        String sent = URLEncoder.encode(path, StandardCharsets.UTF_8);

        assertThat(send("POST", "?path=" + sent, TEXT).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("P2 what is to bind is proposed and approved by two people, and by no program")
    void noProgramProposesOrApproves() throws IOException, InterruptedException {
        HttpResponse<String> begun = begun(TEXT);
        String path = path(begun);

        HttpResponse<String> refused = send("POST", path + "/approval", "");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("approved by another one", "/plans/drafts" + path);
        assertThat(send("POST", path + "/proposal", "").statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(send("GET", path, "").body()).get("state").asString())
                .isEqualTo("draft");
    }

    @Test
    @DisplayName("E6 what a draft would have done is asked for by programs, too")
    void aDraftIsTriedOnThePast() throws IOException, InterruptedException {
        String path = path(
                begun(
                        TEXT
                                + "scorecards: { month: { all: { items: { attainment: 10, coverage: 60, effort: 20, leading: 10 } } } }\n"));
        String preview = path + "/preview";
        assertThat(send("GET", preview, "").statusCode()).isEqualTo(404);
        assertThat(json("POST", preview, "{\"periods\": [\"month:2099-01\"]}").body())
                .contains("'periods' are some that are over, such as: month:2025-03");
        assertThat(json("POST", preview, "{\"against\": \"none 1\", \"periods\": [\"month:2025-03\"]}")
                        .body())
                .contains("company 1");

        HttpResponse<String> asked = json("POST", preview, "{\"periods\": [\"month:2025-03\"]}");
        JsonNode done = awaited(preview);

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.get("everybody").get("gain").intValue()
                        + done.get("everybody").get("lose").intValue())
                .isPositive();
        assertThat(send("GET", preview + "/people", "").statusCode())
                .as("that wants results_read, too")
                .isEqualTo(403);
        JsonNode people =
                JSON.readTree(as(both(), "GET", preview + "/people?limit=1", "").body());
        assertThat(people.get("items").get(0).get("causes").get(0).asString()).matches("\\w+ [+-][0-9.]+");
        assertThat(as(
                                both(),
                                "GET",
                                preview + "/people?cursor=" + people.get("next").asString(),
                                "")
                        .body())
                .doesNotContain(people.get("items").get(0).toString());
        assertThat(send("DELETE", preview, "").body()).contains("\"state\":\"done\"");
    }

    private static String both() {
        return AppraisedCompany.part(ApiTokens.class)
                .make(
                        "both " + UUID.randomUUID(),
                        Set.of(ApiTokens.Permission.PLANS_WRITE, ApiTokens.Permission.RESULTS_READ),
                        Optional.empty(),
                        "test");
    }

    private HttpResponse<String> json(String method, String path, String text)
            throws IOException, InterruptedException {
        return as(token, method, path, text, "Content-Type", "application/json");
    }

    private JsonNode awaited(String preview) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        JsonNode now = JSON.readTree(send("GET", preview, "").body());
        while (now.get("state").asString().matches("waiting|running")
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            now = JSON.readTree(send("GET", preview, "").body());
        }
        return now;
    }

    @Test
    void peopleSeeWhichProgramWroteADraft() throws IOException, InterruptedException {
        String path = path(begun(TEXT));
        Visitor operator = new Visitor(AppraisedCompany.address());
        operator.logIn(AppraisedCompany.account("", Role.OPERATIONS).login(), AppraisedCompany.PASSWORD);

        assertThat(operator.get("/plans/drafts" + path).body()).contains(name);
        assertThat(operator.get("/plans").body()).contains(name);
        assertThat(AppraisedCompany.part(JdbcClient.class)
                        .sql("SELECT convert_from(detail, 'UTF8') FROM audit_event WHERE kind = 'PLAN_BEGUN'"
                                + " ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .endsWith("by " + name);
    }
}
