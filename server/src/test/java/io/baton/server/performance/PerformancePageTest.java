package io.baton.server.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(AppraisedCompany.class)
class PerformancePageTest {

    private final Visitor visitor = new Visitor(AppraisedCompany.address());

    private void logIn(String person, String... roles) throws IOException, InterruptedException {
        Role[] all = Arrays.stream(roles).map(Role::valueOf).toArray(Role[]::new);
        visitor.logIn(AppraisedCompany.account(person, all).login(), AppraisedCompany.PASSWORD);
    }

    @Test
    void everybodySeesOnesOwnScorecardDownToTheRows() throws IOException, InterruptedException {
        logIn("kim");

        assertThat(visitor.get("/performance").body())
                .contains("2025-04", "Scorecard", "Rank in the unit", "sum(deal.amount) on signed_at", "deal  D");
        assertThat(visitor.get("/performance?period=month:2025-02").body())
                .as("a period that is over")
                .contains("Scorecard", "deal  D", "rows=all")
                .doesNotContain("data-live=\"/live");
        assertThat(visitor.get("/performance?period=month:2025-02&rows=all").body())
                .as("also the rows behind targets")
                .contains("Scorecard", "deal.csv:", "targets.csv:")
                .doesNotContain("rows=all");
        assertThat(visitor.get("/").body()).contains("My score, 2025-04", "My score, 2025-Q2", "href=\"/performance?");
    }

    @ParameterizedTest
    @DisplayName("L4 L5 scores are seen by oneself, superiors, and whoever runs or supervises appraisals")
    @CsvSource({
        "kim, '', kim, 200",
        "kim, '', ana, 404",
        "lea, '', kim, 200",
        "lea, '', ana, 404",
        "max, '', kim, 200",
        "'', OPERATIONS, ana, 200",
        "'', SUPERVISION, ana, 200",
        "'', FINANCE, ana, 404",
        "'', ADMINISTRATOR, ana, 404",
        "max, '', nobody, 404"
    })
    void whoMaySeeWhom(String viewer, String role, String person, int status) throws IOException, InterruptedException {
        logIn(viewer, role.isEmpty() ? new String[0] : new String[] {role});

        assertThat(visitor.get("/team/" + person + "/performance").statusCode()).isEqualTo(status);
        assertThat(visitor.status("/live/" + person)).isEqualTo(status);
    }

    @Test
    @DisplayName("L5 a new superior sees nothing of the time before")
    void theDaysBelowOneAreSeenAndNoOthers() throws IOException, InterruptedException {
        logIn("lea");

        assertThat(visitor.get("/team/ben/performance?period=month:2025-04").body())
                .contains("month:2025-04")
                .doesNotContain("month:2025-03", "month:2025-02");
        assertThat(visitor.get("/team/eve/performance?period=month:2025-02").body())
                .contains("month:2025-02")
                .doesNotContain("month:2025-03");
    }

    @Test
    void whoIsNobodyHasNoPageOfOnesOwn() throws IOException, InterruptedException {
        logIn("", "FINANCE");

        assertThat(visitor.get("/performance").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/performance\"");
    }

    @ParameterizedTest
    @DisplayName("L4 L5 the map shows those whom one may see, and is there for nobody else")
    @CsvSource({
        "lea, '', 'ben kim lea'",
        "max, '', 'ana ben eve kim lea max'",
        "'', OPERATIONS, 'ana ben eve kim lea max'",
        "kim, '', ''",
        "'', FINANCE, ''",
        "'', ADMINISTRATOR, ''"
    })
    void theMapShowsWhomOneMaySee(String viewer, String role, String seen) throws IOException, InterruptedException {
        logIn(viewer, role.isEmpty() ? new String[0] : new String[] {role});
        String page = visitor.get("/team-map?period=month:2025-04").body();
        String ids = Pattern.compile("/team/([a-z]+)/performance")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(" "));

        assertThat(ids).isEqualTo(seen);
        assertThat(page.contains("href=\"/team-map")).isEqualTo(!seen.isEmpty());
    }

    @Test
    @DisplayName("L5 who was a superior sees the map of those days, and none of today")
    void whoWasASuperiorSeesTheMapOfThen() throws IOException, InterruptedException {
        JdbcClient database = AppraisedCompany.part(JdbcClient.class);
        database.sql("INSERT INTO reporting_line VALUES ('ana', 'kim', true, '[2025-02-01,2025-03-01)')")
                .update();
        try {
            logIn("ana");

            assertThat(visitor.get("/team-map?period=month:2025-02").body()).contains("/team/kim/performance");
            assertThat(visitor.get("/team-map?period=month:2025-03").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/team-map").statusCode()).isEqualTo(404);
        } finally {
            database.sql("DELETE FROM reporting_line WHERE superior = 'ana'").update();
        }
    }

    @Test
    void whoIsExemptIsTold() throws IOException, InterruptedException {
        logIn("eve");

        assertThat(visitor.get("/performance?period=month:2025-04").body())
                .contains("There is no result in this period");
    }

    @Test
    void aChangedFactIsToldToWhoeverLooks() throws IOException, InterruptedException {
        logIn("max");
        try (InputStream told = visitor.listen("/live/max")) {
            assertThat(new String(told.readNBytes(8), StandardCharsets.UTF_8))
                    .as("the connection is open")
                    .isEqualTo("data:0\n\n");
            AppraisedCompany.askRun("2025-04");
            assertThat(told.readNBytes(7)).asString().startsWith("data:");
        }
    }
}
