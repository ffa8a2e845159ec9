package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.baton.server.access.Accounts;
import io.baton.server.access.NewAccount;
import io.baton.server.access.SignOn;
import io.baton.server.audit.AuditEvent;
import io.baton.testing.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whom a real authorisation server knows come in by it, with real redirects. */
@ExtendWith(RunningServer.class)
class SignOnTest {

    private static final String PASSWORD = "a right password";
    private static final String START = "/oauth2/authorization/company";
    private static final String REPLY = "/login/oauth2/code/company";

    @TempDir
    private static Path folder;

    private static Optional<Servers> servers = Optional.empty();

    private final Wanderer ana = new Wanderer();

    /** The company's server, and a Baton that knows it. */
    private record Servers(ConfigurableApplicationContext company, ConfigurableApplicationContext baton) {}

    @BeforeAll
    static void start() throws IOException {
        ConfigurableApplicationContext company = CompanyServer.start();
        servers = Optional.of(new Servers(company, baton(company, "--baton.oidc.label=Lima Ltd")));
        account("ana.lima");
        account("ana@example.org");
        account("cai@example.org");
        account("ben.closed");
        set("is_open = false", "ben.closed");
    }

    @AfterAll
    static void end() {
        servers.ifPresent(both -> {
            both.baton().close();
            both.company().close();
        });
    }

    @Test
    void withoutConfigurationThereIsNoTraceOfIt() throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        HttpResponse<String> page = visitor.get("/login?company=unknown");
        assertThat(page.body()).doesNotContain("oauth", "company", "role=\"alert\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("form-action 'self'");
        for (String path : Set.of(START, REPLY + "?code=1&state=2")) {
            assertThat(Visitor.leadsTo(visitor.get(path))).isEqualTo("/login");
        }
        assertThat(RunningServer.count(SignOn.class)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en, Log in with the company’s account", "zh-CN, 使用公司账号登录", "zh-TW, 使用公司帳號登入"})
    void aButtonLeadsThereInEachLanguage(String language, String said) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext other = baton(company())) {
            String page = new Visitor(address(other))
                    .get("/login", "Accept-Language", language)
                    .body();
            assertThat(page).contains("href=\"" + START + "\"", said, "name=\"password\"");
        }
        assertThat(new Visitor(baton()).get("/login").body()).contains(">Lima Ltd</a>");
    }

    @Test
    void somebodyWhomTheCompanyKnowsComesInToWhatWasAskedFor() throws IOException, InterruptedException {
        long before = events("LOGGED_IN");
        ana.get(baton() + "/settings");
        HttpResponse<String> page = comeIn(ana, "ana");
        assertThat(page.uri().getPath()).isEqualTo("/settings");
        assertThat(page.body()).contains("ana.lima").doesNotContain("/settings/password");
        assertThat(events("LOGGED_IN")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"ben, closed here", "dan, not known here", "nobody, without the claim"})
    void whoHasNoOpenAccountStaysOutsideAndIsToldWhy(String name, String what)
            throws IOException, InterruptedException {
        long before = events("LOG_IN_REFUSED");
        long accounts = accounts();
        HttpResponse<String> page = comeIn(ana, name);
        assertThat(page.uri()).as(what).hasToString(baton() + "/login?company=unknown");
        assertThat(page.body()).contains("there is no open account for you here");
        assertThat(isInside(ana)).isFalse();
        assertThat(events("LOG_IN_REFUSED")).isEqualTo(before + 1);
        assertThat(accounts()).isEqualTo(accounts);
    }

    @Test
    void aReplyIsTakenOnce() throws IOException, InterruptedException {
        comeIn(ana, "ana");
        URI reply = ana.passed(REPLY);
        assertThat(ana.get(reply.toString()).uri()).hasToString(baton() + "/login?company=again");
        Wanderer thief = new Wanderer();
        assertThat(thief.get(reply.toString()).body()).contains("This log-in is over, or began somewhere else");
        assertThat(isInside(thief)).isFalse();
    }

    @Test
    void theReplyToSomebodyElseLetsNobodyIn() throws IOException, InterruptedException {
        Wanderer other = new Wanderer();
        other.stopBefore(REPLY);
        comeIn(other, "ana");
        ana.get(baton() + START);
        assertThat(ana.get(other.passed(REPLY).toString()).uri()).hasToString(baton() + "/login?company=again");
        assertThat(isInside(ana)).isFalse();
    }

