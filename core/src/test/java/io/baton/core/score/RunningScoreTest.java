package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunningScoreTest {

    private static Appraisal halfDone(String more) {
        return Appraisal.by("""
                measures: { m: last(exam.score) on taken_on }
                indicators: { measured: { formula: m }, rated: { rated: { by: peer } }, rated2: { rated: { by: peer } } }
                scorecards:
                  year:
                    facts: { weight: 80, items: { measured: 75, rated: 25 } }
                    people: { weight: 20, items: { rated2: 100 } }
                """ + more);
    }

    private static String running(Appraisal appraisal) {
        return appraisal.row("running", "points") + " of " + appraisal.row("running", "weight");
    }

    @Test
    @DisplayName("S8 measured 60 at 80, rated 40 pending: 48.00 of 60, through every level of the scorecard")
    void showsKnownPointsOfKnownWeight() {
        Appraisal appraisal = halfDone("").with("m", "80");

        assertThat(appraisal.total()).isEqualTo("not-yet");
        assertThat(running(appraisal)).isEqualTo("48.00 of 60.00");
    }

    @Test
    @DisplayName("S8, N2 what is not available leaves, only what is pending is waited for")
    void spreadsOnlyWhatIsNotAvailable() {
        Appraisal appraisal = halfDone("").with("m", "80").rated("rated", "peer", "p", Absence.UNABLE_TO_RATE);

        assertThat(running(appraisal)).isEqualTo("64.00 of 80.00");
    }

    @Test
    @DisplayName("S8, D4 overall ratings that are pending are not spread either")
    void waitsForOverallRatings() {
        Appraisal appraisal =
                Appraisal.ofPoints("a: 100", """
                overall:
                  groups: { self: 10, superior: { weight: 50, required: true }, facts: { weight: 40, from: computed } }
                """).with("m_a", "90").rated("overall", "self", "E1", "100");

        assertThat(running(appraisal)).isEqualTo("46.00 of 50.00");
    }

    @Test
    @DisplayName("S8 a total that is there, or never will be, has no running score")
    void isOnlyThereWhileSomethingIsPending() {
        Appraisal done = Appraisal.ofPoints("a: 100", "").with("m_a", "90");
        Appraisal never = Appraisal.ofPoints("a: 100", "").with("m_a", Value.notAvailable(Reason.Cause.NO_ROWS, "m_a"));

        assertThat(RunningScore.of(done.outcome())).isEmpty();
        assertThat(RunningScore.of(never.outcome())).isEmpty();
    }
}
