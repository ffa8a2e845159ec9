package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.baton.server.access.Account;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What whoever runs the server looks at. */
@ExtendWith(RunningServer.class)
class OperationTest {

    @TempDir
    private static Path folder;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void found() throws IOException {
        Company.found(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void everybodyMayAskWhetherItIsWell(String path) throws IOException, InterruptedException {
        HttpResponse<String> reply = visitor.get(path);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("UP").doesNotContain("postgres");
    }

    @Test
    void metricsAreForWhoeverHasTheToken() throws IOException, InterruptedException {
        String path = "/actuator/prometheus";
        assertThat(visitor.get(path).statusCode()).isEqualTo(401);
        assertThat(visitor.get(path, "Authorization", "Bearer ").statusCode()).isEqualTo(401);
        assertThat(visitor.get(path, "Authorization", "Bearer guessed").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get(path, "Authorization", "Bearer " + RunningServer.METRICS_TOKEN)
                        .body())
                .contains("http_server_requests_seconds", "hikaricp_connections");
    }

    @Test
    void theLogHoldsTheNumberOfEachRequestAndNobody() throws IOException, InterruptedException {
        Account account = Company.account("m1");
        String login = account.login();
        List<ILoggingEvent> log = logged(() -> {
            visitor.logIn(login, "wrong " + Company.PASSWORD);
            visitor.logIn(login, Company.PASSWORD);
            visitor.get("/team/s2");
            visitor.get("/team/s1");
        });
        assertThat(log)
                .allSatisfy(line ->
                        assertThat(line.getMDCPropertyMap().get("request")).isNotEmpty());
        String said = log.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(said)
                .contains("GET /team/{person} 200", "GET /team/{person} 404", "ms by " + account, "ms by nobody")
                .doesNotContain("s1", "s2", "m1", login, Company.PASSWORD, "王");
    }

    @Test
    void aBrowserKeepsAssetsForEverAndPagesNever() throws IOException, InterruptedException {
        String page = visitor.get("/login").body();
        String asset = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]+/tabler\\.css)\".*", "$1");
        HttpResponse<String> reply = visitor.get(asset, "Accept-Encoding", "gzip");
        assertThat(reply.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(reply.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(100_000);
        assertThat(visitor.get("/login").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(Visitor.leadsTo(visitor.get(asset.replaceAll("/assets/[0-9a-f]+", "/assets/old"))))
                .isEmpty();
    }

    @Test
    void theFirstPageIsLight() throws IOException, InterruptedException {
        HttpResponse<String> page = visitor.get("/login");
        long bytes = page.body().length();
        Matcher asset = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(page.body());
        while (asset.find()) {
            HttpResponse<String> reply = visitor.get(asset.group(1), "Accept-Encoding", "gzip");
            bytes += reply.headers().firstValueAsLong("Content-Length").orElseThrow();
        }
        assertThat(bytes).isBetween(50_000L, 300_000L);
    }

    @Test
    void behindAProxyThatSpeaksHttpsTheCookieIsKeptToIt() throws IOException, InterruptedException {
        HttpResponse<String> page = visitor.get("/login", "X-Forwarded-Proto", "https");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    /** What a visitor does. */
    @FunctionalInterface
    private interface Visit {
        void run() throws IOException, InterruptedException;
    }

    private static List<ILoggingEvent> logged(Visit visit) throws IOException, InterruptedException {
        Logger requests = (Logger) LoggerFactory.getLogger("io.baton.server.page");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        requests.addAppender(lines);
        try {
            visit.run();
        } finally {
            requests.detachAppender(lines);
        }
        return List.copyOf(lines.list);
    }
}
