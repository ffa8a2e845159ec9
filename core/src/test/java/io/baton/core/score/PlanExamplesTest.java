package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problem;
import io.baton.core.plan.PlanTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanExamplesTest {

    private static final String PLAN = """
            targets: { goal: money }
            measures:
              due: sum(invoice.net) on due_on
              paid: sum(allocation.net) on received_on
              findings: count(audit_finding) on confirmed_on
            indicators:
              rate: { formula: paid / due, score: { linear: { 60%: 0, 90%: 100 } } }
              completion: { formula: paid / goal, score: { linear: { 0%: 0, 100%: 100 } } }
              handover: { rated: { from: 0, to: 100, by: { after-sales: 50, customer: 50 } } }
              age: { formula: period_end - today }
            scorecards:
              year:
                results: { weight: 80, items: { rate: 100 } }
                service: { weight: 20, items: { handover: 100 } }
            overall:
              groups:
                self: 10
                superior: { weight: 50, from: computed, adjust: up to 5 with reason, required: true }
                customer: { weight: 30, anonymous: true, at least: 3 }
                cross-department: 10
            deductions: { items: { complaints: { entered: true, at most: 5 } } }
            vetoes: { security: { when: findings > 0 } }
            grades: { A: 85, B: 70, D: 0 }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "due: 100, paid: 85 | indicators: { rate: 85% }, scores: { rate: 83.33 } | ``",
                "due: 100, paid: 85 | indicators: { rate: 0.85 } | ``",
                "due: 100, paid: 84 | indicators: { rate: 85% } | 'rate' is 84%, expected 85%",
                "due: 100, paid: 84 | scores: { rate: 83.33 } | the score of 'rate' is 80, expected 83.33",
                "due: 0, paid: 84 | indicators: { rate: not available } | ``",
                "due: 0, paid: 84 | indicators: { rate: 0% } | 'rate' is not available, expected 0%",
                "due: 1, paid: 1 | indicators: { rate: not available } | 'rate' is 100%, expected not available",
                "due: 1 | indicators: { rate: not available } |"
                        + " 'rate' is not yet, expected not available; give also paid",
                "due: not available, paid: 1 | indicators: { rate: not available } | ``",
                "goal: 200, paid: 100 | scores: { completion: 50 } | ``",
                "handover: 88 | indicators: { handover: 88 }, scores: { handover: 88 } | ``",
                "handover: not available | indicators: { handover: not available } | ``",
                "today: 2024-01-31, period_end: 2024-02-02 | indicators: { age: 2 days } | ``"
            })
    void comparesIndicatorsAndScores(String given, String expected, String difference) {
        assertThat(differences("given: { " + given + " }, expect: { " + expected + " }"))
                .isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "findings: 0 | total: 83.65, grade: B, dimensions: { results: 83.33, service: 98.18 } | ``",
                "findings: 1 | total: 83.65, grade: D | ``",
                "findings: 0 | total: 83.66, grade: A |"
                        + " the total is 83.65, expected 83.66 / the grade is B, expected A",
                "findings: 0, complaints: 3 | total: 80.65 | ``",
                "findings: 0, overall.customer: not available | total: 83.07 | ``"
            })
    void comparesTotalsAndGrades(String given, String expected, String difference) {
        // D4: computed 0.8 × 83.3333 + 0.2 × 98.18 = 86.30
        String figures = "due: 100, paid: 85, handover: 98.18, overall.self: 90, superior.adjustment: -2,"
                + " overall.cross-department: 70, ";
        String customers = given.contains("overall.customer") ? "" : "overall.customer: 85, ";

        assertThat(differences(
                        "cycle: year, given: { " + figures + customers + given + " }, expect: { " + expected + " }"))
                .isEqualTo(difference);
    }

    @Test
    void saysWhatATotalLacks() {
        assertThat(differences("cycle: year, given: { handover: 80 }, expect: { total: 80 }"))
                .isEqualTo("the total is not yet, expected 80; give also paid, due");
    }

    @Test
    void pointsAtWhatWasExpected() {
        List<Problem> differences = run("given: { due: 100, paid: 84 }, expect: { indicators: { rate: 85% } }");

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().at().column()).isEqualTo(84);
    }

    private static String differences(String example) {
        return String.join(
                " / ",
                run(example).stream()
                        .map(problem -> problem.what() + (problem.mend().isEmpty() ? "" : "; " + problem.mend()))
                        .toList());
    }

    private static List<Problem> run(String example) {
        List<PlanExamples.Result> results =
                PlanExamples.run(PlanTexts.validWith(PLAN + "tests: [ { name: one, " + example + " } ]\n"));
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().passes())
                .isEqualTo(results.getFirst().differences().isEmpty());
        return results.getFirst().differences();
    }
}
