package io.baton.server.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may come here, {@code EndpointsTest} says. */
@ExtendWith(AppraisedCompany.class)
class PreviewPageTest {

    private static final String HEAD = "baton: 1\nplan: company\nversion: 2\nas: plan.yaml\neffective: 2025-07-01 ..\n";
    private static final String CHANGE = """
            scorecards: { month: { all: { items: { attainment: 10, coverage: 60, effort: 20, leading: 10 } } } }
            pay: { terms: { commission: { rate: 8% } } }
            """;

    private final Visitor visitor = new Visitor(AppraisedCompany.address());
    private String draft = "";

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        visitor.logIn(AppraisedCompany.account("", Role.OPERATIONS).login(), AppraisedCompany.PASSWORD);
        draft = path(visitor.send("/plans/company", "/plans/drafts", Map.of("plan", "company")));
    }

    private static String path(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElse("").replace(AppraisedCompany.address(), "");
    }

    private void write(String text) throws IOException, InterruptedException {
        String version = group(visitor.get(draft).body(), "name=\"version\" value=\"(\\d+)\"");
        visitor.send(draft, draft, Map.of("version", version, "text", text));
    }

    @Test
    @DisplayName("E6 what another version would have done is seen before it binds")
    void whoGainsAndLosesIsSeenOnThePast() throws IOException, InterruptedException {
        write(HEAD + CHANGE);

        String page = preview();

        assertThat(page)
                .contains("Compared with company 1", "By unit", "href=\"/team/", "What pay costs", "commission");
        assertThat(page).containsPattern("<dt>(Gain|Lose)</dt><dd>[1-9]");
        write(HEAD);
        assertThat(visitor.get(draft + "/preview").body()).contains("The draft has changed since this preview");
    }

    @Test
    void whereNothingChangesNobodyGainsOrLoses() throws IOException, InterruptedException {
        write(HEAD);

        String page = preview();

        assertThat(page)
                .contains("<dt>Gain</dt><dd>0</dd>", "<dt>Lose</dt><dd>0</dd>", "<dt>Other grade</dt><dd>0</dd>");
    }

    @Test
    void aPreviewIsCancelled() throws IOException, InterruptedException {
        write(HEAD);
        visitor.send(draft + "/preview", draft + "/preview", Map.of("against", "company 1", "period", "month:2025-03"));
        visitor.send(draft, draft + "/preview/cancel", Map.of());

        String page = await();

        assertThat(page).containsPattern("was cancelled|Compared with company 1");
    }

    private String preview() throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of("against", "company 1"));
        fields.put("period", "month:2025-03");
        visitor.send(draft + "/preview", draft + "/preview", fields);
        return await();
    }

    private String await() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        String page = visitor.get(draft + "/preview").body();
        while (page.contains("every 1s")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
            page = visitor.get(draft + "/preview").body();
        }
        return page;
    }

    private static String group(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
