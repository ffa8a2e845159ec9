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

/** Pay and score of one person, if a row were otherwise or another plan held. */
class WhatIfCommandTest {

    private static final String PLAN = """
            baton: 1
            plan: sales
            effective: 2025-01-01 ..
            currency: CNY
            measures:
              sales: sum(deal.net) on signed_on
            indicators:
              attainment: { formula: sales / 1000, score: { linear: { 0: 0, 2: 100 } } }
            scorecards:
              quarter: { all: { weight: 100, items: { attainment: 100 } } }
            grades: { A: 90, B: 50, C: 0 }
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
        put("plan.yaml", PLAN);
        put("catalogue.yaml", """
                baton: 1
                catalogue: pay
                zone: Asia/Shanghai
                facts:
                  deal:
                    participant: seller
                    key: deal_id
                    fields:
                      deal_id: text
                      seller: text
                      gross: money gross
                      tax_rate: ratio
                      net: { kind: money, from: gross, less tax: tax_rate, required: yes }
                      closed: { kind: yes/no }
                      signed_on: { kind: time }
                """);
        put("people.csv", "participant,name\nana,Ana\nben,Ben\n");
        put("deal.csv", """
                deal_id,seller,gross,tax_rate,closed,signed_on
                1,ana,904,13%,yes,2025-01-10T09:00:00+08:00
                2,ana,452,13%,no,2025-02-10T00:30:00+08:00
                3,ana,113,13%,,2025-02-20T23:30:00+08:00
                4,ben,1000000,13%,,2025-02-20T23:30:00+08:00
                """);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Terminal.Reply whatIf(String... words) {
        List<String> all = new ArrayList<>(List.of("what-if", "--period=2025-02", "--person=ana"));
        all.addAll(List.of("--plan", folder.resolve("plan.yaml").toString(), "--data", folder.toString()));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        all.addAll(List.of("--bad", folder.resolve("bad").toString()));
        all.addAll(List.of(words));
        return Terminal.type(all);
    }

    @Test
    void anotherDealIsPaidAndScored() {
        Terminal.Reply reply =
                whatIf("--add", "deal_id=X,gross=565,tax_rate=13%,signed_on=2025-02-25T10:00:00+08:00", "--lang=en");

        assertThat(reply.exit()).as(reply.err()).isZero();
        assertThat(reply.out())
                .containsPattern("Commission +80\\.00 +180\\.00 +\\+100\\.00 +CNY")
                .containsPattern("2025-Q1 Total +65\\.00 +90\\.00 +\\+25\\.00")
                .containsPattern("2025-Q1 Grade +B +A")
                .contains("Commission X: 0.00 → 100.00 (+100.00)", "After: base 500; tier 2: 500 × 20%");
    }

    @ParameterizedTest
    @DisplayName(
            "N7 what is calculated from a changed field is calculated anew; a paid deal is corrected in the period")
    @CsvSource({"en, Commission, Lines that differ", "zh-Hans, 提成, 不同的行", "zh-Hant, 抽成, 不同的行"})
    void aChangedDealMovesTheOthers(String language, String term, String differ) {
        Terminal.Reply reply = whatIf("--change", "deal: deal_id=1, gross=\"1130\"", "--lang", language);

        assertThat(reply.out())
                .contains(differ, term + " 1: 0.00 → 20.00 (+20.00)", term + " 2: 60.00 → 80.00 (+20.00)")
                .containsPattern("2025-Q1 \\S+ +65\\.00 +75\\.00 +\\+10\\.00");
    }

    @Test
    void aDealMayBeGone() {
        assertThat(whatIf("--remove", "deal_id=3", "--lang=en").out())
                .containsPattern("Commission +80\\.00 +60\\.00 +−20\\.00 +CNY")
                .containsPattern("2025-Q1 Total +65\\.00 +60\\.00 +−5\\.00");
    }

    @Test
    void anotherPlanMayHold() throws IOException {
        put("next.yaml", PLAN.replace("plan: sales", "plan: next").replace("20%", "30%"));

        Terminal.Reply reply = whatIf("--instead", folder.resolve("next.yaml").toString(), "--lang=en");

        assertThat(reply.out())
                .containsPattern("Commission +80\\.00 +110\\.00 +\\+30\\.00 +CNY")
                .contains("Before: base 100; tier 2: 100 × 20%", "After: base 100; tier 2: 100 × 30%");
    }

    @Test
    void keepsNothing() throws IOException {
        String before = Files.readString(folder.resolve("deal.csv"));

        whatIf("--change", "deal_id=1,gross=5650");

        assertThat(folder.resolve("deal.csv")).content().isEqualTo(before);
        assertThat(whatIf("--remove", "deal_id=3", "--lang=en").out()).containsPattern("Commission +80\\.00");
        try (var cached = Files.walk(folder.resolve("cache"))) {
            assertThat(cached.map(Path::toString)).noneMatch(path -> path.contains("supposed"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--add    | deal_id=X,gross=abc              | deal: column 'gross': 'abc': not a number",
                "--add    | deal_id=1,gross=5                | deal has a row with deal_id=1; change it",
                "--add    | gross=5                          | give deal_id=…",
                "--add    | deal_id=X,groos=5                | deal has no field 'groos'; did you mean 'gross'?",
                "--add    | dael: deal_id=X                  | there is no table 'dael'; did you mean 'deal'?",
                "--add    | hello                            | 'hello' is no row; write fields with their values",
                "--change | deal_id=9,gross=5                | deal has no row with deal_id=9",
                "--remove | deal_id=9                        | deal has no row with deal_id=9"
            })
    void saysWhatIsWrong(String option, String row, String says) {
        Terminal.Reply reply = whatIf(option, row);

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains(says);
    }

    @Test
    void wantsToKnowWhatIsSupposed() {
        Terminal.Reply reply = whatIf();

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains("nothing is supposed");
    }
}
