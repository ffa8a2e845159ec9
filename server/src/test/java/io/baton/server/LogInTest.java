package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.Account;
import io.baton.server.access.Accounts;
import io.baton.server.access.NewAccount;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(RunningServer.class)
class LogInTest {

    private static final String RIGHT = "a right password";

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings", "/settings/password", "/anything", "/actuator/metrics", "/actuator/env"})
    void nobodySeesAnythingBeforeComingIn(String path) throws IOException, InterruptedException {
        assertThat(Visitor.leadsTo(visitor.get(path))).isEqualTo("/login");
    }

    @Test
    void theRightPasswordOpensAndLeavingCloses() throws IOException, InterruptedException {
        account("ana", false);
        assertThat(visitor.logIn("ANA", RIGHT)).isEqualTo("/");
        assertThat(visitor.get("/").body()).contains("ana");
        visitor.send("/", "/logout", Map.of());
        assertThat(Visitor.leadsTo(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void whatIsWrongIsNotTold() throws IOException, InterruptedException {
        account("ben", false);
        assertThat(visitor.logIn("ben", "wrong")).isEqualTo("/login?error");
        assertThat(visitor.logIn("nobody", "wrong")).isEqualTo("/login?error");
    }

    @Test
    void fiveWrongPasswordsLockTheAccount() throws IOException, InterruptedException {
        account("cai", false);
        for (int i = 0; i < 5; i++) {
            visitor.logIn("cai", "wrong");
        }
        assertThat(visitor.logIn("cai", RIGHT)).isEqualTo("/login?error");
    }

    @Test
    void theFirstPasswordOpensNothingButItsChange() throws IOException, InterruptedException {
        account("dan", true);
        visitor.logIn("dan", RIGHT);
        assertThat(Visitor.leadsTo(visitor.get("/"))).isEqualTo("/settings/password");
        change(RIGHT, "another good one", "another good one");
        assertThat(visitor.logIn("dan", "another good one")).isEqualTo("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aFirstPasswordThatNobodyUsedIsOverAfterTwoWeeks() throws IOException, InterruptedException {
        long id = account("fay and gus", true);
        given(id, 13);
        assertThat(visitor.logIn("fay and gus", RIGHT)).isEqualTo("/");
        given(id, 15);
        assertThat(new Visitor().logIn("fay and gus", RIGHT)).isEqualTo("/login?error");
        RunningServer.part(Accounts.class).change(0, id, "another first one", true);
        assertThat(new Visitor().logIn("fay and gus", "another first one")).isEqualTo("/");
    }

    private static void given(long id, int daysAgo) {
        RunningServer.part(JdbcClient.class)
                .sql("UPDATE account SET password_at = now() - make_interval(days => ?) WHERE id = ?")
                .params(daysAgo, id)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "a right password, short, short, 12 to 200",
        "a right password, Passw0rd2024!!, Passw0rd2024!!, tried first",
        "a right password, a right password, a right password, is the old one",
        "a right password, Eve-account’s name, Eve-account’s name, account’s name",
        "a right password, a longer one, another long one, two ways",
        "a wrong password, a longer one, a longer one, is not right"
    })
    void aBadNewPasswordIsRefusedWithItsReason(String current, String fresh, String again, String reason)
            throws IOException, InterruptedException {
        account("eve-" + reason, false);
        visitor.logIn("eve-" + reason, RIGHT);
        assertThat(change(current, fresh, again).body()).contains(reason);
    }

    @Test
    void anotherPasswordEndsAllSessions() throws IOException, InterruptedException {
        long id = account("fay", false);
        visitor.logIn("fay", RIGHT);
        RunningServer.part(Accounts.class).change(0, id, "given by an administrator", true);
        assertThat(Visitor.leadsTo(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void noOtherSiteCanSendAForm() throws IOException, InterruptedException {
        account("gil", false);
        visitor.logIn("gil", RIGHT);
        HttpResponse<String> reply = visitor.post("/settings", Map.of("language", "zh-Hant", "theme", "dark"));
        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/settings").body()).contains("lang=\"en\"");
    }

    @Test
    void pagesRunOnlyScriptsOfTheServerAndTheirCookieIsHidden() throws IOException, InterruptedException {
        HttpResponse<String> page = visitor.get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        assertThat(page.body()).doesNotContain("<script>", "onclick", " style=");
    }

    @ParameterizedTest
    @CsvSource({
        "'zh-TW,zh;q=0.9,en;q=0.8', zh-Hant",
        "'fr-FR,zh-CN;q=0.8', zh-Hans",
        "zh-Hant-HK, zh-Hant",
        "'en-GB,en', en",
        "tr, en"
    })
    void theLogInSpeaksTheLanguageOfTheBrowser(String accepted, String language)
            throws IOException, InterruptedException {
        assertThat(visitor.get("/login", "Accept-Language", accepted).body())
                .contains("<html lang=\"" + language + "\"");
    }

    @Test
    void pagesFollowTheAccount() throws IOException, InterruptedException {
        account("hua", false);
        visitor.logIn("hua", RIGHT);
        visitor.send("/settings", "/settings", Map.of("language", "zh-Hant", "theme", "dark"));
        assertThat(visitor.get("/", "Accept-Language", "en").body())
                .contains("<html lang=\"zh-Hant\" data-theme=\"dark\"", "待辦");
    }

    @Test
    void ofSettingsInTwoWindowsAtOnceOnesAreKeptWhole() throws Exception {
        long id = account("jon", false);
        visitor.logIn("jon", RIGHT);
        List<Map<String, String>> windows = List.of(
                Map.of("language", "zh-Hant", "theme", "dark"), Map.of("language", "zh-Hans", "theme", "light"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<HttpResponse<String>> one : both.invokeAll(windows.stream()
                    .<Callable<HttpResponse<String>>>map(typed -> () -> visitor.send("/settings", "/settings", typed))
                    .toList())) {
                assertThat(one.get().statusCode()).isEqualTo(302);
            }
        }
        Account kept = RunningServer.part(Accounts.class).find(id).orElseThrow();
        assertThat(Map.of(
                        "language",
                        kept.language().orElseThrow().tag(),
                        "theme",
                        kept.theme().label()))
                .isIn(windows);
    }

    @Test
    void aPageThatIsNotThereIsSaidSoWithTheNumberOfTheRequest() throws IOException, InterruptedException {
        account("ida", false);
        visitor.logIn("ida", RIGHT);
        HttpResponse<String> page = visitor.get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains(
                        "There is no such page",
                        page.headers().firstValue("X-Request-Id").orElseThrow());
    }

    private static long account(String login, boolean mustChange) {
        return RunningServer.part(Accounts.class)
                .create(0, new NewAccount(login, Optional.empty(), Set.of(), RIGHT, mustChange));
    }

    private HttpResponse<String> change(String current, String fresh, String again)
            throws IOException, InterruptedException {
        return visitor.send(
                "/settings/password", "/settings/password", Map.of("current", current, "fresh", fresh, "again", again));
    }
}
