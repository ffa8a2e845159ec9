package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sub-totals of perspectives: across the dimensions, beside the total. */
@DisplayName("D8 perspectives of a balanced scorecard")
class PerspectiveTest {

    /** In one dimension a has 36 of the whole and b 24, in the other c has 40. */
    private static Appraisal scorecard() {
        return Appraisal.by("""
                measures:
                  m_a: last(exam.score) on taken_on
                  m_b: last(exam.score) on taken_on
                  m_c: last(exam.score) on taken_on
                perspectives:
                  finance: { title: { en: Finance, zh-Hans: 财务, zh-Hant: 財務 } }
                  people: {}
                indicators:
                  a: { formula: m_a, perspective: finance }
                  b: { formula: m_b, perspective: people }
                  c: { formula: m_c }
                scorecards:
                  year:
                    one: { weight: 60, items: { a: 60, b: 40 } }
                    two: { weight: 40, perspective: finance, items: { c: 100 } }
                """);
    }

    @Test
    void theMeanOfTheirItemsByEffectiveWeight() {
        Appraisal appraisal = scorecard().with("m_a", "80").with("m_b", "70").with("m_c", "95");

        assertThat(appraisal.row("dimension", "perspective.finance")).isEqualTo("87.89"); // (36 × 80 + 40 × 95) ÷ 76
        assertThat(appraisal.row("dimension", "perspective.people")).isEqualTo("70.00");
        assertThat(appraisal.total()).isEqualTo("83.60"); // 36 × 80 + 24 × 70 + 40 × 95
        assertThat(Replay.of(appraisal.outcome()).differences()).isEmpty();
    }

    @Test
    @DisplayName("N2 what is not available leaves, and a perspective without any value has none")
    void whatIsNotAvailableLeaves() {
        Appraisal appraisal = scorecard().with("m_a", "80").with("m_c", "95");

        assertThat(appraisal.row("dimension", "perspective.people")).isEqualTo("not-available");
        assertThat(appraisal
                        .with("m_a", Value.notAvailable(Reason.Cause.NO_ROWS))
                        .row("dimension", "perspective.finance"))
                .isEqualTo("95.00");
    }

    @Test
    void dimensionsComeBeforeThemAndKeepTheirScores() {
        Appraisal appraisal = scorecard().with("m_a", "80").with("m_b", "70").with("m_c", "95");

        assertThat(appraisal.rows().stream()
                        .filter(row -> row.kind().equals("dimension"))
                        .map(ResultRow::item))
                .containsExactly("one", "perspective.finance", "perspective.people", "two");
        assertThat(appraisal.row("dimension", "one")).isEqualTo("76.00");
    }
}
