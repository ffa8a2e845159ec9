package io.baton.server.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Role;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningServer.class)
class TeamPageTest {

    @TempDir
    private static Path folder;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void found() throws IOException {
        Company.found(folder);
    }

    @ParameterizedTest
    @DisplayName("L5 whom one may not see is not there")
    @CsvSource({
        "m2, s1, 200",
        "m1, s1, 404",
        "m1, s2, 200",
        "s1, s1, 200",
        "s1, m2, 404",
        "top, s1, 200",
        "m1, none, 404"
    })
    void somebodyIsThereForWhomMaySee(String viewer, String person, int status)
            throws IOException, InterruptedException {
        visitor.logIn(Company.account(viewer).login(), Company.PASSWORD);
        assertThat(visitor.get("/team/" + person).statusCode()).isEqualTo(status);
    }

    @Test
    void aSuperiorSeesTheTeamAndASellerHasNone() throws IOException, InterruptedException {
        visitor.logIn(Company.account("m1").login(), Company.PASSWORD);
        assertThat(visitor.get("/").body()).contains("href=\"/team\"", "王 经理");
        assertThat(visitor.get("/team").body()).contains("/team/s2", "2 people").doesNotContain("/team/s1", "/team/m2");
        Visitor seller = new Visitor();
        seller.logIn(Company.account("s2").login(), Company.PASSWORD);
        assertThat(seller.get("/").body()).doesNotContain("href=\"/team\"");
    }

    @Test
    void whoKeepsTheOrganisationSeesWhoIsThere() throws IOException, InterruptedException {
        visitor.logIn(Company.account("", Role.ADMINISTRATOR).login(), Company.PASSWORD);
        assertThat(visitor.get("/team?after=m2").body())
                .contains("/team/s1", "/team/top")
                .doesNotContain("/team/m1");
    }

    @ParameterizedTest
    @CsvSource({"top, 经理, m1", "top, CAI, s2", "top, s, 's1 s2'", "m1, s, s2", "m1, Ben, ''", "top, %, ''"})
    void peopleAreFoundByPartOfTheNameOrTheBeginningOfTheNumber(String viewer, String part, String found)
            throws IOException, InterruptedException {
        visitor.logIn(Company.account(viewer).login(), Company.PASSWORD);
        String page = visitor.get("/team?part=" + URLEncoder.encode(part, StandardCharsets.UTF_8))
                .body();
        String ids = Pattern.compile("/team/([a-z0-9]+)")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(" "));
        assertThat(ids).isEqualTo(found);
    }
}
