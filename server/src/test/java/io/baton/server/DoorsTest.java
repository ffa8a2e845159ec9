package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.Role;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What replies tell browsers, and what the doors do with those who have not come in, or not as they should. */
@ExtendWith(RunningServer.class)
class DoorsTest {

    private static final URI SERVER = URI.create(RunningServer.address());
    private static final int PATIENCE = 10_000;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/nowhere",
                "/assets/none/console.css",
                "/api/v1/openapi.yaml",
                "/api/v1/people",
                "/api/nothing",
                "/actuator/health",
                "/actuator/prometheus"
            })
    void everyReplySaysWhatABrowserMustNotDoWithIt(String path) throws IOException, InterruptedException {
        HttpResponse<String> reply = send(HttpRequest.newBuilder(SERVER.resolve(path)));
        assertThat(header(reply, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
        assertThat(header(reply, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(reply, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(reply, "Permissions-Policy")).contains("camera=()");
        assertThat(header(reply, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(reply, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(reply, "Cache-Control")).contains("no-store");
        assertThat(header(reply, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(reply, "Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "PUT", "DELETE"})
    void methodsThatNobodyNeedsAreRefused(String method) throws IOException, InterruptedException {
        String target = method.equals("CONNECT") ? "127.0.0.1:80" : "/login";
        assertThat(raw(InetAddress.getLoopbackAddress(), method + " " + target + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (400|403|405|501) .*")
                .satisfies(reply -> assertThat(reply.contains("frame-ancestors 'none'"))
                        .as("what is no request at all is told so by the web server itself, in a few words")
                        .isNotEqualTo(method.equals("CONNECT")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /login;x=1 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /assets/..%2f..%2fapplication.yaml HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET //evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /login HTTP/9.9\r\nHost: x\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "\u0000\u0001\u0002\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedAndTellsNothing(String request) throws IOException, InterruptedException {
        String reply = raw(InetAddress.getLoopbackAddress(), request);
        assertThat(reply)
                .matches("(?s)HTTP/1.1 (400|404|302|505) .*")
                .doesNotContain("Tomcat", "Exception", "io.baton");
    }

    @Test
    void aHeaderThatIsTooLongIsRefused() throws IOException, InterruptedException {
        String header = "x".repeat(64_000);
        assertThat(raw(
                        InetAddress.getLoopbackAddress(),
                        "GET /login HTTP/1.1\r\nHost: x\r\nX-Long: " + header + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void onlyAProxyOfOursIsBelieved() throws IOException, InterruptedException {
        String request = "GET /login HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n";
        assertThat(raw(InetAddress.ofLiteral("127.0.0.1"), request)).contains("Strict-Transport-Security");
        assertThat(raw(InetAddress.ofLiteral("127.0.0.2"), request)).doesNotContain("Strict-Transport-Security");
    }

    @Test
    void anIdThatSomebodyChoseBecomesNoSession() throws IOException, InterruptedException {
        String login = Company.account("", Role.OPERATIONS).login();
        cookies.getCookieStore().add(SERVER, cookie("chosen-by-somebody"));
        page("/login");
        String before = session();
        assertThat(before).isNotEqualTo("chosen-by-somebody");
        logIn(login);
        assertThat(session()).as("another one after the log-in").isNotEqualTo(before);
        assertThat(page("/settings").statusCode()).isEqualTo(200);
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(SERVER, cookie(before));
        assertThat(page("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionIsOverInTheServerAndForgottenInTheBrowser() throws IOException, InterruptedException {
        logIn(Company.account("", Role.OPERATIONS).login());
        String session = session();
        HttpResponse<String> reply = form("/", "/logout", Map.of(), "X-Forwarded-Proto", "https");
        assertThat(header(reply, "Clear-Site-Data"))
                .contains("cache", "storage")
                .doesNotContain("cookies");
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(SERVER, cookie(session));
        assertThat(page("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void aBrowserKeepsNoPageForTheWayBack() throws IOException, InterruptedException {
        assertThat(page("/login").body()).contains("\"historyCacheSize\":0", "\"refreshOnHistoryMiss\":true");
    }

    @Test
    void aBusySessionIsOverAfterSomeTime() throws IOException, InterruptedException {
        logIn(Company.account("", Role.OPERATIONS).login());
        assertThat(page("/settings").statusCode()).isEqualTo(200);
        String id = session();
        Context pages = (Context) server().getTomcat().getHost().findChildren()[0];
        HttpSession session = pages.getManager().findSession(id).getSession();
        session.setAttribute("io.baton.server.access.SessionAge", Instant.now().minus(Duration.ofHours(17)));
        assertThat(page("/settings").statusCode()).isEqualTo(302);
        assertThat(pages.getManager().findSession(id)).isNull();
    }

    private static TomcatWebServer server() {
        return (TomcatWebServer)
                Objects.requireNonNull(((ServletWebServerApplicationContext) RunningServer.context()).getWebServer());
    }

    @Test
    void whoeverTookOverAWindowCannotFindThePasswordByTrying() throws IOException, InterruptedException {
        String login = Company.account("", Role.OPERATIONS).login();
        logIn(login);
        for (int i = 0; i < 5; i++) {
            change("guessed " + i, "quite another sentence");
        }
        assertThat(change(Company.PASSWORD, "quite another sentence").body()).contains("is not right");
    }

    private HttpResponse<String> change(String current, String fresh) throws IOException, InterruptedException {
        return form(
                "/settings/password", "/settings/password", Map.of("current", current, "fresh", fresh, "again", fresh));
    }

    @Test
    void aFileOfSomebodyWhoMayNotBringItIsNotEvenRead() throws IOException, InterruptedException {
        logIn(Company.account("", Role.FINANCE).login());
        String request = "POST /data/deal/uploads HTTP/1.1\r\nHost: x\r\nCookie: baton=" + session()
                + "\r\nContent-Type: multipart/form-data; boundary=part\r\nContent-Length: 60000000\r\n\r\n--part\r\n";
        assertThat(raw(InetAddress.getLoopbackAddress(), request)).startsWith("HTTP/1.1 404");
    }

    @Test
    void anAccountHasSoManyOpenPagesAndNoMore() throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.logIn(Company.account("many windows").login(), Company.PASSWORD);
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            InputStream page = visitor.listen("/live/many%20windows");
            assertThat(page.read()).isEqualTo('d');
            open.add(page);
        }
        assertThat(visitor.status("/live/many%20windows")).isEqualTo(429);
        for (InputStream page : open) {
            page.close();
        }
    }

    @Test
    void anUnknownLogInTakesAsLongAsAKnownOne() throws IOException, InterruptedException {
        String known = Company.account("", Role.OPERATIONS).login();
        logIn("nobody at all", "wrong");
        long unknown = Math.min(timed("nobody at all"), timed("nobody either"));
        assertThat(unknown).isGreaterThan(Math.min(timed(known), timed(known)) / 2);
    }

    private long timed(String login) throws IOException, InterruptedException {
        page("/login");
        long begun = System.nanoTime();
        logIn(login, "wrong");
        return System.nanoTime() - begun;
    }

    private static String raw(InetAddress from, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral(SERVER.getHost()), SERVER.getPort(), from, 0)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] start = in.readNBytes(1);
            byte[] rest = new byte[1 << 16];
            int read = Math.max(0, in.read(rest));
            return (new String(start, StandardCharsets.UTF_8) + new String(rest, 0, read, StandardCharsets.UTF_8))
                    .replace("\r\n", " ");
        }
    }

    private static HttpCookie cookie(String session) {
        HttpCookie cookie = new HttpCookie("baton", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("baton"))
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    private void logIn(String login) throws IOException, InterruptedException {
        logIn(login, Company.PASSWORD);
    }

    private void logIn(String login, String password) throws IOException, InterruptedException {
        form("/login", "/login", Map.of("username", login, "password", password));
    }

    private HttpResponse<String> form(String from, String path, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        String proof = page(from).body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String body = "_csrf=" + URLEncoder.encode(proof, StandardCharsets.UTF_8)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(SERVER.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> reply, String name) {
        List<String> values = reply.headers().allValues(name);
        return String.join(", ", values);
    }
}
