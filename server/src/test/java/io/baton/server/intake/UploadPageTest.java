package io.baton.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.core.fact.FactRow;
import io.baton.core.value.Value;
import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.Accounts;
import io.baton.server.access.Role;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import io.baton.server.organisation.Today;
import io.baton.server.page.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that people bring, from the form to the facts. */
@ExtendWith(RunningServer.class)
class UploadPageTest {

    private static final String PAGE = "/data/brought_deal";
    private static final String CATALOGUE = """
            baton: 1
            catalogue: brought
            facts:
              brought_deal:
                participant: seller
                key: deal_id
                fields:
                  deal_id: { kind: text, title: { en: Deal no., zh-Hans: 合同编号, zh-Hant: 合約編號 } }
                  seller: { kind: text, title: { en: Seller, zh-Hans: 销售, zh-Hant: 業務 } }
                  amount: { kind: money, decimals: 2 }
                  signed_on: date
                  won: yes/no
                  customer: text
              brought_call:
                participant: seller
                fields: { seller: text, called_on: date }
              brought_visit:
                participant: seller
                fields: { seller: text, visited_on: date, customer: text }
            """;

    @TempDir
    private Path folder;

    private final Visitor visitor = new Visitor();
    private final String id = UUID.randomUUID().toString();
    private final Account account = Company.account("", Role.OPERATIONS);

