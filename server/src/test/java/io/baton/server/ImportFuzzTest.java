package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.ApiTokens;
import io.baton.server.access.Role;
import io.baton.server.facts.Catalogues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent or brought, it is taken or told what is wrong with it; the server stays well. */
@ExtendWith(RunningServer.class)
class ImportFuzzTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: spoiled
            zone: Asia/Shanghai
            facts:
              spoiled_deal:
                participant: seller
                key: [deal_id, item]
                fields:
                  deal_id: { kind: text, title: { en: Deal no., zh-Hans: 合同编号, zh-Hant: 合約編號 } }
                  item: text
                  seller: text
                  amount: { kind: money, decimals: 2 }
                  share: ratio
                  signed_on: date
                  at: time
                  won: yes/no
                  lasted: duration
            """;
    private static final List<String> COLUMNS =
            List.of("deal_id", "item", "seller", "amount", "share", "signed_on", "at", "won", "lasted");
    private static final List<String> CELLS =
            List.of("D1", "1", "ana", "12.50", "0.25", "2024-03-05", "2024-03-05T10:00:00Z", "true", "90");
    private static final String CSV = String.join(",", COLUMNS) + "\n" + (String.join(",", CELLS) + "\n").repeat(3);
    private static final String JSON = """
            {"deal_id":"D1","item":"1","seller":"ana","amount":12.50,"share":0.25,"signed_on":"2024-03-05","won":true}
            {"deal_id":"D2","item":"2","seller":"王","amount":"1,5","at":"2024-03-05T10:00:00Z","lasted":90,"more":{"deep":[1]}}
            """;
    private static final String PLAN = """
            baton: 1
            plan: spoiled
            effective: 1990-01-01 .. 1990-01-31
            currency: CNY
            measures:
              deals: count(spoiled_deal where won) on signed_on
              cash: sum(amount of spoiled_deal) on signed_on, last 3 months
            indicators:
              number: { title: { en: Deals, zh-Hans: 成交, zh-Hant: 成交 }, formula: deals, score: { linear: { 0: 0, 10: 100 } } }
              pace: { title: { en: Pace, zh-Hans: 节奏, zh-Hant: 節奏 }, formula: cash / max(deals, 1), score: { linear: { 0: 0, 5: 100 } } }
            scorecards:
              month:
                results: { weight: 100, items: { number: 80, pace: 20 } }
            tests:
              - name: ten deals are everything
                cycle: month
                given: { deals: 10, cash: 10 }
                expect: { total: 84 }
            """;
    /** What patterns that go back and forth would never come to an end with, and what once broke the fields of numbers. */
    private static final List<String> FOUND = List.of(
            "baton: 1\nplan: long\nindicators:\n  a: { score: { step: {\n    ? \"from 1" + " ".repeat(60_000)
                    + "x\"\n    : 1,\n    ? \"" + "- ".repeat(60_000) + "\"\n    : 2 } } }\n",
            "scorecards: 5\n",
            "scorecards: [5]\nindicators: 7\n");

    private static final Pattern COUNT = Pattern.compile("\"(created|changed|unchanged|refused)\":(\\d+)");
    private static final String PAGE = "/data/spoiled_deal";

    @TempDir
    private Path folder;

    private final Random random = new Random(Accidents.SEED);
    private final Accidents accidents = new Accidents(random);
    private final Visitor visitor = new Visitor();
    private final HttpClient program = HttpClient.newHttpClient();
    private final List<String> broken = new ArrayList<>();

    @BeforeEach
    void comeIn() throws IOException, InterruptedException {
        Company.found(folder);
        assertThat(RunningServer.part(Catalogues.class).set(CATALOGUE, "test"))
                .isInstanceOf(Catalogues.Answer.Set.class);
        visitor.logIn(Company.account("", Role.OPERATIONS).login(), Company.PASSWORD);
    }

    @AfterEach
    void isWell() throws IOException, InterruptedException {
        assertThat(broken).as("with the seed " + Accidents.SEED).isEmpty();
        assertThat(visitor.get("/actuator/health").body()).contains("UP");
    }

    private void look(HttpResponse<String> reply, String what) {
        if (reply.statusCode() >= 500) {
            broken.add(reply.statusCode() + " " + what.substring(0, Math.min(600, what.length())));
        }
    }

    @Test
    void factsThatAProgramSendsAreTakenOrToldOneByOne() throws IOException, InterruptedException {
        String token = RunningServer.part(ApiTokens.class)
                .make("fuzz " + UUID.randomUUID(), Set.of(ApiTokens.Permission.FACTS_WRITE), Optional.empty(), "test");
        for (int i = 0; i < 2 * Accidents.TIMES; i++) {
            boolean isJson = i % 2 == 0;
            byte[] sent = accidents.bytesOf(isJson ? JSON : CSV);
            HttpResponse<String> reply = send(token, isJson ? "application/x-ndjson" : "text/csv", sent);
            look(reply, new String(sent, StandardCharsets.UTF_8));
            assertThat(reply.statusCode()).as(reply.body()).isIn(200, 400, 404, 409, 413, 415, 422, 500);
        }
        HttpResponse<String> sound = send(token, "text/csv", CSV.getBytes(StandardCharsets.UTF_8));
        assertThat(sound.statusCode()).as(sound.body()).isEqualTo(200);
        assertThat(rows(sound.body())).isEqualTo(3);
    }

    private HttpResponse<String> send(String token, String type, byte[] body) throws IOException, InterruptedException {
        String odd = random.nextInt(8) == 0 ? accidents.odd() : "";
        String query = odd.isEmpty() ? "" : "?source=" + URLEncoder.encode(odd, StandardCharsets.UTF_8);
        return program.send(
                HttpRequest.newBuilder(URI.create(RunningServer.address() + "/api/v1/facts/spoiled_deal" + query))
                        .timeout(Duration.ofSeconds(30))
                        .headers("Authorization", "Bearer " + token, "Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static long rows(String answer) {
        Matcher count = COUNT.matcher(answer);
        long rows = 0;
        while (count.find()) {
            rows += Long.parseLong(count.group(2));
        }
        return rows;
    }

    @Test
    void filesThatPeopleBringAreShownTakenOrRefused() throws IOException, InterruptedException {
        byte[] workbook = workbook();
        for (int i = 0; i < Accidents.TIMES / 2; i++) {
            boolean isText = i % 2 == 0;
            bring(PAGE, isText ? "f.csv" : "f.xlsx", isText ? accidents.bytesOf(CSV) : accidents.ofWorkbook(workbook));
        }
    }

    @Test
    void filesOfTheOrganisationAreShownOrRefused() throws IOException, InterruptedException {
        Map<String, String> files = Map.of(
                "people", "participant,name\ns1,李 𠮷\ns2,Cai\n",
                "assignments",
                        "participant,role,unit,superior,from,to\ns1,account,west,m2,2024-07-01,\ns2,senior,east,m1,,2030-01-01\n",
                "units", "unit,name,parent,from\neast,East,,2024-01-01\nwest,West,east,2024-01-01\n");
        for (int i = 0; i < Accidents.TIMES / 4; i++) {
            String type = accidents.any(List.of("people", "assignments", "units"));
            bring("/data/" + type, "o.csv", accidents.bytesOf(files.getOrDefault(type, "")));
        }
        RunningServer.part(JdbcClient.class).sql("DELETE FROM upload").update();
    }

    /** Brings a file, looks at it, reads it in another way, and takes it now and then, but nothing of the organisation. */
    private void bring(String page, String name, byte[] content) throws IOException, InterruptedException {
        String what = name + " " + new String(content, StandardCharsets.ISO_8859_1);
        HttpResponse<String> brought = visitor.bring(page, page + "/uploads", name, content);
        look(brought, "bring " + what);
        String upload = Visitor.leadsTo(brought);
        if (!upload.contains("/uploads/")) {
            return;
        }
        look(visitor.get(upload), "look at " + what);
        if (random.nextBoolean()) {
            look(
                    visitor.send(
                            page,
                            upload + "/reading",
                            Map.of(
                                    "mark", accidents.any(List.of("COMMA", "POINT", accidents.odd())),
                                    "encoding", accidents.any(List.of("utf-8", "big5", "utf-16le", accidents.odd())),
                                    "delimiter", accidents.any(List.of("COMMA", "TAB", accidents.odd())),
                                    "dates", accidents.any(List.of("DAY_FIRST", accidents.odd())),
                                    "source", accidents.odd(),
                                    "column.deal_id", accidents.any(List.of("0", "3", "99", accidents.odd())))),
                    "read " + what);
            look(visitor.get(upload), "look again at " + what);
        }
        look(visitor.get(upload + "/bad.xlsx"), "bad rows of " + what);
        if (page.equals(PAGE) && random.nextBoolean()) {
            look(visitor.send(page, upload + "/take", Map.of("take", "good-rows")), "take " + what);
        } else {
            look(visitor.send(page, upload + "/drop", Map.of()), "drop " + what);
        }
    }

    @Test
    void catalogueTextsAreSetOrRefused() {
        for (int i = 0; i < Accidents.TIMES; i++) {
            assertThat(RunningServer.part(Catalogues.class).set(accidents.of(CATALOGUE), "test"))
                    .isNotNull();
        }
    }

    @Test
    void plansAreCheckedWhateverStandsInThem() throws IOException, InterruptedException {
        String draft = Visitor.leadsTo(visitor.send("/settings", "/plans/drafts", Map.of("template", "senior-2.yaml")));
        assertThat(draft).startsWith("/plans/drafts/");
        for (int i = 0; i < Accidents.TIMES; i++) {
            String text = i < FOUND.size() ? FOUND.get(i) : accidents.of(PLAN);
            look(visitor.send("/settings", draft + "/check", Map.of("text", text, "version", "0")), text);
        }
        assertThat(visitor.send("/settings", draft, Map.of("text", accidents.of(PLAN), "version", accidents.odd()))
                        .statusCode())
                .isLessThan(500);
        JdbcClient database = RunningServer.part(JdbcClient.class);
        List.of("plan_step", "plan_draft", "plan_text")
                .forEach(table -> database.sql("DELETE FROM " + table).update());
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("deals");
            IntStream.range(0, COLUMNS.size()).forEach(i -> sheet.value(0, i, COLUMNS.get(i)));
            for (int row = 1; row <= 3; row++) {
                for (int i = 0; i < CELLS.size(); i++) {
                    sheet.value(row, i, CELLS.get(i));
                }
                sheet.value(row, 3, 12.5 * row);
                sheet.value(row, 5, LocalDate.of(2024, 3, row));
                sheet.style(row, 5).format("yyyy-mm-dd").set();
            }
        }
        return out.toByteArray();
    }
}
