package io.baton.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.core.explain.ExplanationTree;
import io.baton.pages.Words;
import io.baton.pages.report.UnnamedRaters;
import io.baton.server.access.ApiTokens;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs send targets, undo what they sent, and ask why figures are what they are. */
@ExtendWith(AppraisedCompany.class)
class FactsWrittenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Program program = new Program(ApiTokens.Permission.values());

    @AfterAll
    static void quiet() {
        AppraisedCompany.awaitQuiet();
    }

    private long sent(String path, String row) throws IOException, InterruptedException {
        HttpResponse<String> reply = program.send("POST", path, row, "Content-Type", "application/x-ndjson");
        assertThat(reply.body()).contains("\"created\":1");
        return JSON.readTree(reply.body()).get("load").asLong();
    }

    @Test
    void whatAProgramSentItUndoesOnce() throws IOException, InterruptedException {
        String deal = "{\"deal_id\":\"U1\",\"seller\":\"kim\",\"customer\":\"C1\",\"amount\":\"1\","
                + "\"signed_at\":\"2025-04-02 10:00\"}\n";
        String undo = "/api/v1/facts/deal/loads/" + sent("/api/v1/facts/deal", deal) + "/undo";
        Program other = new Program(ApiTokens.Permission.FACTS_WRITE);

        HttpResponse<String> foreign = other.send("POST", undo, "");
        HttpResponse<String> undone = program.send("POST", undo, "");
        HttpResponse<String> again = program.send("POST", undo, "");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("was sent by '" + program.name + "'");
        assertThat(undone.body()).contains("\"rows\":{\"restored\":0,\"removed\":1,\"left\":0}");
        assertThat(again.body()).contains("\"load\":null", "\"removed\":0");
        assertThat(ApiTest.complaints("Undone", undone.body())).isEmpty();
        assertThat(ApiTest.complaints("Undone", again.body())).isEmpty();
        assertThat(program.get("/api/v1/facts/deal/revisions?key=U1").body()).contains("\"current\":false");
        assertThat(program.send("POST", "/api/v1/facts/deal/loads/999999/undo", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.send("POST", undo.replace("deal", "visit"), "").statusCode())
                .as("of another type")
                .isEqualTo(404);
        assertThat(AppraisedCompany.part(JdbcClient.class)
                        .sql("SELECT convert_from(detail, 'UTF8') FROM audit_event WHERE kind = 'FACTS_LOADED'"
                                + " ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains(" undoes load ", "1 gone", " by the program " + program.name);
    }

    @Test
    void targetsAreSentByWhoMaySendThemAndReadByItemAndMonth() throws IOException, InterruptedException {
        String row = "{\"participant\":\"kim\",\"item\":\"quota\",\"period\":\"2025-11\",\"value\":\"1234.5\"}\n";
        Program crm = new Program(ApiTokens.Permission.FACTS_WRITE, ApiTokens.Permission.FACTS_READ);
        for (String path : List.of("/api/v1/targets", "/api/v1/facts/targets")) {
            assertThat(crm.send("POST", path, row, "Content-Type", "application/x-ndjson")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(crm.get(path).statusCode()).as(path).isEqualTo(403);
        }

        long load = sent("/api/v1/targets", row);

        HttpResponse<String> read = program.get("/api/v1/targets?item=quota&period=2025-11");
        assertThat(ApiTest.complaints("Targets", read.body())).isEmpty();
        assertThat(JSON.readTree(read.body()).get("items").size()).isOne();
        assertThat(read.body()).contains("\"value\":\"1234.5\"", "\"source\":\"" + program.name + "\"");
        assertThat(crm.send("POST", "/api/v1/facts/targets/loads/" + load + "/undo", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.send("POST", "/api/v1/facts/targets/loads/" + load + "/undo", "")
                        .body())
                .contains("\"removed\":1");
        HttpResponse<String> bad = program.send(
                "POST", "/api/v1/targets", "participant,item,value\nkim,,ten\n", "Content-Type", "text/csv");
        assertThat(bad.body()).contains("\"refused\":1", "\"column\":\"item\"", "\"column\":\"value\"");
    }

    @Test
    void rowsBehindAMeasureComeInParts() throws IOException, InterruptedException {
        AppraisedCompany.awaitQuiet();
        String result = "/api/v1/results/month/2025-03/kim";
        Set<String> keys = new TreeSet<>();
        int parts = 0;
        for (String cursor = "start"; !cursor.isEmpty(); parts++) {
            String path = result + "/rows?measure=sales&limit=2" + (parts == 0 ? "" : "&cursor=" + cursor);
            HttpResponse<String> reply = program.get(path);
            assertThat(ApiTest.complaints("Rows", reply.body())).isEmpty();
            JsonNode part = JSON.readTree(reply.body());
            part.get("items").forEach(row -> keys.add(row.get("key").asString()));
            cursor = part.get("next").isString() ? part.get("next").asString() : "";
        }

        String whole = program.get(result + "/explanation?rows=1000").body();
        assertThat(parts).isGreaterThan(1);
        assertThat(keys)
                .hasSizeGreaterThan(2)
                .allSatisfy(key -> assertThat(whole).contains(key));
        assertThat(whole).contains("\"type\":\"grade\"", "\"type\":\"measure\"", "sum(deal.amount) on signed_at");
        assertThat(program.get(result + "/rows?measure=sales&cursor=c29vbg").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("R3 R4 whose answer it was is hidden, also from programs")
    void whoRatedIsNotTold() {
        ExplanationTree own = rating("kim", "Rating of kim");
        ExplanationTree tree = new ExplanationTree(
                "score",
                "attitude",
                "Attitude",
                "80",
                "80",
                "",
                List.of(),
                List.of(rating("secret-rater", "Rating of secret-rater"), own),
                List.of());

        ExplanationApi.FigureAnswer told =
                ExplanationApi.FigureAnswer.of(new UnnamedRaters("kim", Words.in(Language.EN)).in(tree));

        assertThat(told.toString()).doesNotContain("secret-rater").contains("Answer of a rater", "Rating of kim");
    }

    private static ExplanationTree rating(String rater, String title) {
        return new ExplanationTree("rating", rater, title, "80", "80", "", List.of(), List.of(), List.of());
    }
}
