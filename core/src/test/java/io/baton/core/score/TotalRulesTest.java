package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules P1, P6 and P9 through the whole scorer, and the sources of indicators. */
class TotalRulesTest {

    private static final String GRADES = "grades: { A: 85, B: 70, C: 60, D: 0 }\n";

    @Test
    @DisplayName("P1 equal weights: 70, 80, 81 → 77")
    void sharesEqually() {
        assertThat(Appraisal.ofPoints("weights: equal, of: [a, b, c]", "")
                        .with("m_a", "70")
                        .with("m_b", "80")
                        .with("m_c", "81")
                        .total())
                .isEqualTo("77.00");
    }

    @Test
    @DisplayName("P1 global notation gives the same as weights per level")
    void readsGlobalWeights() {
        String tree = """
                scorecards:
                  year:
                    %s
                    one: { weight: 60, items: { a: %s, b: %s } }
                    two: { weight: 40, items: { c: %s } }
                """;
        List<String> totals = List.of(
                        tree.formatted("weights: per level", "75", "25", "100"),
                        tree.formatted("weights: global", "45", "15", "40"))
                .stream()
                .map(card -> Appraisal.by(Appraisal.points("a", "b", "c") + card)
                        .with("m_a", "90")
                        .with("m_b", "50")
                        .with("m_c", "70")
                        .total())
                .toList();

        assertThat(totals).containsExactly("76.00", "76.00");
    }

    @ParameterizedTest
    @DisplayName("P9 92 + 10 (at most 5) − 3 = 94.00; 97 + 5, maximum 100 → 100.00")
    @CsvSource({
        "92, 10, 3, '', 94.00",
        "92, 10, 3, 'total: { maximum: 100 }', 94.00",
        "97, 5, 0, 'total: { maximum: 100 }', 100.00",
        "97, 5, 0, '', 102.00",
        "2, 0, 3, 'total: { minimum: 0 }', 0.00",
        "2, 0, 3, '', -1.00",
        "97, 5, 3, 'total: { maximum: 100 }', 99.00",
        "92.005, 0, 0, '', 92.01",
        "92, -4, -4, '', 92.00"
    })
    void addsAndTakesOffInOrder(String score, String bonus, String deduction, String rules, String total) {
        Appraisal appraisal = Appraisal.ofPoints("a: 100", """
                rounding: { points: 3 half-up }
                bonus: { at most: 5, items: { extra: { points: m_b } } }
                deductions: { at most: 4, items: { fault: { points: m_c, at most: 3 } } }
                %s
                """.formatted(rules))
                .with("m_a", score)
                .with("m_b", bonus)
                .with("m_c", deduction);

        assertThat(appraisal.total()).isEqualTo(total);
    }

    @Test
    @DisplayName("P9 each item is bounded, then their sum; an item that is not available adds nothing")
    void boundsItemsAndTheirSum() {
        Appraisal appraisal = Appraisal.ofPoints("a: 100", """
                bonus:
                  at most: 7
                  items:
                    one: { points: m_b, at most: 3 }
                    two: { points: m_c, at most: 5 }
                    three: { points: m_d }
                    other_cycle: { points: m_b, cycles: [month] }
                """.replace(", cycles: [month]", ""))
                .with("m_a", "80")
                .with("m_b", "4")
                .with("m_c", "2");

        assertThat(appraisal.total()).isEqualTo("87.00");
    }

    @ParameterizedTest(name = "at a rate of {0} the 3 points entered leave {1}; refused: {2}")
    @DisplayName("B9 an entered deduction counts only above the stated rate")
    @CsvSource({
        "2.01, 97.00, ''",
        "2, 100.00, late superior CONDITION_NOT_MET",
        "'', 100.00, late superior CONDITION_NOT_MET"
    })
    void enteredDeductionsHaveACondition(String rate, String total, String refused) {
        Appraisal appraisal = Appraisal.ofPoints(
                        "a: 100", "deductions: { items: { late: { entered: true, at most: 5, when: b > 2 } } }\n")
                .with("m_a", "100")
                .entered("late", "superior", "3", "late answers");
        Appraisal rated = rate.isEmpty() ? appraisal : appraisal.with("m_b", rate);

        assertThat(rated.total()).isEqualTo(total);
        assertThat(String.join(" ", rated.refusals())).isEqualTo(refused);
        assertThat(Replay.of(rated.outcome()).differences()).isEmpty();
    }

    @Test
    @DisplayName("N3 a condition that is still to come is waited for only where points are at stake")
    void conditionsAreWaitedFor() {
        Appraisal appraisal = Appraisal.ofPoints(
                        "a: 100", "deductions: { items: { late: { entered: true, when: b > 2 } } }\n")
                .with("m_a", "100")
                .with("m_b", Value.notYet(Reason.Cause.GIVEN, "b"));

        assertThat(appraisal.total()).isEqualTo("100.00");
        assertThat(appraisal.entered("late", "superior", "3", "late answers").total())
                .isEqualTo("not-yet");
    }

    @Test
    @DisplayName("P9 calculated points may have a condition, too")
    void formulasHaveConditions() {
        String terms = "bonus: { items: { extra: { points: 3 points, when: b > 2 } } }\n";

        assertThat(Appraisal.ofPoints("a: 100", terms)
                        .with("m_a", "90")
                        .with("m_b", "3")
                        .total())
                .isEqualTo("93.00");
        assertThat(Appraisal.ofPoints("a: 100", terms)
                        .with("m_a", "90")
                        .with("m_b", "2")
                        .total())
                .isEqualTo("90.00");
    }

