package io.baton.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.baton.server.access.ApiTokens;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programs read: as the description says, in parts, with a tag, and only by a token that allows it. */
@ExtendWith(AppraisedCompany.class)
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DESCRIPTION = description();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token = token(
            ApiTokens.Permission.FACTS_READ,
            ApiTokens.Permission.PEOPLE_READ,
            ApiTokens.Permission.PLANS_READ,
            ApiTokens.Permission.RESULTS_READ,
            ApiTokens.Permission.TARGETS_READ);

    private static JsonNode description() {
        try {
            String text = new ClassPathResource(DescriptionApi.FILE).getContentAsString(StandardCharsets.UTF_8);
            // dates of examples stay texts
            return JSON.valueToTree(
                    new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(ApiTokens.Permission... may) {
        return AppraisedCompany.part(ApiTokens.class)
                .make("reader " + UUID.randomUUID(), Set.of(may), Optional.empty(), "test");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(AppraisedCompany.address() + path))
                .header("Authorization", "Bearer " + token);
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What is wrong with a text by a schema of the description, in which nothing may stand that is not described. */
    static List<String> complaints(String schema, String json) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$ref", "#/components/schemas/" + schema);
        ObjectNode components = (ObjectNode) DESCRIPTION.get("components").deepCopy();
        components.findParents("properties").stream()
                .map(ObjectNode.class::cast)
                .filter(object -> !object.has("additionalProperties"))
                .forEach(object -> object.put("additionalProperties", false));
        whole.set("components", components);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(whole))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "FactTypes, /api/v1/fact-types",
        "Facts, /api/v1/facts/deal?participant=kim&from=2025-01-01&to=2025-12-31&limit=2",
        "Loads, /api/v1/facts/deal/loads",
        "People, /api/v1/people?day=2025-04-18&limit=3",
        "Person, /api/v1/people/kim",
        "Assignments, /api/v1/people/kim/assignments",
        "Units, /api/v1/units?day=2025-04-18&limit=2",
        "Unit, /api/v1/units/west",
        "Plans, /api/v1/plans",
        "Periods, /api/v1/periods",
        "Results, /api/v1/results/month/2025-03",
        "Scorecard, /api/v1/results/month/2025-03/kim",
        "Explanation, /api/v1/results/month/2025-03/kim/explanation",
        "Explanation, /api/v1/results/month/2025-03/kim/explanation?language=zh-Hant&rows=0",
        "Targets, /api/v1/targets?participant=kim&item=quota&period=2025-03"
    })
    void repliesAreAsDescribed(String schema, String path) throws IOException, InterruptedException {
        AppraisedCompany.awaitQuiet();

        HttpResponse<String> reply = get(path);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(complaints(schema, reply.body())).isEmpty();
        assertThat(JSON.readTree(reply.body()).path("items").isEmpty())
                .as("there is something to look at")
                .isEqualTo(!reply.body().contains("\"items\""));
    }

    @Test
    void whatAFactWasIsTold() throws IOException, InterruptedException {
        String key = JSON.readTree(get("/api/v1/facts/deal?limit=1").body())
                .get("items")
                .get(0)
                .get("key")
                .asString();

        HttpResponse<String> reply = get("/api/v1/facts/deal/revisions?key=" + key);

        assertThat(complaints("Revisions", reply.body())).isEmpty();
        assertThat(reply.body()).contains("\"current\":true");
    }

    @Test
    void resultsNameThePlanWhoseTextIsThere() throws IOException, InterruptedException {
        AppraisedCompany.awaitQuiet();
        JsonNode plan = JSON.readTree(get("/api/v1/results/month/2025-03").body())
                .get("items")
                .get(0)
                .get("plan");

        HttpResponse<String> text = get("/api/v1/plans/" + plan.get("sha256").asString() + "/text");

        assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
        assertThat(text.body()).contains("plan: " + plan.get("name").asString());
    }

    @Test
    void examplesAreAsDescribed() {
        List<String> seen = new ArrayList<>();
        DESCRIPTION.get("paths").findValues("application/json").stream()
                .filter(content -> content.has("example"))
                .forEach(content -> {
                    String schema = content.get("schema").get("$ref").asString().replaceFirst(".*/", "");
                    assertThat(complaints(schema, content.get("example").toString()))
                            .as(schema)
                            .isEmpty();
                    seen.add(schema);
                });

        assertThat(seen).hasSizeGreaterThan(9);
    }

    @Test
    void everyEndpointIsDescribed() {
        Set<String> described = new TreeSet<>();
        DESCRIPTION
                .get("paths")
                .properties()
                .forEach(path -> Stream.of("get", "post", "put", "delete")
                        .filter(method -> path.getValue().has(method))
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        Objects.requireNonNull(AppraisedCompany.part(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .flatMap(mapping -> ((RequestMappingInfoHandlerMapping) mapping).getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + pattern))));

        assertThat(described).isEqualTo(there);
    }

    @Test
    void aListIsReadInParts() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String path = "/api/v1/people?limit=2";
        for (Optional<String> next = Optional.of(path); next.isPresent(); ) {
            JsonNode part = JSON.readTree(get(next.get()).body());
            part.get("items").forEach(person -> ids.add(person.get("id").asString()));
            assertThat(part.get("items").size()).isLessThanOrEqualTo(2);
            next = Optional.of(part.get("next"))
                    .filter(JsonNode::isString)
                    .map(cursor -> path + "&cursor=" + cursor.asString());
        }

        assertThat(ids).containsExactly("ana", "ben", "eve", "kim", "lea", "max");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/people?limit=0, 400, 'limit'",
        "/api/v1/people?limit=ten, 400, limit",
        "/api/v1/people?cursor=%25%25, 400, 'cursor'",
        "/api/v1/people?day=yesterday, 400, day",
        "/api/v1/people/nobody, 404, nobody",
        "/api/v1/people/nobody/assignments, 404, nobody",
        "/api/v1/units/nothing, 404, nothing",
        "/api/v1/facts/nothing, 404, nothing",
        "/api/v1/facts/deal/revisions?key=none, 404, none",
        "/api/v1/plans/none/text, 404, none",
        "/api/v1/results/month/1999-01, 404, 1999-01",
        "/api/v1/results/month/2025-03/nobody, 404, nobody",
        "/api/v1/results/month/2025-03/nobody/explanation, 404, nobody",
        "/api/v1/results/month/2025-03/kim/explanation?language=de, 400, language",
        "/api/v1/results/month/2025-03/kim/explanation?rows=9999, 400, rows",
        "/api/v1/results/month/2025-03/kim/rows?measure=luck, 404, luck",
        "/api/v1/results/month/2025-03/kim/rows, 400, measure",
        "/api/v1/nothing, 403, token"
    })
    void whatCannotBeIsToldWithItsPlace(String path, int status, String told) throws IOException, InterruptedException {
        HttpResponse<String> reply = get(path);

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(reply.body()).contains(told);
        assertThat(complaints("Problem", reply.body())).isEmpty();
    }

    @Test
    void whoAsksAgainIsToldInShortThatNothingHasChanged() throws IOException, InterruptedException {
        HttpResponse<String> first = get("/api/v1/people");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get("/api/v1/people", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/api/v1/people?limit=1", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit").orElse("")).startsWith("\"program\";r=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FACTS_READ",
                "PEOPLE_READ",
                "PLANS_READ",
                "PLANS_WRITE",
                "CATALOGUE_WRITE",
                "RESULTS_READ",
                "FACTS_WRITE",
                "PEOPLE_WRITE",
                "TARGETS_READ",
                "TARGETS_WRITE"
            })
    void aTokenAllowsWhatItSaysAndNothingElse(ApiTokens.Permission may) throws IOException, InterruptedException {
        String narrow = token(may);
        for (String path : List.of(
                "FACTS_READ /api/v1/facts/deal",
                "PEOPLE_READ /api/v1/people",
                "PLANS_READ /api/v1/plans",
                "TARGETS_READ /api/v1/targets",
                "PLANS_WRITE /api/v1/plan-drafts",
                "CATALOGUE_WRITE /api/v1/catalogue",
                "RESULTS_READ /api/v1/periods")) {
            String[] parts = path.split(" ", -1);
            HttpResponse<String> reply = client.send(
                    HttpRequest.newBuilder(URI.create(AppraisedCompany.address() + parts[1]))
                            .header("Authorization", "Bearer " + narrow)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(reply.statusCode()).as(path).isEqualTo(parts[0].equals(may.name()) ? 200 : 403);
        }
    }

    @Test
    void whoLookedIsWrittenDown() throws IOException, InterruptedException {
        get("/api/v1/results/month/2025-03");

        assertThat(AppraisedCompany.part(JdbcClient.class)
                        .sql("SELECT convert_from(detail, 'UTF8') FROM audit_event WHERE kind = 'READ' AND subject = ''"
                                + " ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .startsWith("list, PERFORMANCE of 2025-03-31 by the program reader ");
    }
}
