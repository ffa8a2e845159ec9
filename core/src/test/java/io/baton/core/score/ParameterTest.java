package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {

    @ParameterizedTest
    @DisplayName("E1 a parameter of a unit comes before that of a role, and that before everyone's")
    @CsvSource({
        "'', '', 160.00",
        "north, '', 133.33",
        "north, senior, 133.33",
        "south, senior, 114.29",
        "south, junior, 160.00"
    })
    void takesTheValueOfUnitThenRole(String unit, String role, String score) {
        Appraisal appraisal = Appraisal.by("""
                parameters: { goal: { kind: ratio, value: 50%, by unit: { north: 60% }, by role: { senior: 70% } } }
                measures: { won: count(contract) on signed_on, seen: count(contract) on signed_on }
                indicators:
                  hits: { formula: won / seen / goal, scale: 6, score: { linear: { 0%: 0, 100%: 100 }, cap: 200 } }
                scorecards: { year: { all: { weight: 100, items: { hits: 100 } } } }
                """);
        ParticipantInputs inputs = new ParticipantInputs(
                new Participant("E1", role, unit, ""), Map.of("won", Value.of("8"), "seen", Value.of("10")), List.of());

        Outcome outcome = appraisal.scorer("year").score(inputs);

        assertThat(outcome.find(Figure.Type.TOTAL, "total").map(Figure::value)).contains(Value.of(score));
    }
}