    @BeforeEach
    void comeIn() throws IOException, InterruptedException {
        assertThat(RunningServer.part(Catalogues.class).set(CATALOGUE, "test"))
                .isInstanceOf(Catalogues.Answer.Set.class);
        visitor.logIn(account.login(), Company.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,',',Deal no.,SELLER", "GB18030,;,合同编号,销售", "Big5,'\t',合約編號,業務"})
    void columnsAreFoundByTitleAndNothingIsTakenBeforeSomebodySaysSo(
            String encoding, String delimiter, String deal, String seller) throws IOException, InterruptedException {
        String text =
                (deal + ";" + seller + ";Amount;成交;SIGNED ON\n" + id + ";王;12.5;是;2024/3/5\n").replace(";", delimiter);

        String upload = bring(PAGE, "deals.csv", text.getBytes(Charset.forName(encoding)));

        String page = visitor.get(upload).body();
        assertThat(page).contains("2024-03-05", "by hand (upload)", "count for nobody: 1 (");
        assertThat(number(page, "new")).isEqualTo("1");
        assertThat(found(id)).isEmpty();
        assertThat(visitor.send(upload, upload + "/take", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(upload).body()).contains("was taken", account.login());
        assertThat(found(id).getFirst().value("amount")).isEqualTo(Value.of("12.50"));
        assertThat(found(id).getFirst().value("won")).isInstanceOf(Value.Absent.class);
        assertThat(Visitor.leadsTo(visitor.send(PAGE, upload + "/take", Map.of())))
                .endsWith("answer=gone");
    }

    @Test
    void badRowsAreToldCellByCellAndComeBackAsAFile() throws IOException, InterruptedException {
        String text =
                "deal_id,seller,amount,signed_on,customer\n%1$s-1,ana,ten,2024-02-30,=1+1\n%1$s-2,ben,\"1,234.5\",2024-02-28,y\n%1$s-3,,3,,\n"
                        .formatted(id);
        String upload = bring(PAGE, "bad.csv", text.getBytes(StandardCharsets.UTF_8));

        String page = visitor.get(upload).body();
        assertThat(page).contains("not a number", "not a date", "ten", "2024-02-30", "every row needs it");
        assertThat(number(page, "new")).isEqualTo("1");
        assertThat(number(page, "bad")).isEqualTo("2");
        assertThat(visitor.get(upload + "/bad.xlsx")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .contains("brought_deal-", "-to-mend.xlsx");
        byte[] toMend = visitor.load(upload + "/bad.xlsx");
        List<String> rows = SentBook.rows(toMend, folder);
        assertThat(rows.getFirst())
                .startsWith(id + "-1|ana|ten|2024-02-30|=1+1|2|")
                .contains("not a number; signed_on");
        assertThat(rows.getLast()).startsWith(id + "-3||3|||4|");
        assertThat(parts(toMend).values()).as("a text is no formula").noneMatch(part -> part.contains("<f>"));

        assertThat(Visitor.leadsTo(visitor.send(upload, upload + "/take", Map.of("take", "all-or-nothing"))))
                .endsWith("answer=refused");
        assertThat(found(id + "-2")).isEmpty();
        visitor.send(upload, upload + "/take", Map.of("take", "good-rows"));
        assertThat(found(id + "-2").getFirst().value("amount")).isEqualTo(Value.of("1234.50"));

        assertThat(number(visitor.get(bring(PAGE, "bad-to-mend.xlsx", toMend)).body(), "bad"))
                .isEqualTo("2");
        String mended =
                "deal_id,seller,amount,signed_on,baton_line,baton_reason\n%1$s-1,ana,10,2024-02-29,2,x\n%1$s-3,cai,3,,4,y\n"
                        .formatted(id);
        String again = bring(PAGE, "mended.csv", mended.getBytes(StandardCharsets.UTF_8));
        assertThat(number(visitor.get(again).body(), "bad")).isEqualTo("0");
        visitor.send(again, again + "/take", Map.of());
        assertThat(found(id + "-1", id + "-3")).hasSize(2);
        assertThat(bring(PAGE, "bad.csv", text.getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(upload);
    }

    @Test
    @DisplayName("H1 targets come by file, with a preview, and can be undone")
    void targetsAreBroughtAsFactsAre() throws IOException, InterruptedException {
        String template = bring("/data/targets", "targets.xlsx", visitor.load("/data/targets/template.xlsx"));
        assertThat(visitor.get(template).body()).contains("id=\"preview\"").doesNotContain("is-invalid");
        String text = "人员工号,目标项,周期,目标值\n%1$s,quota,2024-03,100.5\n%1$s,quota,2024-04,many\n".formatted(id);

        String upload = bring("/data/targets", "targets.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(number(visitor.get(upload).body(), "new")).isEqualTo("1");
        assertThat(number(visitor.get(upload).body(), "bad")).isEqualTo("1");
        visitor.send(upload, upload + "/take", Map.of("take", "good-rows"));
        assertThat(visitor.get("/data/targets/facts?participant=" + id).body()).contains("quota", "2024-03", "100.5");
        assertThat(visitor.get("/data").body()).contains("Targets");
        Matcher undo = Pattern.compile("/data/targets/loads/\\d+/undo")
                .matcher(visitor.get("/data/targets").body());
        assertThat(undo.find()).isTrue();
        visitor.send("/data/targets", undo.group(), Map.of());
        assertThat(visitor.get("/data/targets/facts?participant=" + id).body()).doesNotContain("quota");
    }

    @Test
    void anotherReadingIsChosenInTheForm() throws IOException, InterruptedException {
        String text = "no;who;when;what\n%s;ana;5/3/2024;1.234\n".formatted(id);
        String upload = bring(PAGE, "deals.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.get(upload).body()).contains("every row needs this").doesNotContain("id=\"preview\"");

        visitor.send(
                upload,
                upload + "/reading",
                Map.of(
                        "dates", "DAY_FIRST",
                        "mark", "COMMA",
                        "source", "crm",
                        "column.deal_id", "0",
                        "column.seller", "1",
                        "column.signed_on", "2",
                        "column.amount", "3"));

        assertThat(visitor.get(upload).body()).contains("2024-03-05", "1234");
        visitor.send(upload, upload + "/take", Map.of());
        String other = bring(
                PAGE, "x.csv", "deal_id,seller,amount\n%s,ben,7\n".formatted(id).getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.get(other).body()).contains("is of the source “crm”", "choose that source below");
        visitor.send(
                other,
                other + "/reading",
                Map.of("source", "crm", "column.deal_id", "0", "column.seller", "1", "column.amount", "2"));
        assertThat(visitor.get(other).body()).contains("was: ana", "was: 1234");
    }

    @Test
    void aWorkbookIsReadAsItIs() throws IOException, InterruptedException {
        String upload = bring(PAGE, "deals.xlsx", workbook(2_000));

        assertThat(visitor.get(upload + "?whole").body()).contains("2,000");
        visitor.send(upload, upload + "/take", Map.of());
        assertThat(found(id + "-1999").getFirst().value("amount")).isEqualTo(Value.of("1999.25"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTemplateInAnyLanguageFindsItsColumnsAgain(Language language) throws IOException, InterruptedException {
        RunningServer.part(Accounts.class).keep(account.id(), Optional.of(language), Theme.SYSTEM);
        byte[] template = visitor.load(PAGE + "/template.xlsx");
        Map<String, String> parts = parts(template);
        assertThat(parts.keySet()).contains("xl/comments1.xml", "xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<dataValidation ", "type=\"list\"");

        String page = visitor.get(bring(PAGE, "template.xlsx", template)).body();

        assertThat(page).contains("id=\"preview\"").doesNotContain("is-invalid");
        assertThat(page.split("selected>", -1)).as("no column is left").hasSize(1 + 3 + 6);
        assertThat(page).doesNotContain("value=\"\" selected");
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip =
                new ZipFile(Files.write(folder.resolve("book"), workbook).toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(part)) {
                    parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    @ParameterizedTest
    @CsvSource({
        "'', fault=empty",
        "1f8b0800, fault=packed",
        "d0cf11e0a1b11ae1, Save it as .xlsx without a password",
        "504b0304deadbeef, The workbook is damaged",
        "64c3a92c62ff0a31, column"
    })
    void whatCannotBeReadIsToldWithWhatMendsIt(String content, String said) throws IOException, InterruptedException {
        HttpResponse<String> reply =
                visitor.bring(PAGE, PAGE + "/uploads", "deals", HexFormat.of().parseHex(content));
        String there = Visitor.leadsTo(reply);
        assertThat(there + visitor.get(there).body()).contains(said);
    }

    @Test
    void aWorkbookThatInflatesBeyondAllMeasureIsRefused() throws IOException, InterruptedException {
        String page = visitor.get(bring(PAGE, "bomb.xlsx", bomb())).body();

        assertThat(page).contains("The workbook is damaged, or packed beyond all measure");
    }

    @Test
    void aLoadIsUndoneByAnotherOneButForWhatHasChangedSince() throws IOException, InterruptedException {
        take("%1$s-1,ana,1\n%1$s-2,ana,1\n");
        long load = take("%1$s-1,ben,2\n%1$s-2,ben,2\n%1$s-3,ben,2\n%1$s-4,ben,2\n");
        take("%1$s-2,cai,3\n%1$s-4,cai,3\n");
        String undo = PAGE + "/loads/" + load + "/undo";
        assertThat(visitor.get(PAGE).body()).contains("action=\"" + undo + "\"");

        assertThat(Visitor.leadsTo(visitor.send(PAGE, undo, Map.of()))).endsWith("undone=partly");

        assertThat(sellers()).containsExactly("ana", "cai", "", "cai");
        assertThat(Visitor.leadsTo(visitor.send(PAGE, undo, Map.of()))).endsWith("undone=nothing");
        long counter = RunningServer.part(FactBase.class).lastLoad();
        visitor.send(PAGE, PAGE + "/loads/" + counter + "/undo", Map.of());
        assertThat(sellers()).as("an undo is undone").containsExactly("ben", "cai", "ben", "cai");
        assertThat(visitor.get(PAGE + "/facts/revisions?key=" + id + "-1").body())
                .contains("<td><strong>ben</strong></td>", "<td><strong>ana</strong></td>", ", by " + account.login());
    }

    @Test
    void whatHasComeAgainSinceItWasTakenAwayIsLeft() throws IOException, InterruptedException {
        long load = take("%1$s-1,ana,1\n%1$s-2,ana,1\n");
        visitor.send(PAGE, PAGE + "/loads/" + load + "/undo", Map.of());
        long undo = RunningServer.part(FactBase.class).lastLoad();
        take("%1$s-1,cai,3\n");

        assertThat(Visitor.leadsTo(visitor.send(PAGE, PAGE + "/loads/" + undo + "/undo", Map.of())))
                .endsWith("undone=partly");

        assertThat(sellers()).containsExactly("cai", "ana", "", "");
    }

    @Test
    void factsAreFoundByPersonAndDays() throws IOException, InterruptedException {
        String who = "seller-" + id;
        String text =
                "deal_id,seller,signed_on\n%1$s-1,%2$s,2024-03-05\n%1$s-2,%2$s,2024-04-05\n%1$s-3,ana,2024-03-05\n"
                        .formatted(id, who);
        String upload = bring(PAGE, "dated.csv", text.getBytes(StandardCharsets.UTF_8));
        visitor.send(upload, upload + "/take", Map.of());

        assertThat(visitor.get(PAGE + "/facts?participant=" + who).body())
                .contains(id + "-1", id + "-2")
                .doesNotContain(id + "-3");
        assertThat(visitor.get(PAGE + "/facts?participant=" + who + "&from=2024-04-01&to=2024-04-30")
                        .body())
                .contains(id + "-2")
                .doesNotContain(id + "-1");
        assertThat(visitor.get(PAGE + "/facts/revisions?key=nothing").statusCode())
                .isEqualTo(404);
    }

    /** Nobody counts millions of rows for a page; whatever the tests have taken and undone is counted along. */
    @AfterEach
    void theRowsOfASourceAreCountedAlong() {
        JdbcClient database = RunningServer.part(JdbcClient.class);
        List<String> counted = database.sql(
                        "SELECT baton_source || ' ' || count(*) FROM fact.brought_deal GROUP BY baton_source ORDER BY 1")
                .query(String.class)
                .list();

        assertThat(database.sql("SELECT source || ' ' || facts FROM fact_count"
                                + " WHERE type = 'brought_deal' AND facts <> 0 ORDER BY 1")
                        .query(String.class)
                        .list())
                .isEqualTo(counted);
    }

    private long take(String rows) throws IOException, InterruptedException {
        String text = "deal_id,seller,amount\n" + rows.formatted(id);
        String upload = bring(PAGE, "rows.csv", text.getBytes(StandardCharsets.UTF_8));
        visitor.send(upload, upload + "/take", Map.of());
        return RunningServer.part(FactBase.class).lastLoad();
    }

    @Test
    void monthsThatLackRowsEmptyFieldsAndNumbersOfNobodyAreSeen() throws IOException, InterruptedException {
        String visits = "/data/brought_visit";
        LocalDate month = RunningServer.part(Today.class).now().withDayOfMonth(1);
        StringBuilder text = new StringBuilder("seller,visited_on,customer\n");
        IntStream.range(0, 9)
                .forEach(i -> text.append(
                        id + "," + month.minusMonths(i < 8 ? 3 + i % 2 : 1) + "," + (i < 3 ? "K" : "") + "\n"));
        String upload = bring(visits, "gaps.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        visitor.send(upload, upload + "/take", Map.of());

        assertThat(visitor.get(visits + "/completeness").body())
                .contains("hx-get=\"" + visits + "/completeness?counted\"");
        String page = visitor.get(visits + "/completeness?counted").body();
        assertThat(page).contains("9 of these rows are of 1 numbers that nobody has", id);
        List<String> cells = Pattern.compile("<td[^>]*>(.*?)</td>")
                .matcher(page)
                .results()
                .map(cell -> cell.group(1).replaceAll("<[^>]*>", ""))
                .toList();
        assertThat(cells.subList(0, 6)).containsExactly("so far 0", "short, usually 4 1", "none 0", "4", "4", "0");
        assertThat(cells).as("of the customers").endsWith("33.3 %");
    }

    @Test
    void aSourceThatIsSilentForLongerThanUsualIsNamed() throws IOException, InterruptedException {
        JdbcClient database = RunningServer.part(JdbcClient.class);
        IntStream.range(0, 5)
                .forEach(day -> database.sql(
                                "INSERT INTO fact_load (number, type, source, sender, taken_at, new_rows,"
                                        + " changed_rows) VALUES (?, 'brought_call', 'slow', 'slow', now() - ? * interval '1 day', 1, 0)")
                        .params(-5 + day, 40 - 7 * day)
                        .update());
        database.sql("INSERT INTO fact_count VALUES ('brought_call', 'slow', 5)")
                .update();

        assertThat(visitor.get("/data").body()).doesNotContain("Nothing from slow");
        database.sql("UPDATE fact_load SET taken_at = taken_at - interval '10 days' WHERE source = 'slow'")
                .update();
        assertThat(visitor.get("/data").body()).contains("Nothing from slow for longer than usual (every 7 days)");
        assertThat(visitor.get("/data/brought_call").body()).contains("Nothing from slow");
        database.sql("DELETE FROM fact_load WHERE number < 0").update();
        database.sql("DELETE FROM fact_count WHERE source = 'slow'").update();
    }

    private List<String> sellers() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> found(id + "-" + i).stream()
                        .map(row -> ((Value.Text) row.value("seller")).text())
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void rowsWithoutAKeyAreNotTakenTwice() throws IOException, InterruptedException {
        byte[] text = "seller,called_on\n%s,2024-03-05\n".formatted(id).getBytes(StandardCharsets.UTF_8);
        String first = bring("/data/brought_call", "calls.csv", text);
        assertThat(bring("/data/brought_call", "calls.csv", text)).isEqualTo(first);
        visitor.send(first, first + "/take", Map.of());

        String second = bring("/data/brought_call", "calls-again.csv", text);

        assertThat(visitor.get(second).body()).contains("it is not taken again");
        assertThat(Visitor.leadsTo(visitor.send(second, second + "/take", Map.of())))
                .endsWith("answer=again");
    }

    @Test
    void ofTwoWhoTakeAFileAtTheSameTimeOneDoes() throws Exception {
        String text = "deal_id,seller\n%s,ana\n".formatted(id);
        String path = bring(PAGE, "deals.csv", text.getBytes(StandardCharsets.UTF_8));
        Loads loads = RunningServer.part(Loads.class);
        var table = loads.declared("brought_deal").orElseThrow();
        Upload upload = RunningServer.part(Uploads.class)
                .find("brought_deal", Long.parseLong(path.replaceAll(".*/", "")))
                .orElseThrow();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Loads.Answer>> answers = people.invokeAll(List.of(
                    () -> loads.take(account, table, upload, FactLoad.Taking.GOOD_ROWS),
                    () -> loads.take(account, table, upload, FactLoad.Taking.GOOD_ROWS)));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(Loads.Answer.TAKEN, Loads.Answer.GONE);
        }
    }

    @Test
    void whatWaitsIsDroppedByHandOrAfterADay() throws IOException, InterruptedException {
        String one = bring(PAGE, "one.csv", (id + "\n").getBytes(StandardCharsets.UTF_8));
        String two = bring(PAGE, "two.csv", (id + "-2\n").getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.get(PAGE).body()).contains("one.csv", "two.csv");

        visitor.send(one, one + "/drop", Map.of());
        RunningServer.part(JdbcClient.class)
                .sql("UPDATE upload SET made_at = made_at - interval '25 hours' WHERE id = ?::bigint")
                .param(two.replaceAll(".*/", ""))
                .update();
        RunningServer.part(Uploads.class).sweep();

        assertThat(visitor.get(one).statusCode()).isEqualTo(404);
        assertThat(visitor.get(two).statusCode()).isEqualTo(404);
    }

    @Test
    void filesAreTakenInWhereTheyBelongOnly() throws IOException, InterruptedException {
        Visitor stranger = new Visitor();
        byte[] text = {'a'};
        assertThat(Visitor.leadsTo(stranger.bring("/login", PAGE + "/uploads", "a.csv", text)))
                .isEqualTo("/login");
        assertThat(visitor.bring(PAGE, "/settings", "a.csv", text).statusCode()).isEqualTo(415);
        assertThat(visitor.bring("/actuator/health", PAGE + "/uploads", "a.csv", text)
                        .statusCode())
                .isEqualTo(403);
    }

    private String bring(String page, String name, byte[] content) throws IOException, InterruptedException {
        String upload = Visitor.leadsTo(visitor.bring(page, page + "/uploads", name, content));
        assertThat(upload).startsWith(page + "/uploads/");
        return upload;
    }

    private static String number(String page, String count) {
        return page.replaceAll("(?s).*<dt>" + count + "</dt><dd>([^<]*)<.*", "$1");
    }

    private static List<FactRow> found(String... deals) {
        return RunningServer.part(FactBase.class)
                .find(
                        RunningServer.part(Catalogues.class)
                                .table("brought_deal")
                                .orElseThrow()
                                .type(),
                        "deal_id",
                        List.of(deals).stream().<Value>map(Value.Text::new).toList());
    }

    private byte[] workbook(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("deals");
            List<String> header = List.of("Deal no. *", "销售", "amount");
            IntStream.range(0, header.size()).forEach(i -> sheet.value(0, i, header.get(i)));
            for (int i = 1; i <= rows; i++) {
                sheet.value(i, 0, id + "-" + i);
                sheet.value(i, 1, "ana");
                sheet.value(i, 2, i + 0.25);
            }
        }
        return out.toByteArray();
    }

    /** A sheet of one cell that inflates from some kilobytes to more than is ever read. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> parts = Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='1' Target='sheet.xml'/></Relationships>",
                "xl/sheet.xml",
                "<worksheet><sheetData><row r='1'><c t='str'><v>");
        byte[] blanks = IntStream.range(0, 1 << 16)
                .mapToObj(_ -> "x")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                for (int i = 0; part.getKey().equals("xl/sheet.xml") && i < 1_100; i++) {
                    zip.write(blanks);
                }
            }
        }
        return out.toByteArray();
    }
}
