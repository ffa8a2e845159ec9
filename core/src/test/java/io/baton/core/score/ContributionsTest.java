package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    @Test
    void followNestedWeightsToTheIndicators() {
        Appraisal appraisal = Appraisal.by(Appraisal.points("a", "b", "c") + """
                scorecards:
                  year:
                    results: { weight: 60, items: { a: 25, b: 75 } }
                    conduct: { weight: 40, items: { c: 100 } }
                """)
                .with("m_a", "80")
                .with("m_b", "60")
                .with("m_c", "0");

        assertThat(points(appraisal)).isEqualTo(Map.of("a", "12.00", "b", "27.00", "c", "0.00"));
        assertThat(sum(appraisal)).isEqualByComparingTo("39");
    }

    @Test
    void whatLeftCountsNothingAndTheOthersMore() {
        Appraisal appraisal = Appraisal.ofPoints("a: 60, b: 40", "")
                .with("m_a", "80")
                .with("m_b", Value.notAvailable(Reason.Cause.NO_ROWS, "m_b"));

        assertThat(points(appraisal)).isEqualTo(Map.of("a", "80.00", "b", "0.00"));
    }

    @Test
    void ratersAdjustmentsBonusAndDeductionsAreItemsOfTheirOwn() {
        Appraisal appraisal = Appraisal.ofPoints("a: 50, b: 50", """
                        overall:
                          groups:
                            self: 10
                            superior: { weight: 90, from: computed, adjust: up to 5 with reason }
                        bonus: { items: { extra: { points: 5 points } } }
                        deductions: { items: { slip: { entered: true, at most: 5 } } }
                        total: { minimum: 0, maximum: 100 }
                        """)
                .with("m_a", "80")
                .with("m_b", "60")
                .rated("overall", "self", "E1", "90")
                .entered("adjustment", "superior", "2", "steady")
                .entered("slip", "superior", "3", "late");

        assertThat(points(appraisal))
                .containsEntry("a", "36.00")
                .containsEntry("b", "27.00")
                .containsEntry("adjustment", "1.80")
                .containsEntry("overall.self", "9.00");
        assertThat(sum(appraisal))
                .isEqualByComparingTo(appraisal.outcome().totalPoints().orElseThrow());
    }

    private static Map<String, String> points(Appraisal appraisal) {
        return Contributions.of(appraisal.outcome().total().orElseThrow()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue()
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static BigDecimal sum(Appraisal appraisal) {
        return Contributions.of(appraisal.outcome().total().orElseThrow()).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(8, RoundingMode.HALF_UP);
    }
}
