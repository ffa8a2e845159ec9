package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the page of a statement, and what must not; how the browser shows it is told by {@link LookTest}. */
class StatementCommandTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&${1+1}@if(true)";
    private static final Pattern AMOUNT =
            Pattern.compile("<td class=\"n\">([^<]+)</td><td class=\"aside\">CNY</td></tr>");

    @TempDir
    private Path folder;

    @BeforeEach
    void putFiles() throws IOException {
        put("plan.yaml", """
                baton: 1
                plan: commission
                effective: 2025-01-01 ..
                currency: CNY
                pay:
                  every: month
                  terms:
                    commission:
                      title: { en: Commission, zh-Hans: 提成, zh-Hant: 抽成 }
                      deals: deal
                      on: signed_on
                      base: net
                      rate: 10%
                      earned: { facts: payment, deal: deal, on: received_on, amount: gross, of: gross }
                """);
        put("catalogue.yaml", """
                baton: 1
                catalogue: pay
                zone: Asia/Shanghai
                facts:
                  deal:
                    title: { en: Contract, zh-Hans: 合同, zh-Hant: 合約 }
                    participant: seller
                    key: deal_id
                    fields: { deal_id: text, seller: text, net: money, gross: money, customer: text, signed_on: date }
                  payment:
                    participant: seller
                    key: payment_id
                    fields: { payment_id: text, seller: text, deal: text, gross: money, received_on: date }
                """);
        put("people.csv", "participant,name\nana,\"" + HOSTILE.replace("\"", "\"\"") + "\"\nben,Ben\n");
        put("assignments.csv", "participant,role,unit\nana,sales,north\nben,sales,north\n");
        put(
                "deal.csv",
                "deal_id,seller,net,gross,customer,signed_on\n1,ana,1000,1000,\"" + HOSTILE.replace("\"", "\"\"")
                        + "\",2025-03-01\n2,ana,333.33,400,Kite,2025-03-02\n3,ben,77000,77000,Lark,2025-03-03\n");
        put(
                "payment.csv",
                "payment_id,seller,deal,gross,received_on\np1,ana,1,1000,2025-03-05\np2,ana,2,100,2025-03-06\n");
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Terminal.Reply type(String command, String... words) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--plan", folder.resolve("plan.yaml").toString(), "--data", folder.toString()));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        all.addAll(List.of("--bad", folder.resolve("bad").toString()));
        all.addAll(List.of(words));
        return Terminal.type(all);
    }

    private String page(String... more) {
        List<String> words = new ArrayList<>(List.of("--period=2025-03", "--person=ana", "--format=html"));
        words.addAll(List.of(more));
        Terminal.Reply reply = type("statement", words.toArray(String[]::new));
        assertThat(reply.exit()).as(reply.err()).isZero();
        return reply.out();
    }

    @Test
    @DisplayName("F4 the lines of a page add up to its total")
    void linesAddUp() {
        Matcher amounts = AMOUNT.matcher(page("--lang=en"));
        List<BigDecimal> found = new ArrayList<>();
        while (amounts.find()) {
            found.add(new BigDecimal(amounts.group(1).replace(",", "")));
        }

        BigDecimal total = found.removeLast();
        assertThat(found).containsExactly(new BigDecimal("100.00"), new BigDecimal("8.33"));
        assertThat(found.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Commission, Draft of a statement of pay, Not all paid yet, Contract 2",
        "zh-Hans, 提成, 薪酬单草稿, 尚未全部发放, 合同 2",
        "zh-Hant, 抽成, 薪酬單草稿, 尚未全部發放, 合約 2"
    })
    void speaksTheReadersLanguage(String language, String term, String kind, String left, String deal) {
        assertThat(page("--lang", language))
                .contains("<html lang=\"" + language + "\">", term, kind, left, deal)
                .contains("deal.csv:3", "payment.csv:3", "33.33");
    }

    @Test
    @DisplayName("S7 the page opens down to the fields of the deal, and holds nothing of others")
    void opensDownToTheDeal() {
        assertThat(page("--lang=en"))
                .contains("<details>", "<dt>customer</dt><dd>Kite</dd>", "100.00 of 400.00 collected: 8.33325")
                .doesNotContain("Ben", "ben", "77,000", "Lark");
    }

    @Test
    void whatDataHoldIsText() {
        assertThat(page())
                .doesNotContain("<script>")
                .doesNotContainPattern("(?i)(src|href)=\"(?!#)|url\\(|@import|<link")
                .contains("&lt;script&gt;alert(1)");
    }

    @Test
    @DisplayName("M9 a correction names what it corrects; text and page know of it")
    void marksCorrections() throws IOException {
        String ledger = folder.resolve("ledger").toString();
        type("pay", "--period=2025-03", "--ledger", ledger, "--post", "--close", "--by=wang");
        put("payment.csv", Files.readString(folder.resolve("payment.csv")) + "p3,ana,2,300,2025-03-31\n");
        type("pay", "--period=2025-04", "--ledger", ledger, "--post", "--by=wang");

        Terminal.Reply page =
                type("statement", "--period=2025-04", "--person=ana", "--ledger", ledger, "--format=html", "--lang=en");
        Terminal.Reply text = type("statement", "--period=2025-04", "--person=ana", "--ledger", ledger, "--lang=en");

        assertThat(page.out())
                .contains("<span class=\"mark\">corrects 2025-03/2</span>", "25.00", "Posted in", "2025-04/5")
                .doesNotContain("Draft", "Not all paid yet");
        assertThat(text.out()).contains("2025-03/2", "25.00").doesNotContain("Not all paid yet");
    }

    @Test
    @DisplayName("M10 what people hold stands by itself, with who and why")
    void showsWhatIsHeld() throws IOException {
        put("manual_lines.csv", """
                participant,period,term,deal,amount,currency,reason,approved_by
                ana,,commission,1,,,disputed by the customer,wang
                ana,2025-03,prize,,50,,best newcomer,li
                """);
        String ledger = folder.resolve("ledger").toString();
        type("pay", "--period=2025-03", "--ledger", ledger, "--post", "--by=wang");

        Terminal.Reply text = type("statement", "--period=2025-03", "--person=ana", "--ledger", ledger, "--lang=en");
        Terminal.Reply page =
                type("statement", "--period=2025-03", "--person=ana", "--ledger", ledger, "--format=html", "--lang=en");

        assertThat(text.out()).contains("held: disputed by the customer (wang)", "prize (entered by people)", "58.33");
        assertThat(page.out()).contains("held: disputed by the customer (wang)", "best newcomer; approved by li");
    }

    @Test
    void writesAFile() {
        Path file = folder.resolve("ana.html");

        assertThat(page("--out", file.toString())).isEmpty();
        assertThat(file).content().startsWith("<!doctype html>");
    }
}
