package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.ApiTokens;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Whatever stands in an address or a form, no endpoint breaks, hangs, or gives it back as markup. */
@ExtendWith(AppraisedCompany.class)
class EndpointFuzzTest {

    /** What changes something even where all of it is odd, waits for a door of its own, or never ends. */
    private static final Set<String> LEFT_OUT = Set.of(
            "POST /plans/reviews",
            "POST /accounts/new",
            "POST /settings/password",
            "POST /backups",
            "GET /live/{person}");

    /** What is there, so that odd values meet others that are not. */
    private static final Map<String, String> THERE = Map.ofEntries(
            Map.entry("person", "kim"),
            Map.entry("id", "kim"),
            Map.entry("participant", "kim"),
            Map.entry("type", "deal"),
            Map.entry("name", "company"),
            Map.entry("cycle", "month"),
            Map.entry("day", "2025-04-18"),
            Map.entry("version", "1"),
            Map.entry("key", "D1"),
            Map.entry("deed", "move"));

    private static final List<String> RAW = List.of("%C0%80", "%ff%fe", "%ED%A0%80", "%E2%82", "%00", "+", "%2e%2e%2f");

    private final Random random = new Random(Accidents.SEED);
    private final Accidents accidents = new Accidents(random);
    private final Visitor visitor = new Visitor(AppraisedCompany.address());
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    static void leave() {
        AppraisedCompany.awaitQuiet();
    }

    @Test
    void everyEndpointAnswersToEverything() throws IOException, InterruptedException {
        visitor.logIn(AppraisedCompany.account("lea", Role.values()).login(), AppraisedCompany.PASSWORD);
        String token = AppraisedCompany.part(ApiTokens.class)
                .make("endpoint fuzz", Set.of(ApiTokens.Permission.values()), Optional.empty(), "test");
        List<String> broken = new ArrayList<>();
        for (HandlerMapping mapping : Objects.requireNonNull(
                AppraisedCompany.part(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingInfoHandlerMapping known) {
                for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                        known.getHandlerMethods().entrySet()) {
                    tryOut(one.getKey(), one.getValue(), token, broken);
                }
            }
        }
        assertThat(broken).as("with the seed " + Accidents.SEED).isEmpty();
        assertThat(visitor.get("/actuator/health").body()).contains("UP");
    }

    private void tryOut(RequestMappingInfo mapping, HandlerMethod method, String token, List<String> broken)
            throws IOException, InterruptedException {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        boolean isForm = methods.contains(RequestMethod.POST);
        String pattern = mapping.getPatternValues().iterator().next();
        if (LEFT_OUT.contains((isForm ? "POST " : "GET ") + pattern)) {
            return;
        }
        for (int i = 0; i < Math.max(3, Accidents.TIMES / 10); i++) {
            String path = path(pattern, isForm);
            String query = query(method, isForm);
            HttpResponse<String> reply = pattern.startsWith("/api/")
                    ? asked(path, query, token, isForm)
                    : isForm ? visitor.send("/settings", path, form(query)) : visitor.get(path + "?" + query);
            boolean isPage =
                    reply.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            boolean isReflected = isPage
                    && (reply.body().contains("<script>a") || reply.body().contains("<img src=x"));
            if (reply.statusCode() >= 500 || isReflected) {
                broken.add(reply.statusCode() + " " + (isForm ? "POST " : "GET ") + cut(path + "?" + query));
            }
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private String path(String pattern, boolean isForm) {
        StringBuilder path = new StringBuilder();
        for (String part : pattern.split("/", -1)) {
            if (!part.isEmpty()) {
                String name = part.replaceAll("\\{(\\w+).*", "$1");
                path.append('/').append(part.startsWith("{") ? inPath(name, isForm) : part);
            }
        }
        return path.isEmpty() ? "/" : path.toString().replaceAll("\\*+", "x");
    }

    private String inPath(String name, boolean isForm) {
        if (!isForm && random.nextBoolean()) {
            return name.equals("period") ? "2025-03" : THERE.getOrDefault(name, "1");
        }
        if (name.equals("type") && random.nextInt(3) > 0) {
            return "deal";
        }
        return random.nextInt(4) == 0
                ? accidents.any(RAW)
                : encoded(accidents.odd()).replace("+", "%20");
    }

    private String query(HandlerMethod method, boolean isForm) {
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null && random.nextInt(6) > 0) {
                String name = asked.name().isEmpty() ? parameter.getName() : asked.name();
                List<String> names = Map.class.isAssignableFrom(parameter.getType())
                        ? List.of("name", "role", "unit", "from", "year", "of", "how", "shares", "field", "total")
                        : List.of(name);
                names.forEach(one -> pairs.add(one + "=" + value(one, isForm)));
            }
        }
        return String.join("&", pairs);
    }

    private String value(String name, boolean isForm) {
        if (name.equals("cursor") && random.nextBoolean()) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(accidents.of(accidents.odd().getBytes(StandardCharsets.UTF_8)));
        }
        if (!isForm && random.nextInt(3) == 0) {
            return name.equals("period") ? "month:2025-03" : THERE.getOrDefault(name, "1");
        }
        return random.nextInt(6) == 0 ? accidents.any(RAW) : encoded(accidents.odd());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf('=')),
                        pair -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8),
                        (first, _) -> first));
    }

    private HttpResponse<String> asked(String path, String query, String token, boolean isSent)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(AppraisedCompany.address() + path + "?" + query))
                .timeout(Duration.ofSeconds(30))
                .headers("Authorization", "Bearer " + token, "Content-Type", "text/plain");
        if (isSent) {
            request.POST(HttpRequest.BodyPublishers.ofString(accidents.odd()));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
