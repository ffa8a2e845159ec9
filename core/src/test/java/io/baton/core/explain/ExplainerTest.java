package io.baton.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.core.score.Appraisal;
import io.baton.core.score.Figure;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {

    private static final String COLLECTION = """
            measures:
              due: { title: { en: Due, zh-Hans: 应收, zh-Hant: 應收 }, formula: sum(invoice.net) on due_on }
              paid_before: { title: { en: Paid before, zh-Hans: 期前已收, zh-Hant: 期前已收 }, formula: "sum(allocation.net) on received_on, before the period" }
              collected: { title: { en: Collected, zh-Hans: 已回款, zh-Hant: 已收款 }, formula: sum(allocation.net) on received_on }
            indicators:
              collection_rate:
                title: { en: Collection rate, zh-Hans: 回款率, zh-Hant: 收款率 }
                formula: collected / (due - paid_before)
                score: { linear: { 60%: 0, 90%: 100 }, cap: 120 }
                bands: { 80%: good }
            scorecards:
              year:
                results: { weight: 100, title: { en: Results, zh-Hans: 业绩, zh-Hant: 業績 }, items: { collection_rate: 100 } }
            """;

    private static Appraisal collection(String collected) {
        return Appraisal.by(COLLECTION)
                .with("due", "1500.00")
                .with("paid_before", "500")
                .with("collected", collected);
    }

    private static final RowSource ROWS = figure -> figure.item().equals("collected")
            ? new RowSource.Rows(
                    List.of(
                            new RowSource.Row(
                                    "payments.csv",
                                    12,
                                    "P-1",
                                    Optional.of(LocalDate.of(2024, 3, 5)),
                                    "K-7",
                                    Value.of("800.00")),
                            new RowSource.Row("payments.csv", 13, "", Optional.empty(), "", Value.of("49.996"))),
                    4)
            : RowSource.Rows.NONE;

    @Test
    @DisplayName("S7 value ← formula ← inputs ← rows")
    void goesDownToTheRows() {
        assertThat(text(collection("849.996"), Figure.Type.SCORE, "collection_rate", Language.EN, ROWS))
                .isEqualTo("""
                        Score of Collection rate: 83.33
                          between 60% → 0 and 90% → 100: 0 + (85 − 60) ÷ (90 − 60) × 100
                          Collection rate: 85.00%
                            = Collected ÷ (Due − Paid before)
                            = 849.996 ÷ (1,500.00 − 500.00)
                            84.9996%, rounded to 2 decimals (half away from zero): 85.00%
                            in the band "good", from 80% on
                            Collected: 849.996 CNY
                              sum(allocation.net) on received_on
                                payments.csv:12  P-1  2024-03-05  K-7  800.00
                                payments.csv:13  49.996
                                … and 2 more rows
                            Due: 1,500.00 CNY
                              sum(invoice.net) on due_on
                            Paid before: 500.00 CNY
                              sum(allocation.net) on received_on, before the period
                        """);
    }

    @Test
    @DisplayName("S7 in simplified Chinese")
    void speaksSimplifiedChinese() {
        assertThat(text(collection("849.996"), Figure.Type.SCORE, "collection_rate", Language.ZH_HANS, ROWS))
                .isEqualTo("""
                        回款率·得分：83.33
                          介于 60% → 0 与 90% → 100 之间：0 + (85 − 60) ÷ (90 − 60) × 100
                          回款率：85.00%
                            = 已回款 ÷ (应收 − 期前已收)
                            = 849.996 ÷ (1,500.00 − 500.00)
                            84.9996%，保留 2 位小数（四舍五入）：85.00%
                            达到“good”（80% 起）
                            已回款：849.996 CNY
                              sum(allocation.net) on received_on
                                payments.csv:12  P-1  2024-03-05  K-7  800.00
                                payments.csv:13  49.996
                                ……另有 2 行数据
                            应收：1,500.00 CNY
                              sum(invoice.net) on due_on
                            期前已收：500.00 CNY
                              sum(allocation.net) on received_on, before the period
                        """);
    }

    @Test
    @DisplayName("S7 in traditional Chinese, with its own terms")
    void speaksTraditionalChinese() {
        assertThat(text(collection("849.996"), Figure.Type.SCORE, "collection_rate", Language.ZH_HANT, ROWS))
                .isEqualTo("""
                        收款率·得分：83.33
                          介於 60% → 0 與 90% → 100 之間：0 + (85 − 60) ÷ (90 − 60) × 100
                          收款率：85.00%
                            = 已收款 ÷ (應收 − 期前已收)
                            = 849.996 ÷ (1,500.00 − 500.00)
                            84.9996%，取至小數 2 位（四捨五入）：85.00%
                            達到「good」（80% 起）
                            已收款：849.996 CNY
                              sum(allocation.net) on received_on
                                payments.csv:12  P-1  2024-03-05  K-7  800.00
                                payments.csv:13  49.996
                                ……另有 2 筆資料列
                            應收：1,500.00 CNY
                              sum(invoice.net) on due_on
                            期前已收：500.00 CNY
                              sum(allocation.net) on received_on, before the period
                        """);
    }

    @ParameterizedTest
    @DisplayName("P4 what a curve did is said in words")
    @CsvSource(
            delimiter = '|',
            value = {
                "linear: { 60%: 0, 90%: 100 } | 500 | below 60% the score stays 0",
                "linear: { 60%: 0, 90%: 100 } | 950 | above 90% the score stays 100",
                "linear: { 60%: 0, 90%: 100 }, cap: 120 | 990 |"
                        + " the line through 60% → 0 and 90% → 100 goes on: 0 + (99 − 60) ÷ (90 − 60) × 100, at most 120",
                "linear: { 60%: 0, 90%: 100 }, floor: -20 | 300 |"
                        + " the line through 60% → 0 and 90% → 100 goes on: 0 + (30 − 60) ÷ (90 − 60) × 100, at least −20",
                "steps: { 0%: 0, 60%: 50, above 80%: 90 } | 600 | step from 60% on: 50",
                "steps: { 0%: 0, 60%: 50, above 80%: 90 } | 801 | step above 80%: 90",
                "steps: { 10%: 5 } | 99 | below the first step of 10%: 0",
                "pass: { at least: 80% } | 800 | passed, at least 80%: 100",
                "pass: { at most: 2%, else: 10 } | 800 | not passed, at most 2% is asked for: 10",
                "range is best: { best: 80% .. 90%, worst: 60% .. 95% } | 800 | within the best range from 80% to 90%: 100",
                "range is best: { best: 80% .. 90%, worst: 60% .. 95% } | 700 |"
                        + " between 60% → 0 and 80% → 100: 0 + (70 − 60) ÷ (80 − 60) × 100",
                "range is best: { best: 80% .. 90%, worst: 60% .. 95% } | 990 | above 95% the score stays 0",
                "table: { below 40%: 1, from 40% to below 70%: 2, from 70%: 3 } | 400 | row at least 40%, below 70%: 2",
                "table: { above 0% to 40%: 1, else: 7 } | 401 | in no row of the table: 7",
                "plus minus: { at: 80%, every: 2%, plus: 1, minus: 3 } | 850 | 2 × 2% above 80%: 100 + 2 × 1",
                "plus minus: { at: 80%, every: 2%, plus: 1, minus: 3 }, floor: 95 | 750 |"
                        + " 2 × 2% below 80%: 100 − 2 × 3, at least 95",
                "lower is better: { best: 1%, worst: 5% } | 20 |"
                        + " between 1% → 100 and 5% → 0: 100 + (2 − 1) ÷ (5 − 1) × −100"
            })
    void tellsWhatTheCurveDid(String curve, String collected, String sentence) {
        Appraisal appraisal = Appraisal.by(COLLECTION.replace("linear: { 60%: 0, 90%: 100 }, cap: 120", curve))
                .with("due", "1000")
                .with("paid_before", "0")
                .with("collected", collected);

        assertThat(text(appraisal, Figure.Type.SCORE, "collection_rate", Language.EN, RowSource.NONE)
                        .lines()
                        .skip(1)
                        .findFirst())
                .contains("  " + sentence);
    }

    @Test
    @DisplayName("C3, C6 parts and milestones are told one by one")
    void tellsOfPartsAndMilestones() {
        Appraisal appraisal = Appraisal.by("""
                measures:
                  written: last(exam.score) on taken_on
                  practical: last(exam.score) on taken_on
                  pilot: count(contract) on signed_on
                  rollout: count(contract) on signed_on
                indicators:
                  skill: { composed: { written: 60, practical: 40 }, bands: { 80: professional } }
                  launch: { milestones: { pilot: 40, rollout: 60 } }
                scorecards: { year: { all: { weight: 100, items: { skill: 50, launch: 50 } } } }
                """)
                .with("written", "85")
                .with("practical", Value.notAvailable(Reason.Cause.NO_ROWS, "practical"))
                .with("pilot", "3")
                .with("rollout", "0");

        assertThat(text(appraisal, Figure.Type.INDICATOR, "skill", Language.EN, RowSource.NONE))
                .startsWith("""
                        skill: 85.00
                          written: 85 × 100% (declared 60%) = 85.00
                          practical: not available, weight 0% (declared 40%)
                          parts without a value leave, the others take their weight in proportion
                          in the band "professional", from 80 on
                        """);
        assertThat(text(appraisal, Figure.Type.INDICATOR, "launch", Language.ZH_HANS, RowSource.NONE))
                .startsWith("""
                        launch：40.00
                          pilot：已达成，40
                          rollout：未达成，60 分中得 0
                        """);
    }

    @Test
    @DisplayName("N1 where shown lines do not add up to the total, a rounding line closes the gap")
    void closesTheGapOfRounding() {
        Appraisal appraisal = Appraisal.ofPoints("weights: equal, of: [a, b, c]", "rounding: { points: 3 half-up }\n")
                .with("m_a", "100.002")
                .with("m_b", "100.002")
                .with("m_c", "100.002");

        assertThat(text(appraisal, Figure.Type.DIMENSION, "all", Language.ZH_HANS, RowSource.NONE))
                .startsWith("""
                        all：100.00
                          a·得分：100.00 × 33.34% = 33.33
                          b·得分：100.00 × 33.33% = 33.33
                          c·得分：100.00 × 33.33% = 33.33
                          尾差：+0.01
                        """);
    }

    @Test
    @DisplayName("D4, R2, R3, P6, P9 a total with everything")
    void tellsHowATotalCameAbout() {
        Appraisal appraisal = everything();

        assertThat(text(appraisal, Figure.Type.GRADE, "grade", Language.EN, RowSource.NONE))
                .isEqualTo("""
                        Grade: D
                          A: from 85 points on
                          one-vote veto, Data security: the grade is at most D
                          grade D; without the veto A, the score of 85.00 stays as it is
                          Total: 85.00
                            Rating by self: 90.00 × 14.29% (declared 10%) = 12.86
                            Rating by superior: 84.30 × 71.43% (declared 50%) = 60.21
                            Rating by customers: not available, weight 0% (declared 30%)
                            Rating by other departments: 70.00 × 14.28% (declared 10%) = 10.00
                            groups without answers leave, the others take their weight in proportion
                            Bonus items: +5.00
                            Deductions: −3.00
                            limited to at most 85: −0.07
                            Rating by self: 90.00
                              Answer of E1: 90
                            Rating by superior: 84.30
                              computed score 86.30, adjusted by −2.00 (at most 5 up or down)
                              Computed score: 86.30
                                all: 86.30 × 100% = 86.30
                                available weight 60%, needed 60%
                                all: 86.30
                                  Score of a: 86.30 × 100% (declared 60%) = 86.30
                                  Score of b: not available, weight 0% (declared 40%)
                                  Score of a: 86.30
                                    the value is the score
                                    a: 86.30
                                      = m_a
                                      m_a: 86.3
                                        last(exam.score) on taken_on
                                  Score of b: not available
                                    b: not available
                                      = m_b
                                      m_b: not available
                                        last(exam.score) on taken_on
                                        no value: there are no rows for m_b
                              Entry by boss: −2
                                reason: late reports
                            Rating by customers: not available
                              no value: fewer than 3 answers, so that the anonymous group leaves the score: customers
                            Rating by other departments: 70.00
                              Answer of x: 70
                            Bonus items: 5.00
                              9.00, bounded to 5
                              extra: 9.00
                                = m_c
                                m_c: 9
                                  last(exam.score) on taken_on
                            Deductions: 3.00
                              Complaints: 3.00
                                Entry by boss: 3
                                  reason: slow answers
                          Veto: Data security: yes
                            = m_d > 0
                            = 1 > 0
                            m_d: 1
                              last(exam.score) on taken_on
                        """);
    }

    private static Appraisal everything() {
        return Appraisal.ofPoints("a: 60, b: 40", """
                overall:
                  groups:
                    self: 10
                    superior: { weight: 50, from: computed, adjust: up to 5 with reason, required: true }
                    customer: { weight: 30, anonymous: true, at least: 3 }
                    cross-department: 10
                bonus: { at most: 5, items: { extra: { points: m_c } } }
                deductions: { items: { complaints: { title: Complaints, entered: true, at most: 5 } } }
                total: { maximum: 85 }
                vetoes: { security: { title: { en: Data security, zh-Hans: 数据安全, zh-Hant: 資料安全 }, when: m_d > 0 points } }
                grades: { A: 85, B: 70, D: 0 }
                """)
                .with("m_a", "86.30")
                .with("m_b", Value.notAvailable(io.baton.core.value.Reason.Cause.NO_ROWS, "m_b"))
                .with("m_c", "9")
                .with("m_d", "1")
                .rated("overall", "self", "E1", "90")
                .rated("overall", "cross-department", "x", "70")
                .rated("overall", "customer", "c1", "10")
                .rated("overall", "customer", "c2", "10")
                .entered("adjustment", "superior", "-2", "late reports")
                .entered("complaints", "superior", "3", "slow answers");
    }

    private static String text(Appraisal appraisal, Figure.Type type, String item, Language language, RowSource rows) {
        Figure figure = appraisal.outcome().find(type, item).orElseThrow();
        ExplanationTree tree = new Explainer(appraisal.plan(), language, rows).explain(figure);
        return String.join("\n", ExplanationText.write(tree, language)) + "\n";
    }
}
