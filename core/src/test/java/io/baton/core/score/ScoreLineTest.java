package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreLineTest {

    private static final String NESTED = """
            scorecards:
              year:
                results: { weight: 60, items: { a: 25, b: 75 } }
                conduct: { weight: 40, items: { c: 100 } }
            """;

    @Test
    void whatCountedIsTheWeightWhereEverythingIsThere() {
        Appraisal appraisal = nested("").with("m_b", "60");

        assertThat(lines(appraisal))
                .containsExactly(
                        "results 60.00 60.00 DIMENSION",
                        "a 15.00 15.00 SCORE",
                        "b 45.00 45.00 SCORE",
                        "conduct 40.00 40.00 DIMENSION",
                        "c 40.00 40.00 SCORE");
    }

    // N2, N6
    @Test
    void siblingsTakeTheShareOfWhatLeft() {
        Appraisal appraisal = nested("").with("m_b", Value.notAvailable(Reason.Cause.NO_ROWS, "m_b"));

        assertThat(lines(appraisal))
                .contains("results 60.00 60.00 DIMENSION", "a 15.00 60.00 SCORE", "b 45.00 0.00 SCORE");
    }

    @Test
    void findTheWeightsBelowRatingsBonusAndBounds() {
        Appraisal rated = nested("""
                        overall: { groups: { self: 10, superior: { weight: 90, from: computed } } }
                        """).with("m_b", "60").rated("overall", "self", "E1", "90");
        Appraisal bounded = nested("""
                        bonus: { items: { extra: { points: 5 points } } }
                        total: { minimum: 0, maximum: 100 }
                        """).with("m_b", Value.notAvailable(Reason.Cause.NO_ROWS, "m_b"));

        assertThat(lines(rated)).contains("b 45.00 45.00 SCORE");
        assertThat(lines(bounded)).contains("a 15.00 60.00 SCORE");
    }

    private static Appraisal nested(String more) {
        return Appraisal.by(Appraisal.points("a", "b", "c") + NESTED + more)
                .with("m_a", "80")
                .with("m_c", "70");
    }

    private static List<String> lines(Appraisal appraisal) {
        return ScoreLine.of(appraisal.plan().plan().scorecard("year").orElseThrow(), appraisal.outcome()).stream()
                .map(line -> line.weight().part().name() + " " + line.weight().ofWhole() + " "
                        + line.counted().map(BigDecimal::toPlainString).orElse("–") + " "
                        + line.score().map(figure -> figure.type().name()).orElse("–"))
                .toList();
    }
}
