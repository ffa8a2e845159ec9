package io.baton.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score: { linear: { 0: 10, 100: 90 } } | 0 | 90",
                "score: { linear: { 0: 0, 100: 100 }, cap: 120 } | 0 | 120",
                "score: { linear: { 0: -20, 100: 100 } } | - | 100",
                "score: { steps: { 0: 20, 50: 80 } } | 0 | 80",
                "score: { steps: { 0: 20, 50: 80 } }, unavailable: full | 0 | 100",
                "score: { lower is better: { best: 0, worst: 9 } } | 0 | 100",
                "score: { lower is better: { best: 0, worst: 9 }, cap: 110 } | 0 | 110",
                "score: { range is best: { best: 4 .. 5, worst: 1 .. 9 } } | 0 | 100",
                "score: { table: { to 40: 60, above 40: 30 } } | 0 | 60",
                "score: { table: { from 0 to 40: 60, else: 70 } } | 0 | 70",
                "score: { plus minus: { at: 5, points: 60, every: 1, plus: 5, minus: 5 }, cap: 105, floor: 0 } | 0 | 105",
                "score: { plus minus: { at: 5, points: 60, every: 1, plus: 5, minus: 5 } } | - | -",
                "score: { pass: { at least: 5, points: 80 } } | 0 | 80"
            })
    void followsTheCurves(String score, String least, String greatest) {
        assertThat(range("indicators: { skill: { formula: points, " + score + " } }\n"))
                .isEqualTo(range(least, greatest));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "total: { minimum: 10, maximum: 110 } | 10 | 110",
                "bonus: { at most: 5, items: { help: { entered: true } } } | 0 | 95",
                "bonus: { items: { help: { entered: true, at most: 3 }, more: { entered: true, at most: 4 } } } | 0 | 97",
                "bonus: { items: { help: { entered: true, at most: 3 }, more: { entered: true } } } | 0 | -",
                "deductions: { items: { late: { entered: true } } } | - | 90",
                "overall: { groups: { self: 100 } } | 0 | -"
            })
    void followsWhatStandsBesideTheWeights(String more, String least, String greatest) {
        assertThat(range("indicators: { skill: { formula: points, score: { linear: { 0: 0, 9: 90 } } } }\n" + more
                        + "\n"))
                .isEqualTo(range(least, greatest));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rated: { by: { superior: 100 } } | 100",
                "agreed: { at least: 1, at most: 5, cap: 120 } | 120",
                "formula: points | -"
            })
    void followsTheSourceWhereThereIsNoCurve(String source, String greatest) {
        assertThat(range("indicators: { skill: { " + source + " } }\n").greatest())
                .isEqualTo(range("0", greatest).greatest());
    }

    private static TotalRange range(String rest) {
        return TotalRange.of(PlanTexts.validWith("measures: { points: last(exam.score) on taken_on }\n" + rest
                        + "scorecards: { month: { all: { weight: 100, items: { skill: 100 } } } }\n")
                .plan());
    }

    private static TotalRange range(String least, String greatest) {
        return new TotalRange(amount(least), amount(greatest));
    }

    private static Optional<BigDecimal> amount(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
