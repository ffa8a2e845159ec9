package io.baton.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.calculation.OutcomesChanged;
import io.baton.server.planning.PlanMoved;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The time is far off, so that what the server itself sends is never due. Who may come to the page, {@code EndpointsTest} says. */
@ExtendWith(RunningServer.class)
class WebhooksTest {

    private static final Pattern SECRET = Pattern.compile("<code>whsec_([A-Za-z0-9+/=]+)</code>");

    private final Later later = new Later();
    private final Endpoints endpoints = new Endpoints(RunningServer.part(JdbcClient.class), later);
    private final Outbox outbox = new Outbox(endpoints, new JsonMapper(), later);
    private final Caller caller = new Caller(new WebhookSettings(List.of("127.0.0.0/8"), false));
    private final Courier courier = new Courier(endpoints, outbox, caller, later);
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private HttpServer receiver;
    private int status = 200;
    private Endpoints.Made made;

    /** What a receiver got. */
    private record Heard(String id, String seconds, String signature, String body) {}

    /** A clock that is set by hand. */
    private static final class Later extends Clock {
        private Instant now = Instant.parse("2999-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::hear);
        receiver.start();
        made = endpoints.make(
                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook?a=b", Set.of(EventType.values()));
        outbox.look();
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] answer = "<b>heard</b>".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        endpoints.delete(made.id());
    }

    @Test
    void messagesAreSignedByBothSecretsAndChangesOfAPersonAreOne()
            throws InterruptedException, GeneralSecurityException {
        outbox.tell(new OutcomesChanged(Set.of("P1"), "", 7));
        outbox.tell(new OutcomesChanged(Set.of("P1"), "", 8));
        outbox.tell(new OutcomesChanged(Set.of("P2"), "", 8));
        String next = endpoints.rotate(made.id());

        courier.deliver();

        assertThat(heard).hasSize(2);
        Heard first = heard.getFirst();
        assertThat(first.body()).contains("\"participant\":\"P", "\"type\":\"results.changed\"");
        assertThat(first.signature()).isEqualTo(signature(next, first) + " " + signature(made.secret(), first));
        later.now = later.now.plus(Duration.ofDays(2));
        outbox.tell(new OutcomesChanged(Set.of("P1"), "", 9));
        courier.deliver();
        assertThat(heard).hasSize(3);
        assertThat(heard.getLast().signature()).isEqualTo(signature(next, heard.getLast()));
    }

    private static String signature(String secret, Heard heard) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = heard.id() + "." + heard.seconds() + "." + heard.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void failuresAreTriedForADayThenGivenUpAndSentAgainOnDemand() throws InterruptedException {
        status = 302;
        Instant begun = later.now;
        outbox.tell(new PlanMoved(PlanMoved.Move.APPROVED, 3, 2, "plans/a.yaml"));
        Instant last = begun;
        while (only().state().equals("WAITING")) {
            last = later.now;
            courier.deliver();
            later.now = only().dueAt();
        }
        assertThat(only().state()).isEqualTo("GIVEN_UP");
        assertThat(only().attempts()).isEqualTo(Courier.MOST_ATTEMPTS);
        assertThat(only().answer()).isEqualTo("<b>heard</b>");
        assertThat(Duration.between(begun, last)).isBetween(Duration.ofHours(20), Duration.ofHours(32));
        assertThat(heard).hasSize(Courier.MOST_ATTEMPTS).extracting(Heard::id).containsOnly("msg_" + only().id());

        status = 204;
        assertThat(endpoints.replay(made.id(), later.now.plusSeconds(1).atOffset(ZoneOffset.UTC)))
                .isZero();
        assertThat(endpoints.replay(made.id(), OffsetDateTime.ofInstant(begun, ZoneOffset.UTC)))
                .isEqualTo(1);
        courier.deliver();
        assertThat(only().state()).isEqualTo("DELIVERED");
        assertThat(endpoints.find(made.id()).orElseThrow().failingSince()).isEmpty();
    }

    @Test
    void whatFailedForFiveDaysIsSwitchedOff() throws InterruptedException {
        status = 500;
        outbox.tell(new OutcomesChanged(Set.of(), "2025-01", 1));
        courier.deliver();
        later.now = later.now.plus(Duration.ofDays(5)).plusSeconds(1);
        courier.deliver();
        assertThat(endpoints.find(made.id()).orElseThrow().state()).isEqualTo(Endpoint.State.OFF);
        outbox.look();
        outbox.tell(new OutcomesChanged(Set.of(), "2025-02", 2));
        assertThat(endpoints.deliveries(made.id())).hasSize(1);
    }

    @Test
    void whoeverTookAMessageHasItAloneUntilTheLeaseEnds() {
        outbox.tell(new OutcomesChanged(Set.of("P1"), "", 7));
        assertThat(endpoints.take(20, Duration.ofMinutes(2))).hasSize(1);
        assertThat(endpoints.take(20, Duration.ofMinutes(2))).isEmpty();
        outbox.tell(new OutcomesChanged(Set.of("P1"), "", 8));
        assertThat(endpoints.take(20, Duration.ofMinutes(2))).hasSize(1);
        later.now = later.now.plus(Duration.ofMinutes(2));
        assertThat(endpoints.take(20, Duration.ofMinutes(2))).hasSize(2);
    }

    private Endpoint.Delivery only() {
        List<Endpoint.Delivery> all = endpoints.deliveries(made.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void anAdministratorKeepsThemOnAPage() throws IOException, InterruptedException {
        Account administrator = Company.account("", Role.ADMINISTRATOR);
        Visitor visitor = new Visitor();
        visitor.logIn(administrator.login(), Company.PASSWORD);
        assertThat(make(visitor, "https://127.0.0.1/").statusCode()).isEqualTo(422);
        HttpResponse<String> answer = make(visitor, "https://1.1.1.1/hook");
        Matcher secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).isTrue();
        long id = endpoints.all().getLast().id();
        String path = "/webhooks/" + id;
        assertThat(visitor.get(path).body()).contains("https://1.1.1.1/hook").doesNotContain(secret.group(1));
        assertThat(visitor.send(path, path, Map.of("deed", "PAUSE")).body()).contains("Paused");
        assertThat(visitor.send(path, path, Map.of("deed", "PING")).body()).contains("ping", "waits until");
        assertThat(visitor.send(path, path, Map.of("deed", "ROTATE")).body()).contains("whsec_");
        endpoints.turn(id, Endpoint.State.OFF);
        assertThat(visitor.get("/").body()).contains(path);
        assertThat(visitor.send(path, path, Map.of("deed", "DELETE")).body())
                .contains("The webhook is deleted")
                .doesNotContain("https://1.1.1.1/hook");
    }

    private static HttpResponse<String> make(Visitor visitor, String url) throws IOException, InterruptedException {
        return visitor.send("/webhooks", "/webhooks", Map.of("url", url, "event", "RESULTS_CHANGED"));
    }
}
