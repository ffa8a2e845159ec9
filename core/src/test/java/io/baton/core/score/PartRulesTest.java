package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators of parts: exams whose parts have weights, milestones that are reached or not. */
class PartRulesTest {

    private static Appraisal exam(String more) {
        return Appraisal.by("""
                measures:
                  written: last(exam.score) on taken_on
                  practical: last(exam.score) on taken_on
                indicators: { skill: { composed: { written: 60, practical: 40 }%s } }
                scorecards: { year: { all: { weight: 100, items: { skill: 100 } } } }
                """.formatted(more));
    }

    private static final Value NOT_TAKEN = Value.notAvailable(Reason.Cause.NO_ROWS, "practical");

    @Test
    @DisplayName("C3 an exam is the weighted mean of its parts, rounded once")
    void weighsItsParts() {
        assertThat(exam("").with("written", "85.01").with("practical", "70").row("indicator", "skill"))
                .isEqualTo("79.01");
    }

    @ParameterizedTest
    @DisplayName("N2, N3 a part without a value leaves, counts as 0, or is waited for")
    @CsvSource({"'', 85.00, 85.00", "', when missing: zero', 51.00, 51.00", "', when missing: wait', not-yet, not-yet"})
    void saysWhatAMissingPartCounts(String policy, String indicator, String total) {
        Appraisal appraisal = exam(policy).with("written", "85").with("practical", NOT_TAKEN);

        assertThat(appraisal.row("indicator", "skill")).isEqualTo(indicator);
        assertThat(appraisal.total()).isEqualTo(total);
    }

    @Test
    @DisplayName("N3 a part that is waited for blocks release")
    void blocksWhereItWaits() {
        assertThat(exam(", when missing: wait")
                        .with("written", "85")
                        .with("practical", NOT_TAKEN)
                        .blockers())
                .containsExactly("skill PENDING");
    }

    @ParameterizedTest
    @DisplayName("N3 a part that is only still to come is never replaced")
    @CsvSource({"''", "', when missing: zero'", "', when missing: wait'"})
    void waitsForWhatIsStillToCome(String policy) {
        Value pending = Value.notYet(Reason.Cause.GIVEN, "practical");

        assertThat(exam(policy).with("written", "85").with("practical", pending).row("indicator", "skill"))
                .isEqualTo("not-yet");
    }

    @ParameterizedTest
    @DisplayName("C6 milestones earn their points once they are reached")
    @CsvSource({"0, 0, no, 0.00", "1, 0, no, 20.00", "7, 0.01, no, 50.00", "1, 1, yes, 100.00", "0, -5, yes, 50.00"})
    void addsThePointsOfMilestones(String customers, String sales, String rollout, String score) {
        Appraisal appraisal = Appraisal.by("""
                measures:
                  first_customer: count(contract) on signed_on
                  pilot: sum(contract.net) on signed_on
                  rollout: last(visit.made) on visited_on
                indicators: { launch: { milestones: { first_customer: 20, pilot: 30, rollout: 50 } } }
                scorecards: { year: { all: { weight: 100, items: { launch: 100 } } } }
                """)
                .with("first_customer", customers)
                .with("pilot", sales)
                .with("rollout", new Value.YesNo(rollout.equals("yes")));

        assertThat(appraisal.row("score", "launch")).isEqualTo(score);
    }

    @Test
    @DisplayName("C6 a milestone of which there is nothing was not reached")
    void takesNothingAsNotReached() {
        Appraisal appraisal = Appraisal.by("""
                measures: { rollout: last(visit.made) on visited_on }
                indicators: { launch: { milestones: { rollout: 50 } } }
                scorecards: { year: { all: { weight: 100, items: { launch: 100 } } } }
                """).with("rollout", Value.notAvailable(Reason.Cause.NO_ROWS, "rollout"));

        assertThat(appraisal.row("score", "launch")).isEqualTo("0.00");
    }

    @ParameterizedTest(name = "{0} scores {1}")
    @DisplayName("P4 a table of texts scores each of them, and others by its else")
    @CsvSource({"gold, 100.00", "silver, 80.00", "tin, 10.00"})
    void textsHaveScores(String text, String score) {
        Appraisal appraisal = Appraisal.by("""
                measures: { level: last(contract.kind) on signed_on }
                indicators:
                  standing: { formula: level, score: { table: { gold: 100, silver: 80, else: 10 } } }
                scorecards: { year: { all: { weight: 100, items: { standing: 100 } } } }
                """).with("level", new Value.Text(text));

        assertThat(appraisal.row("indicator", "standing")).isEqualTo(text);
        assertThat(appraisal.row("score", "standing")).isEqualTo(score);
        assertThat(appraisal.total()).isEqualTo(score);
        assertThat(Replay.of(appraisal.outcome()).differences()).isEmpty();
    }
}
