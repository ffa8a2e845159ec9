package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two plans would pay for the same past. */
class DiffPayTest {

    private static final String PAY = """
            pay:
              every: month
              terms:
                commission:
                  title: { en: Commission, zh-Hans: 提成, zh-Hant: 抽成 }
                  deals: deal
                  on: signed_on
                  base: net
                  tiers: { over: quarter, rows: { 0: 10%, 1000: 20% } }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void putFiles() throws IOException {
        put("old.yaml", "baton: 1\nplan: old\neffective: 2025-01-01 ..\ncurrency: CNY\n" + PAY);
        put(
                "new.yaml",
                "baton: 1\nplan: new\neffective: 2030-01-01 ..\ncurrency: CNY\n"
                        + PAY.replace("0: 10%, 1000: 20%", "0: 5%, 1000: 30%"));
        put("catalogue.yaml", """
                baton: 1
                catalogue: pay
                zone: Asia/Shanghai
                facts:
                  deal:
                    participant: seller
                    key: deal_id
                    fields: { deal_id: text, seller: text, net: money, signed_on: date }
                """);
        put("people.csv", "participant,name\nana,Ana\nben,Ben\n");
        put("assignments.csv", "participant,role,unit\nana,sales,north\nben,sales,south\n");
        put("deal.csv", """
                deal_id,seller,net,signed_on
                1,ana,1000,2025-01-10
                2,ana,500,2025-02-10
                3,ben,100,2025-02-20
                """);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Terminal.Reply diff(String... words) {
        List<String> all = new ArrayList<>(List.of("diff", "--data", folder.toString()));
        all.addAll(List.of("--plan", folder.resolve("new.yaml").toString()));
        all.addAll(List.of("--against", folder.resolve("old.yaml").toString()));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        all.addAll(List.of("--bad", folder.resolve("bad").toString()));
        all.addAll(List.of(words));
        Terminal.Reply reply = Terminal.type(all);
        assertThat(reply.exit()).as(reply.err()).isZero();
        return reply;
    }

    @ParameterizedTest
    @DisplayName("E6 a plan that is not in force yet is tried on the past: what it costs, who gains, who loses")
    @CsvSource({"en, Commission, 'gain: 1, lose: 2'", "zh-Hans, 提成, 上升：1，下降：2", "zh-Hant, 抽成, 上升：1，下降：2"})
    void comparesMonths(String language, String term, String counts) {
        assertThat(diff("--period=2025-01,2025-02", "--lang", language).out())
                .containsPattern(term + " +210\\.00 +205\\.00 +−5\\.00 +CNY")
                .contains(counts)
                .containsPattern("2025-01 +ana +Ana +sales +north +100\\.00 +50\\.00 +−50\\.00")
                .containsPattern("2025-02 +ana +Ana +sales +north +100\\.00 +150\\.00 +\\+50\\.00")
                .containsPattern("2025-02 +ben +Ben +sales +south +10\\.00 +5\\.00 +−5\\.00");
    }

    @Test
    void comparesAQuarterOfMonthlyPay() {
        assertThat(diff("--period=2025-Q1", "--format=csv").out()).isEqualTo("""
                period,participant,role,unit,before,after,change,grade_before,grade_after,rank_before,rank_after,causes,pay_before,pay_after,pay_change,currency
                2025-Q1,ana,sales,north,,,,,,,,,200.00,200.00,0.00,CNY
                2025-Q1,ben,sales,south,,,,,,,,,10.00,5.00,-5.00,CNY
                """);
    }

    @Test
    void writesAPage() throws IOException {
        Path page = folder.resolve("diff.html");

        diff("--period=2025-01,2025-02", "--lang=en", "--html", page.toString());

        assertThat(page)
                .content()
                .contains(
                        "2025-01, 2025-02",
                        "Who is paid what",
                        "Commission",
                        "205.00",
                        "▼ −5.00",
                        "ben · sales · south")
                .doesNotContain("<script", "Ranks are within the role");
    }

    @Test
    void scoresAndPayStandTogether() throws IOException {
        String scored = """
                measures: { sales: sum(deal.net) on signed_on }
                indicators: { attainment: { formula: sales / 1000, score: { linear: { 0: 0, 2: 100 } } } }
                scorecards: { month: { all: { weight: 100, items: { attainment: 100 } } } }
                """;
        put("old.yaml", Files.readString(folder.resolve("old.yaml")) + scored);
        put("new.yaml", Files.readString(folder.resolve("new.yaml")) + scored);

        assertThat(diff("--period=2025-02", "--format=csv").out())
                .contains(
                        "2025-02,ana,sales,north,25.00,25.00,0.00,,,1,1,,100.00,150.00,50.00,CNY",
                        "2025-02,ben,sales,south,5.00,5.00,0.00,,,2,2,,10.00,5.00,-5.00,CNY");
    }
}