    @Test
    void aReplyWithTheRightStateAndAnotherCodeLetsNobodyIn() throws IOException, InterruptedException {
        ana.stopBefore(REPLY);
        comeIn(ana, "ana");
        ana.stopNowhere();
        String reply = ana.passed(REPLY).toString().replaceAll("code=[^&]+", "code=guessed");
        assertThat(ana.get(reply).body()).contains("does not answer as it should");
        assertThat(isInside(ana)).isFalse();
    }

    @Test
    void aRefusalOfTheCompanyIsSaidSo() throws IOException, InterruptedException {
        ana.get(baton() + START);
        String state = ana.passed("/oauth2/authorize").getRawQuery().replaceAll(".*state=([^&]+).*", "$1");
        assertThat(ana.get(baton() + REPLY + "?error=access_denied&state=" + state)
                        .body())
                .contains("did not let you in");
    }

    @Test
    void aLockAndAFirstPasswordAreAboutPasswordsOnly() throws IOException, InterruptedException {
        set("must_change = true, locked_until = now() + interval '1 hour'", "ana.lima");
        try {
            assertThat(new Visitor(baton()).logIn("ana.lima", PASSWORD)).isEqualTo("/login?error");
            assertThat(comeIn(ana, "ana").uri()).hasToString(baton() + "/");
        } finally {
            set("must_change = false, locked_until = NULL", "ana.lima");
        }
        assertThat(new Visitor(baton()).logIn("ana.lima", PASSWORD)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"epoch = epoch + 1, true", "is_open = false, false"})
    void aSessionEndsWithItsEpochAndItsAccount(String change, boolean mayComeAgain)
            throws IOException, InterruptedException {
        comeIn(ana, "ana");
        assertThat(isInside(ana)).isTrue();
        set(change, "ana.lima");
        assertThat(isInside(ana)).isFalse();
        comeIn(ana, "ana");
        assertThat(isInside(ana)).isEqualTo(mayComeAgain);
        set("is_open = true", "ana.lima");
    }

    @Test
    void whoeverLeavesHereLeavesTheCompanyToo() throws IOException, InterruptedException {
        comeIn(ana, "ana");
        HttpResponse<String> home = ana.get(baton() + START);
        assertThat(home.uri()).as("without a password").hasToString(baton() + "/");
        HttpResponse<String> left = ana.send(home, baton() + "/logout", Map.of());
        assertThat(left.uri()).hasToString(baton() + "/login?out");
        assertThat(isInside(ana)).isFalse();
        assertThat(ana.get(baton() + START).uri()).hasToString(CompanyServer.address(company()) + "/login");
    }