    @ParameterizedTest
    @DisplayName("B9, D4 a deduction is entered with a reason, between 0 and its bound, or it does not count")
    @CsvSource({
        "3, late answers, 77.00, ''",
        "5, late answers, 75.00, ''",
        "5.01, late answers, 80.00, complaints superior OUT_OF_BOUNDS",
        "-1, late answers, 80.00, complaints superior OUT_OF_BOUNDS",
        "3, '', 80.00, complaints superior NO_REASON",
        "3, ' ', 80.00, complaints superior NO_REASON"
    })
    void countsEnteredDeductions(String points, String reason, String total, String refusal) {
        Appraisal appraisal = Appraisal.ofPoints(
                        "a: 100", "deductions: { items: { complaints: { entered: true, at most: 5 } } }\n")
                .with("m_a", "80")
                .entered("complaints", "superior", points, reason);

        assertThat(appraisal.total()).isEqualTo(total);
        assertThat(String.join(" ", appraisal.refusals())).isEqualTo(refusal);
    }

    @Test
    @DisplayName("D4 several people's deductions add up to the bound of the item")
    void addsEnteredDeductions() {
        Appraisal appraisal = Appraisal.ofPoints(
                        "a: 100", "deductions: { items: { complaints: { entered: true, at most: 5 } } }\n")
                .with("m_a", "80")
                .entered("complaints", "superior", "3", "late answers")
                .entered("complaints", "cross-department", "4", "unclear feedback");

        assertThat(appraisal.total()).isEqualTo("75.00");
    }

    @ParameterizedTest
    @DisplayName("P6 92.50 with one confirmed finding → D, raw A; unconfirmed → A")
    @CsvSource({"1, D", "0, A", "2, D"})
    void capsTheGradeByAVeto(String confirmed, String grade) {
        Appraisal appraisal = Appraisal.by(Appraisal.points("a")
                                .replace(
                                        "measures:\n",
                                        "measures:\n  findings: count(audit_finding) where status = 'confirmed' on confirmed_on\n")
                        + "scorecards: { year: { all: { weight: 100, items: { a: 100 } } } }\n"
                        + "vetoes: { security: { when: findings > 0 } }\n"
                        + GRADES)
                .with("m_a", "92.50")
                .with("findings", confirmed);

        assertThat(appraisal.grade()).isEqualTo(grade);
        assertThat(appraisal.total()).isEqualTo("92.50");
        Figure raw = appraisal.outcome().grade().orElseThrow().inputs().getFirst();
        assertThat(raw.value()).isEqualTo(new Value.Text("A"));
    }

    @ParameterizedTest
    @DisplayName("P6 a veto caps the grade and never lifts it; an unknown condition does not apply")
    @CsvSource({"90, 1, C", "50, 1, D", "90, , A"})
    void neverLiftsAGrade(String score, String findings, String grade) {
        Appraisal appraisal = Appraisal.ofPoints(
                        "a: 100", "vetoes: { security: { when: m_b > 0 points, grade: C } }\n" + GRADES)
                .with("m_a", score);
        if (findings != null) {
            appraisal.with("m_b", findings);
        }

        assertThat(appraisal.grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @DisplayName("grades include their lower bound; below the lowest there is none lower")
    @CsvSource({"85, A", "84.99, B", "84.995, A", "70, B", "0, D", "-3, D", "120, A"})
    void gradesTheRoundedTotal(String total, String grade) {
        Appraisal appraisal = Appraisal.ofPoints("a: 100", "rounding: { points: 3 half-up }\n" + GRADES)
                .with("m_a", total);

        assertThat(appraisal.grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @DisplayName("C6 counted ÷ planned, at most 100; nothing planned gives no score")
    @CsvSource({"0, 2, 0.00", "1, 2, 50.00", "2, 2, 100.00", "3, 2, 100.00", "1, 3, 33.33", "1, 0, not-available"})
    void scoresCountsAgainstPlans(String count, String planned, String score) {
        Appraisal appraisal = Appraisal.by("""
                targets: { plan: count }
                measures: { cases: count(visit) on visited_on }
                indicators: { done: { counted: { of: cases, planned: plan } } }
                scorecards: { year: { all: { weight: 100, items: { done: 100 } } } }
                """).with("cases", count).with("plan", planned);

        assertThat(appraisal.row("score", "done")).isEqualTo(score);
        assertThat(appraisal.row("indicator", "done")).isEqualTo(count + ".00");
    }

    @Test
    void showsFiguresWithoutWeight() {
        Appraisal appraisal =
                Appraisal.by("""
                targets: { goal: money, other: money }
                measures:
                  sales: sum(contract.net) on signed_on
                  deals: count(contract) on signed_on
                  unused: count(visit) on visited_on
                indicators: { average: { formula: sales / deals } }
                scorecards: { year: { show: [average, sales, goal] } }
                """).with("sales", "100").with("deals", "3").with("goal", "90.5000");

        assertThat(appraisal.rows())
                .extracting(ResultRow::kind, ResultRow::item, ResultRow::value, ResultRow::exact)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("indicator", "average", "33.33", "33.333333333333"),
                        org.assertj.core.groups.Tuple.tuple("measure", "deals", "3", ""),
                        org.assertj.core.groups.Tuple.tuple("measure", "goal", "90.5", ""),
                        org.assertj.core.groups.Tuple.tuple("measure", "sales", "100", ""));
        assertThat(appraisal.outcome().total()).isEmpty();
    }
}
