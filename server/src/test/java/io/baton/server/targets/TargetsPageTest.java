package io.baton.server.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.BuiltInTable;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactSources;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An item of its own, which no plan reads, in the company of others. Who may come here, {@code EndpointsTest} says. */
@ExtendWith(AppraisedCompany.class)
class TargetsPageTest {

    private static final String ITEM = "calls to make";
    private static final String PAGE = "/targets/kim?item=calls%20to%20make&year=2025";
    private static final String SAY = "/targets/kim/agreement?item=calls%20to%20make&year=2025";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(seal|number)\" value=\"([^\"]*)\"");

    private final JdbcClient database = AppraisedCompany.part(JdbcClient.class);
    private final Visitor operations = new Visitor(AppraisedCompany.address());
    private final Visitor superior = new Visitor(AppraisedCompany.address());
    private final Visitor seller = new Visitor(AppraisedCompany.address());

    @BeforeEach
    void logIn() throws IOException, InterruptedException {
        logIn(operations, AppraisedCompany.account("", Role.OPERATIONS));
        logIn(superior, AppraisedCompany.account("lea"));
        logIn(seller, AppraisedCompany.account("kim"));
    }

    private static void logIn(Visitor visitor, Account account) throws IOException, InterruptedException {
        visitor.logIn(account.login(), AppraisedCompany.PASSWORD);
    }

    @AfterEach
    void leave() {
        database.sql("DELETE FROM target_agreement WHERE item = ?").param(ITEM).update();
        database.sql("DELETE FROM fact.targets WHERE item = ?").param(ITEM).update();
        database.sql("DELETE FROM fact_count WHERE type = 'targets' AND source = 'upload'")
                .update();
    }

    @AfterAll
    static void leaveInPeace() {
        AppraisedCompany.awaitQuiet();
    }

    private static String leadsTo(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElse("");
    }

    /** Sends a form with what the page hides in it. */
    private static HttpResponse<String> send(Visitor visitor, String path, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(visitor.get(PAGE).body());
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        return visitor.send(PAGE, path, fields);
    }

    @Test
    @DisplayName("H1 single months are changed, with history, and the sum follows")
    void singleMonthsAreChanged() throws IOException, InterruptedException {
        assertThat(operations.get(PAGE).body()).contains("name=\"month-12\"").doesNotContain("not proposed");

        HttpResponse<String> kept = send(operations, PAGE, Map.of("month-1", "1,200.50", "month-3", " 800 "));

        assertThat(leadsTo(kept)).endsWith("told=kept");
        assertThat(operations.get("/targets?item=calls%20to%20make&year=2025").body())
                .contains("1,200.5", "2,000.5", "not proposed", "Those shown");
        assertThat(leadsTo(send(operations, PAGE, Map.of("month-3", "900")))).endsWith("told=kept");
        assertThat(leadsTo(send(operations, PAGE, Map.of("month-3", "900")))).endsWith("told=same");
        assertThat(seller.get(PAGE).body()).contains("2,100.5").doesNotContain("name=\"month-12\"");
        FactSources.Last load = AppraisedCompany.part(FactSources.class)
                .latest(
                        AppraisedCompany.part(Catalogues.class)
                                .table(BuiltInTable.TARGETS.label())
                                .orElseThrow()
                                .type(),
                        1)
                .getFirst();
        assertThat(List.of(load.newRows(), load.changedRows())).containsExactly(0L, 1L);
    }

    @Test
    void whatIsNoFigureIsToldAtItsMonthAndNothingIsKept() throws IOException, InterruptedException {
        HttpResponse<String> wrong =
                send(operations, PAGE, Map.of("month-1", "100", "month-2", "=1+1", "month-4", "ten"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"wrong-2\"", "id=\"wrong-4\"", "value=\"ten\"")
                .doesNotContain("id=\"wrong-1\"");
        assertThat(operations.get(PAGE).body()).doesNotContain("value=\"100\"");
    }

    @Test
    void ofTwoWhoChangeTheSecondIsTold() throws IOException, InterruptedException {
        send(operations, PAGE, Map.of("month-1", "100"));
        String seal = "2025-01=100";
        send(operations, PAGE, Map.of("month-1", "110"));

        HttpResponse<String> late = send(operations, PAGE, Map.of("month-1", "120", "seal", seal));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else was faster", "value=\"110\"");
    }

    @Test
    @DisplayName("H1 targets are proposed, answered and agreed; what changes afterwards is open again")
    void targetsAreProposedAnsweredAndAgreed() throws IOException, InterruptedException {
        send(operations, PAGE, Map.of("month-1", "100", "month-2", "200"));
        assertThat(leadsTo(send(superior, SAY, Map.of("step", "PROPOSED", "said", "as last year"))))
                .endsWith("told=PROPOSED");
        assertThat(seller.get("/").body()).contains("“" + ITEM + "” of 2025 wait for your answer", "as last year");
        assertThat(send(seller, SAY, Map.of("step", "ASKED", "said", " ")).statusCode())
                .isEqualTo(422);

        send(seller, SAY, Map.of("step", "ASKED", "said", "two customers are gone"));

        assertThat(seller.get("/").body()).doesNotContain("wait for your answer");
        assertThat(superior.get("/").body()).contains("kim asks for other targets");
        send(operations, PAGE, Map.of("month-2", "150"));
        assertThat(operations.get(PAGE).body()).contains("changed since", "two customers are gone");
        send(superior, SAY, Map.of("step", "PROPOSED", "said", ""));
        assertThat(superior.get("/").body()).doesNotContain("asks for other targets");
        assertThat(send(seller, SAY, Map.of("step", "AGREED", "seal", "2025-01=100;2025-02=200"))
                        .statusCode())
                .as("others than were seen")
                .isEqualTo(409);

        assertThat(leadsTo(send(seller, SAY, Map.of("step", "AGREED")))).endsWith("told=AGREED");

        assertThat(operations
                        .get("/targets?item=calls%20to%20make&year=2025&part=kim")
                        .body())
                .contains(">agreed<");
        send(operations, PAGE, Map.of("month-2", "160"));
        assertThat(operations
                        .get("/targets?item=calls%20to%20make&year=2025&part=kim")
                        .body())
                .contains(">changed since<");
        assertThat(database.sql("SELECT count(*) FROM audit_event WHERE kind IN ('TARGETS_PROPOSED', 'TARGETS_ASKED',"
                                + " 'TARGETS_AGREED') AND subject = 'kim'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void nobodyAgreesForSomebodyElseOrWhatNobodyProposed() throws IOException, InterruptedException {
        send(operations, PAGE, Map.of("month-1", "100"));

        assertThat(send(seller, SAY, Map.of("step", "AGREED")).statusCode()).isEqualTo(409);
        assertThat(send(seller, SAY, Map.of("step", "PROPOSED")).statusCode()).isEqualTo(404);
        assertThat(send(operations, SAY, Map.of("step", "AGREED")).statusCode()).isEqualTo(404);
        assertThat(send(superior, PAGE, Map.of("month-1", "1")).statusCode()).isEqualTo(404);
        send(operations, SAY, Map.of("step", "PROPOSED"));
        assertThat(send(operations, SAY, Map.of("step", "PROPOSED", "number", "1"))
                        .statusCode())
                .as("a second time")
                .isEqualTo(409);
    }
}
