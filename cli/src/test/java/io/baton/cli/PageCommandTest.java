package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linear: { 60: 0, 90: 100 }, cap: 110                                  | higher ↑        | 60 → 0, 90 → 100, at most 110
            linear: { 60: 100, 90: 0 }, floor: -5                                 | lower ↓         | 60 → 100, 90 → 0, at least -5
            linear: { 0: 0, 5: 100, 10: 0 }                                       | in the middle ↔ | 0 → 0, 5 → 100, 10 → 0
            steps: { 80: 60, above 90: 85 }                                       | higher ↑        | ≥ 80 → 60, > 90 → 85
            lower is better: { best: 1, worst: 5 }                                | lower ↓         | 1 → 100, 5 → 0
            range is best: { best: 9 .. 11, worst: 6 .. 14 }                      | in the middle ↔ | 6 → 0, 9 → 100, 11 → 100, 14 → 0
            table: { to 40: 60, above 40 to below 70: 80, from 70: 100 }          | higher ↑        | ≤ 40 → 60, > 40 < 70 → 80, ≥ 70 → 100
            table: { from 0 to 2: 100, above 2 to 5: 60, else: 0 }                | lower ↓         | ≥ 0 ≤ 2 → 100, > 2 ≤ 5 → 60, else 0
            plus minus: { at: 10, points: 100, every: 1, plus: 2, minus: 3 }      | higher ↑        | 10 → 100, for every 1 more +2, fewer −3
            pass: { at least: 20 }                                                | higher ↑        | ≥ 20 → 100, else 0
            pass: { at most: 0, points: 80, else: 20 }                            | lower ↓         | ≤ 0 → 80, else 20
            """)
    void everyCurveHasItsWordsAndDirection(String curve, String direction, String words) throws IOException {
        Terminal.Reply page = page("score: { " + curve + " }");

        assertThat(page.exit()).as(page.err()).isZero();
        assertThat(page.out()).contains("| Deals | deals | count | " + direction + " | " + words + " |\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("F4 what is paid stands on the page in words")
    @CsvSource(delimiter = '!', textBlock = """
            senior-2                 ! en      ! | ≥ 120% | 4% |
            senior-2                 ! en      ! - Earned in proportion to Cash matched to an invoice `allocation`: its `gross` ÷ `gross` of the deal; nothing on what has not come in
            senior-2                 ! zh-Hans ! - 仅当 已确认数据违规 = 0 时支付
            senior-2                 ! zh-Hant ! ### 抽成（季度）
            senior-3                 ! en      ! - Amount: Bonus of a quarter at coefficients of 100 % × Coefficient of the company × Coefficient of the team × days present ÷ days of the period
            pay/whole                ! en      ! - Tiers by sum of `amount` (Month): everything at the rate that is reached
            pay/reached              ! en      ! each deal at the rate reached
            pay/matrix               ! en      ! | ≥ 100% | 1% | 3% | 4% |
            pay/several-drivers      ! en      ! - Rate: by Quota reached, Customers reached, the lowest row counts
            pay/rates-by-product     ! en      ! | all others | 1% |
            pay/rates-added          ! en      ! - All rates whose condition holds, added
            pay/blocks               ! en      ! - Counted in full blocks of 1000, behind a free 500
            pay/gate                 ! en      ! - Paid only where Collection rate ≥ 80%
            pay/hold-until-accepted  ! en      ! - Held once it is earned:
            pay/slices               ! en      ! - Paid in parts: 50%, 25% (30 days)
            pay/clawback-bands       ! en      ! | > 90 | 50% |
            pay/returns              ! en      ! - Returns come off: refund `refund`
            pay/leavers-tail         ! en      ! still counts for 90 days
            pay/team-pool            ! en      ! - Together at most a pool of: Budget
            pay/contest              ! en      ! wins; prizes from the first place on:
            pay/manager-override     ! en      ! - For superiors, on what people below them are paid by Commission
            pay/cap-carried          ! en      ! - Together at most 25: Commission
            pay/new-hire-guarantee   ! en      ! - Together at least by first day of the period − joined: Commission
            pay/currencies           ! en      ! Paid in
            pay/currencies           ! en      ! - Amounts are in the currency of `currency`, at the rate of `signed_on`
            pay/currencies           ! zh-Hans ! - `exchange_rates`: 各币种汇率及其起止日期；缺少汇率则不支付
            pay/matrix               ! en      ! | Quota reached \\ margin | ≥ 0% | ≥ 15% | ≥ 30% |
            pay/clawback-bands       ! zh-Hant ! | 距交易的天數 | 追回 |
            pay/draw                 ! en      ! - What is filled up is an advance, taken off again from what is above it
            pay/draw-not-recoverable ! zh-Hans ! - 补足部分无须归还
            pay/draw                 ! zh-Hant ! - 從以後的報酬中扣回，最多為工資的 20%
            pay/split                ! en      ! | split `split` | who has which share of a deal; the shares sum to exactly 100 % | `deal_id` `seller` `share` |
            pay/collected            ! en      ! | payment `payment` | Commission: earned by them | `deal_id` `received_on` `gross` |
            """)
    void whatIsPaidIsSaid(String plan, String language, String words) {
        String file = Repository.root().resolve("plans/" + plan + ".yaml").toString();
        Terminal.Reply page = Terminal.type(List.of("page", file, "--lang", language));

        assertThat(page.exit()).as(page.err()).isZero();
        assertThat(page.out()).contains(words);
    }

    @Test
    void aPlanWithoutPaySaysNothingOfIt() {
        String file = Repository.root().resolve("plans/standard-2024.yaml").toString();

        assertThat(Terminal.type(List.of("page", file)).out()).doesNotContain("What is paid");
    }

    @Test
    void aPlanThatCannotBeUsedHasNoPage() throws IOException {
        Terminal.Reply page = page("scoer: 5");

        assertThat(page.exit()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(page.out()).isEmpty();
        assertThat(page.err()).contains("did you mean 'score'?").contains("cannot be used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_Hans", "zh_Hant"})
    void everyLanguageHasAllWords(String language) {
        assertThat(keys(language)).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle("io.baton.pages.plan.page_" + language, Locale.ROOT)
                .keySet();
    }

    private Terminal.Reply page(String score) throws IOException {
        Files.writeString(folder.resolve("catalogue.yaml"), """
                baton: 1
                catalogue: small
                facts:
                  deal: { participant: seller, fields: { seller: text, signed_on: date } }
                """);
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                baton: 1
                plan: small
                effective: 2024-01-01 ..
                currency: CNY
                measures:
                  deals: count(deal) on signed_on
                indicators:
                  number: { title: Deals, formula: deals, SCORE }
                scorecards:
                  month:
                    results: { weight: 100, items: { number: 100 } }
                """.replace("SCORE", score));
        return Terminal.type(List.of("page", plan.toString(), "--lang", "en"));
    }
}
