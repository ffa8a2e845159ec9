package io.baton.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningServer.class)
class PeoplePagesTest {

    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]*)\"");
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);

    @TempDir
    private Path folder;

    private final People people = RunningServer.part(People.class);
    private final Account keeper = Company.account("", Role.OPERATIONS);
    private final Visitor visitor = new Visitor();

    @BeforeEach
    void found() throws IOException, InterruptedException {
        Company.found(folder);
        visitor.logIn(keeper.login(), Company.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day=2024-04-01&unit=east&role=account | Cai,李 𠮷 | Ben,Top",
                "day=2024-10-01&unit=east&role=account | Cai | 李 𠮷,Ben",
                "part=be                               | Ben | Cai",
                "part=s2&presence=ANY                  | Cai | Ben"
            })
    void peopleAreFoundAsTheyWereOnADay(String query, String found, String others)
            throws IOException, InterruptedException {
        String page = visitor.get("/organisation/people?" + query.strip()).body();
        String rows = page.substring(page.indexOf("<tbody>"));
        assertThat(rows).contains(found.split(",", -1));
        Arrays.stream(others.split(",", -1)).forEach(other -> assertThat(rows).doesNotContain(">" + other + "</a>"));
    }

    @Test
    void somebodyIsAddedMovesLeavesAndIsSeenBySuperiorsOnTheirDaysOnly() throws IOException, InterruptedException {
        String id = "n-" + keeper.id();
        HttpResponse<String> added = visitor.send(
                "/organisation/new-person",
                "/organisation/new-person",
                Map.of(
                        "id",
                        id,
                        "name",
                        "Noor",
                        "role",
                        "account",
                        "unit",
                        "east",
                        "superior",
                        "m1",
                        "from",
                        "2024-01-01"));
        assertThat(Visitor.leadsTo(added)).isEqualTo("/organisation/people/" + id + "?told=add");
        assertThat(visitor.get("/organisation/people/" + id + "/move").body())
                .contains("<option value=\"m2\">Ben · m2</option>");
        assertThat(send(id, "move", Map.of("role", "account", "unit", "west", "superior", "ben", "from", "2024-07-01"))
                        .statusCode())
                .isEqualTo(302);
        send(id, "end", Map.of("to", "2024-11-30"));
        send(
                id,
                "correct",
                Map.of(
                        "begun",
                        "2024-01-01",
                        "role",
                        "senior",
                        "unit",
                        "east",
                        "superior",
                        "m1",
                        "from",
                        "2024-02-01",
                        "to",
                        "2024-06-30"));

        assertThat(people.placed(new Scope.Line("m1"), id, SPRING)).isPresent();
        assertThat(people.placed(new Scope.Line("m1"), id, AUTUMN)).isEmpty();
        assertThat(people.placed(new Scope.Line("top"), id, AUTUMN)).isPresent();
        assertThat(visitor.get("/organisation/people/" + id + "?day=2024-04-01").body())
                .contains("2024-07-01 – 2024-11-30", "2024-02-01 – 2024-06-30", "senior", "王 经理 · m1", ">Top</a> › ");
        assertThat(visitor.get("/organisation/people?presence=AWAY&part=" + id).body())
                .contains(">Noor</a>");
        assertThat(RunningServer.part(AuditTrail.class).about(id, 20))
                .filteredOn(told -> told.kind() == AuditEvent.Kind.ORGANISATION_CHANGED)
                .hasSize(4)
                .allSatisfy(told -> assertThat(told.actor()).isEqualTo(keeper.id()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "move    | superior=s1                          | Nobody is the own superior",
                "move    | superior=s99                         | There is no s99",
                "move    | unit=nowhere                         | There is no nowhere",
                "move    | from=                                | This has to be said",
                "end     | to=                                  | This has to be said",
                "correct | begun=2024-07-01;from=2024-06-30     | there would be two: 2024-06-30",
                "correct | begun=2024-07-01;from=2024-08-02;to=2024-08-01 | lies before the first",
                "rename  | name=                                | This has to be said"
            })
    void whatIsWrongStandsAtItsFieldAndChangesNothing(String deed, String fields, String said)
            throws IOException, InterruptedException {
        Map<String, String> sent = new HashMap<>(Map.of("role", "account", "unit", "west", "from", "2024-08-01"));
        for (String field : fields.split(";", -1)) {
            String[] pair = field.split("=", -1);
            sent.put(pair[0], pair[1]);
        }
        HttpResponse<String> page = send("s1", deed, sent);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("invalid-feedback", said);
        assertThat(people.placed(new Scope.Line("m2"), "s1", AUTUMN)).isPresent();
    }

    @Test
    void aCircleIsToldWithItsPeople() throws IOException, InterruptedException {
        HttpResponse<String> page =
                send("top", "move", Map.of("role", "director", "superior", "s2", "from", "2024-08-01"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("m1 → top → s2 → m1");
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldAndNothingIsLost() throws IOException, InterruptedException {
        String mark = mark("/organisation/people/s2/move");
        send("s2", "move", Map.of("role", "senior", "unit", "east", "superior", "m1", "from", "2024-08-01"));
        HttpResponse<String> page = visitor.send(
                "/organisation/people/s2/move",
                "/organisation/people/s2/move",
                Map.of("mark", mark, "role", "lead", "unit", "west", "superior", "m2", "from", "2024-09-01"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Somebody else has changed this", "value=\"lead\"", "value=\"2024-09-01\"");
        assertThat(people.placed(new Scope.Everyone(), "s2", AUTUMN)
                        .orElseThrow()
                        .role())
                .isEqualTo("senior");
        Matcher fresh = MARK.matcher(page.body());
        assertThat(fresh.find()).isTrue();
        visitor.send(
                "/organisation/people/s2/move",
                "/organisation/people/s2/move",
                Map.of("mark", fresh.group(1), "role", "lead", "unit", "west", "superior", "m2", "from", "2024-09-01"));
        assertThat(people.placed(new Scope.Everyone(), "s2", AUTUMN)
                        .orElseThrow()
                        .role())
                .isEqualTo("lead");
    }

    @Test
    void aUnitIsMadeMovedAndClosedWhenNobodyIsInItAnyMore() throws IOException, InterruptedException {
        String unit = "u-" + keeper.id();
        visitor.send(
                "/organisation/new-unit",
                "/organisation/new-unit",
                Map.of("id", unit, "name", "华南", "parent", "east", "from", "2024-01-01"));
        assertThat(visitor.get("/organisation?day=2024-04-01").body()).contains("华南");
        change(unit, "change", Map.of("name", "南区", "parent", "west", "from", "2024-07-01"));
        assertThat(visitor.get("/organisation/unit?day=2024-04-01&name=" + unit).body())
                .contains("华南", "2024-01-01 – 2024-06-30", "南区", "from 2024-07-01");
        send("s2", "move", Map.of("role", "account", "unit", unit, "superior", "m1", "from", "2024-08-01"));
        HttpResponse<String> held = change(unit, "close", Map.of("to", "2024-08-31"));
        assertThat(held.statusCode()).isEqualTo(422);
        assertThat(held.body()).contains("People are still in it", "s2");
        send("s2", "end", Map.of("to", "2024-08-31"));
        assertThat(change(unit, "close", Map.of("to", "2024-08-31")).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/organisation?day=2024-09-01").body()).doesNotContain("南区");
        assertThat(change(unit, "change", Map.of("parent", unit, "from", "2024-03-01"))
                        .body())
                .contains("nothing a part of itself");
    }

    private HttpResponse<String> change(String unit, String deed, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("mark", mark("/organisation/unit/change?name=" + unit));
        sent.put("unit", unit);
        return visitor.send("/organisation/new-unit", "/organisation/unit/" + deed, sent);
    }

    private HttpResponse<String> send(String person, String deed, Map<String, String> fields)
            throws IOException, InterruptedException {
        String path = "/organisation/people/" + person + "/";
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("mark", mark(path + "move"));
        return visitor.send(path + "move", path + deed, sent);
    }

    private String mark(String form) throws IOException, InterruptedException {
        Matcher mark = MARK.matcher(visitor.get(form).body());
        return mark.find() ? mark.group(1) : "";
    }
}
