package io.baton.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.ApiTokens;
import io.baton.server.audit.AuditTrail;
import io.baton.server.calculation.AppraisedCompany;
import io.baton.server.organisation.OrganisationImport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs bring people and units, under the same rules as forms and files do. */
@ExtendWith(AppraisedCompany.class)
class PeopleWrittenTest {

    private static final String ZOE = "{\"name\":\"Zora\",\"assignments\":["
            + "{\"from\":\"2025-01-01\",\"to\":\"2025-03-31\",\"role\":\"trainee\",\"superior\":\"lea\"},"
            + "{\"from\":\"2025-04-01\",\"role\":\"seller\",\"superior\":\"lea\"}]}";

    private final Program program = new Program(ApiTokens.Permission.PEOPLE_READ, ApiTokens.Permission.PEOPLE_WRITE);

    @AfterAll
    static void asItWas() throws IOException {
        JdbcClient database = AppraisedCompany.part(JdbcClient.class);
        database.sql("DELETE FROM structure").update();
        AppraisedCompany.takeFiles();
        AppraisedCompany.part(OrganisationImport.class)
                .take(
                        0,
                        AppraisedCompany.files(),
                        Optional.of(AppraisedCompany.files().resolve("catalogue.yaml")));
        AppraisedCompany.awaitQuiet();
    }

