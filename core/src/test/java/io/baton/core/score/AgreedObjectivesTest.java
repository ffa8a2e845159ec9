package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("D8 management by objectives: items agreed with each person")
class AgreedObjectivesTest {

    private static Appraisal plan(String terms) {
        return Appraisal.by("""
                indicators: { goals: { agreed: { %s } } }
                scorecards: { year: { all: { weight: 100, items: { goals: 100 } } } }
                """.formatted(terms));
    }

    @ParameterizedTest(name = "planned {0}, actual {1}, given {2}: {3}")
    @DisplayName("points given count; else what was reached of what was planned, up to the cap")
    @CsvSource({
        "25, 20, '', 80.00",
        "25, 30, '', 100.00",
        "25, 30, 70, 70.00",
        "'', '', 130, 100.00",
        "3, 1, '', 33.33",
        "25, -5, '', 0.00",
        "25, '', '', not-yet",
        "'', 20, '', not-yet",
        "'', '', '', not-yet",
        "0, 20, '', not-available"
    })
    void anObjectiveHasAScore(String planned, String actual, String given, String score) {
        Appraisal appraisal = plan("").agreed("one", "100", planned, actual, given);

        assertThat(appraisal.row("indicator", "goals")).isEqualTo(score);
        assertThat(Replay.of(appraisal.outcome()).differences()).isEmpty();
    }

    @Test
    void theyAreWeighedAsAgreed() {
        Appraisal appraisal = plan("at least: 2, at most: 3, cap: 120")
                .agreed("visits", "50", "20", "30", "")
                .agreed("project", "30", "", "", "80")
                .agreed("plan", "20", "", "", "50");

        assertThat(appraisal.total()).isEqualTo("94.00"); // 60 + 24 + 10
    }

    @ParameterizedTest(name = "weights {0} {1}: {2}")
    @DisplayName("N3 objectives that are not what the plan asks for block release, with the reason")
    @CsvSource({
        "60, 40, ''",
        "60, 30, goals WEIGHTS_AGREED",
        "60, 40.01, goals WEIGHTS_AGREED",
        "100, '', goals NUMBER_AGREED",
        "'', '', goals NOTHING_AGREED"
    })
    void theyAreWhatThePlanAsksFor(String first, String second, String blocker) {
        Appraisal appraisal = plan("at least: 2, at most: 2");
        if (!first.isEmpty()) {
            appraisal.agreed("one", first, "", "", "90");
        }
        if (!second.isEmpty()) {
            appraisal.agreed("two", second, "", "", "80");
        }

        assertThat(String.join(" ", appraisal.blockers())).isEqualTo(blocker);
        assertThat(appraisal.total()).isEqualTo(blocker.isEmpty() ? "86.00" : "not-yet");
    }

    @Test
    @DisplayName("N3 what has no result yet is named")
    void whatIsOpenIsNamed() {
        Appraisal appraisal = plan("").agreed("one", "60", "", "", "90").agreed("two", "40", "5", "", "");

        assertThat(appraisal.blockers()).containsExactly("goals PENDING");
        assertThat(appraisal.outcome().blockers().getFirst().reason().details()).containsExactly("two");
    }
}