    @Test
    void passwordsMayBeShutOutAndAnotherClaimNameTheAccount() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext other =
                baton(company(), "--baton.oidc.only=true", "--baton.oidc.claim=email")) {
            String address = address(other);
            assertThat(new Visitor(address).get("/login").body()).doesNotContain("name=\"password\"");
            assertThat(new Visitor(address).logIn("ana.lima", PASSWORD)).isNotEqualTo("/");
            assertThat(comeIn(address, ana, "ana").body()).contains("ana@example.org");
            assertThat(comeIn(address, new Wanderer(), "cai").uri())
                    .as("an address that is not proved")
                    .hasToString(address + "/login?company=unknown");
        }
    }

    @Test
    void batonStartsWithoutTheOtherServerAndSaysThatItIsNotThere() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext other = batonOf(company(), "http://127.0.0.1:1")) {
            HttpResponse<String> page = ana.get(address(other) + START);
            assertThat(page.uri()).hasToString(address(other) + "/login?company=failed");
            assertThat(new Visitor(address(other)).logIn("ana.lima", PASSWORD)).isEqualTo("/");
        }
    }

    @Test
    void anotherServerThatHangsKeepsNobodyWaitingForLong() throws IOException, InterruptedException {
        HttpServer hanging = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + hanging.getAddress().getPort();
        hanging.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] said = """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/ask","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                     "subject_types_supported":["public"],"response_types_supported":["code"]}""".formatted(issuer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        hanging.createContext("/token", _ -> {});
        hanging.start();
        try (ConfigurableApplicationContext other = batonOf(company(), issuer)) {
            ana.stopBefore("/ask");
            ana.get(address(other) + START);
            String state = ana.passed("/ask").getRawQuery().replaceAll(".*state=([^&]+).*", "$1");
            assertThat(ana.get(address(other) + REPLY + "?code=1&state=" + state)
                            .uri())
                    .hasToString(address(other) + "/login?company=failed");
        } finally {
            hanging.stop(0);
        }
    }

    @Test
    void aRealBrowserComesInAndLeaves() throws IOException {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "no browser on this machine");
        try (Browser open = Browser.start(program.get(), folder.resolve("profile"))) {
            open.open(URI.create(baton() + "/login"), 390);
            assertThat(open.barriers()).isEmpty();
            assertThat(open.overflow()).isZero();
            open.follow("document.querySelector('.elsewhere a').click()");
            open.run("document.querySelector('#username').value = 'ana'");
            open.run("document.querySelector('#password').value = '" + CompanyServer.PASSWORD + "'");
            open.follow("document.querySelector('button[type=submit]').click()");
            assertThat(open.run("location.href").asString()).isEqualTo(baton() + "/");
            open.follow("document.querySelector('.leave button').click()");
            assertThat(open.run("location.href").asString()).isEqualTo(baton() + "/login?out");
        }
    }

    private static ConfigurableApplicationContext company() {
        return servers.orElseThrow().company();
    }

    private static String baton() {
        return address(servers.orElseThrow().baton());
    }

    private static String address(ConfigurableApplicationContext baton) {
        return "http://127.0.0.1:" + baton.getEnvironment().getProperty("local.server.port");
    }

    /** Starts a Baton that the company's server knows; all of them have one database. */
    private static ConfigurableApplicationContext baton(ConfigurableApplicationContext company, String... settings)
            throws IOException {
        return batonOf(company, CompanyServer.address(company), settings);
    }

    private static ConfigurableApplicationContext batonOf(
            ConfigurableApplicationContext company, String issuer, String... settings) throws IOException {
        String id = "baton-" + System.nanoTime();
        String database = servers.isEmpty() ? Databases.empty() : "";
        Stream<String> all = Stream.of(
                "--baton.port=0",
                "--baton.database.connections=4",
                "--spring.config.additional-location=" + config(database),
                "--baton.oidc.issuer=" + issuer,
                "--baton.oidc.client-id=" + id,
                "--baton.oidc.client-secret=" + CompanyServer.SECRET + id);
        ConfigurableApplicationContext baton = SpringApplication.run(
                BatonServer.class, Stream.concat(all, Stream.of(settings)).toArray(String[]::new));
        CompanyServer.register(company, id, address(baton));
        return baton;
    }

    private static URI config(String database) throws IOException {
        Path file = folder.resolve("baton.yaml");
        if (!database.isEmpty()) {
            Files.move(Databases.config(folder, database), file);
        }
        return file.toUri();
    }

    private static HttpResponse<String> comeIn(Wanderer who, String name) throws IOException, InterruptedException {
        return comeIn(baton(), who, name);
    }

    private static HttpResponse<String> comeIn(String baton, Wanderer who, String name)
            throws IOException, InterruptedException {
        HttpResponse<String> page = who.get(baton + START);
        String company = CompanyServer.address(company());
        return page.uri().toString().equals(company + "/login")
                ? who.send(page, company + "/login", Map.of("username", name, "password", CompanyServer.PASSWORD))
                : page;
    }

    private static boolean isInside(Wanderer who) throws IOException, InterruptedException {
        return who.get(baton() + "/").uri().getPath().equals("/");
    }

    private static void account(String login) {
        servers.orElseThrow()
                .baton()
                .getBean(Accounts.class)
                .create(AuditEvent.NOBODY, new NewAccount(login, Optional.empty(), Set.of(), PASSWORD, false));
    }

    private static JdbcClient database() {
        return servers.orElseThrow().baton().getBean(JdbcClient.class);
    }

    private static void set(String change, String login) {
        database()
                .sql("UPDATE account SET " + change + " WHERE login = ?")
                .param(login)
                .update();
    }

    private static long accounts() {
        return number("SELECT count(*) FROM account");
    }

    private static long events(String kind) {
        return number("SELECT count(*) FROM audit_event WHERE kind = '" + kind + "'");
    }

    private static long number(String sql) {
        return database().sql(sql).query(Long.class).single();
    }
}