    @Test
    void somebodyIsMadeWhatAProgramSaysOnce() throws IOException, InterruptedException {
        HttpResponse<String> made = program.json("PUT", "/api/v1/people/zora", ZOE);
        HttpResponse<String> again = program.json("PUT", "/api/v1/people/zora", ZOE);
        HttpResponse<String> read = program.get("/api/v1/people/zora/assignments");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(ApiTest.complaints("Career", made.body())).isEmpty();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Program.tag(again)).isEqualTo(Program.tag(made)).isEqualTo(Program.tag(read));
        assertThat(read.body()).contains("\"role\":\"trainee\"", "\"to\":\"2025-03-31\"", "\"to\":null");
        assertThat(AppraisedCompany.part(AuditTrail.class).about("zora", 100))
                .filteredOn(told -> told.kind().name().equals("ORGANISATION_CHANGED"))
                .singleElement()
                .satisfies(told -> assertThat(told.detail().orElse("")).endsWith(" by the program " + program.name));
        assertThat(AppraisedCompany.part(JdbcClient.class)
                        .sql("SELECT sender FROM fact_load WHERE type = 'assignments' ORDER BY number DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo(program.name);
    }

    @Test
    void whatSomebodyElseHasChangedIsNotWrittenOver() throws IOException, InterruptedException {
        program.json("PUT", "/api/v1/people/ada", "{\"name\":\"Ada\",\"assignments\":[{\"role\":\"seller\"}]}");
        String seen = Program.tag(program.get("/api/v1/people/ada"));
        String whole = Program.tag(program.get("/api/v1/people/ada/assignments"));
        String renamed = "{\"name\":\"Ada L.\"}";

        assertThat(seen).isNotEqualTo(whole);
        assertThat(program.json("PUT", "/api/v1/people/ada", renamed, "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.json("PUT", "/api/v1/people/ada", renamed, "If-Match", seen)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> late = program.json("PUT", "/api/v1/people/ada", "{\"name\":\"A.\"}", "If-Match", whole);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("'ada' was changed since");
        assertThat(program.json("POST", "/api/v1/people/ada/assignments", "{\"from\":\"2025-02-01\"}", "If-Match", seen)
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.json("PUT", "/api/v1/people/ada", renamed, "If-Match", "everything")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.get("/api/v1/people/ada").body()).contains("Ada L.", "\"role\":\"seller\"");
    }

    @Test
    void somebodyIsSomethingElseFromADay() throws IOException, InterruptedException {
        program.json("PUT", "/api/v1/people/amy", "{\"name\":\"Amy\",\"assignments\":[{\"role\":\"seller\"}]}");
        String senior = "{\"from\":\"2025-04-01\",\"role\":\"senior\",\"superior\":\"lea\"}";

        HttpResponse<String> moved = program.json("POST", "/api/v1/people/amy/assignments", senior);

        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(ApiTest.complaints("Career", moved.body())).isEmpty();
        assertThat(moved.body()).contains("\"to\":\"2025-03-31\"");
        assertThat(program.json("POST", "/api/v1/people/amy/assignments", senior)
                        .statusCode())
                .as("the same again")
                .isEqualTo(200);
        assertThat(program.get("/api/v1/people/amy?day=2025-03-31").body()).contains("\"role\":\"seller\"");
        assertThat(program.json("POST", "/api/v1/people/nobody/assignments", senior)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"\"} | name | needed",
                "{} | name | needed",
                "{\"name\":\"M\",\"assignments\":[{\"superior\":\"mo\"}]} | assignments[open].superior | itself",
                "{\"name\":\"M\",\"assignments\":[{\"superior\":\"mu\"}]} | assignments[open].superior | unknown",
                "{\"name\":\"M\",\"assignments\":[{\"from\":\"2025-01-01\",\"unit\":\"moon\"}]} | assignments[2025-01-01].unit | unknown",
                "{\"name\":\"M\",\"assignments\":[{\"from\":\"2025-02-01\",\"to\":\"2025-01-01\"}]} | to | backwards",
                "{\"name\":\"M\",\"assignments\":[{},{\"from\":\"2025-01-01\"}]} | assignments | overlap"
            })
    void whatCannotBeIsRefusedWithItsField(String body, String field, String reason)
            throws IOException, InterruptedException {
        HttpResponse<String> refused = program.json("PUT", "/api/v1/people/mo", body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"", "\"reason\":\"" + reason + "\"");
        assertThat(ApiTest.complaints("Refusal", refused.body())).isEmpty();
        assertThat(program.get("/api/v1/people/mo").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsBelowOneself() throws IOException, InterruptedException {
        HttpResponse<String> refused = program.json(
                "POST", "/api/v1/people/max/assignments", "{\"from\":\"2025-04-01\",\"superior\":\"kim\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"reason\":\"circle\"", "kim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": | 400 | this is no JSON in line 1",
                "{\"nam\":\"Mo\"} | 400 | nobody knows 'nam'",
                "{\"name\":\"M\",\"assignments\":[{\"from\":\"soon\"}]} | 400 | what is sent as 'assignments[0].from'",
                "{\"name\":\"M\",\"assignments\":[{\"from\":\"+12345-01-01\"}]} | 400 | 9999-12-31",
                "{\"name\":\"M\\u0000\"} | 400 | control character",
                "null | 400 | says nothing",
                "[] | 400 | cannot be read",
                "{\"name\":\"M\"} {} | 400 | line 1"
            })
    void whatCannotBeReadIsToldWithItsPlace(String body, int status, String told)
            throws IOException, InterruptedException {
        HttpResponse<String> reply = program.json("PUT", "/api/v1/people/mo", body);

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains(told);
        assertThat(ApiTest.complaints("Problem", reply.body())).isEmpty();
    }

    @Test
    void unitsAreMadeChangedAndClosed() throws IOException, InterruptedException {
        String two = "{\"states\":[{\"to\":\"2025-03-31\",\"name\":\"Harbour\",\"parent\":\"west\"},"
                + "{\"from\":\"2025-04-01\",\"name\":\"Port\",\"parent\":\"west\"}]}";
        HttpResponse<String> made = program.json("PUT", "/api/v1/units/harbour", two);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(ApiTest.complaints("Unit", made.body())).isEmpty();
        assertThat(Program.tag(program.json("PUT", "/api/v1/units/harbour", two)))
                .isEqualTo(Program.tag(made));

        assertThat(program.json("POST", "/api/v1/units/harbour/states", "{\"from\":\"2025-05-01\",\"name\":\"Quay\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.json("PUT", "/api/v1/units/harbour", two, "If-Match", Program.tag(made))
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.get("/api/v1/units?day=2025-03-31").body())
                .contains("{\"id\":\"harbour\",\"name\":\"Harbour\",\"people\":0,\"above\":\"west\"}");

        program.json("PUT", "/api/v1/people/hal", "{\"name\":\"Hal\",\"assignments\":[{\"unit\":\"harbour\"}]}");
        HttpResponse<String> closed = program.json(
                "PUT", "/api/v1/units/harbour", "{\"states\":[{\"to\":\"2025-06-30\",\"name\":\"Harbour\"}]}");
        assertThat(closed.statusCode()).isEqualTo(422);
        assertThat(closed.body()).contains("people_left", "hal");
        assertThat(program.json("PUT", "/api/v1/units/harbour", "{\"states\":[{\"parent\":\"harbour\"}]}")
                        .body())
                .contains("states[open].parent", "itself");
    }

    @Test
    void manyComeAsRows() throws IOException, InterruptedException {
        HttpResponse<String> people = program.send(
                "POST",
                "/api/v1/people",
                "{\"participant\":\"pia\",\"name\":\"Pia\"}\n{\"participant\":\"pit\",\"name\":\"Pit\"}\n",
                "Content-Type",
                "application/x-ndjson");
        assertThat(people.body()).contains("\"rows\":{\"created\":2,\"changed\":0,\"unchanged\":0,\"refused\":0}");
        String assignments = "participant,role,superior,from\npia,seller,lea,2025-01-01\npit,seller,pit,2025-01-01\n";

        HttpResponse<String> whole = program.send(
                "POST", "/api/v1/assignments?take=all-or-nothing", assignments, "Content-Type", "text/csv");
        HttpResponse<String> good =
                program.send("POST", "/api/v1/assignments", assignments, "Content-Type", "text/csv");
        HttpResponse<String> again =
                program.send("POST", "/api/v1/assignments", assignments, "Content-Type", "text/csv");

        assertThat(whole.body()).contains("\"created\":0", "\"refused\":1", "nobody is the own superior");
        assertThat(good.body()).contains("\"created\":1", "{\"line\":3,\"cells\":[{\"column\":\"superior\"");
        assertThat(again.body()).contains("\"created\":0", "\"unchanged\":1");
        assertThat(ApiTest.complaints("Taken", good.body())).isEmpty();
        assertThat(program.get("/api/v1/people/pia").body()).contains("\"superior\":\"lea\"");
        assertThat(program.send("POST", "/api/v1/units", "unit,name\nsouth,South\n", "Content-Type", "text/csv")
                        .body())
                .contains("\"created\":1");
    }
}
