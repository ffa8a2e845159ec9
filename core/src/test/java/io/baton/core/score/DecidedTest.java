package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.PlanTexts;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Decision.Stage;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule S1: computed, calibrated and final are three values. */
class DecidedTest {

    private static final ValidPlan PLAN = PlanTexts.validWith("""
            measures: { points: last(exam.score) on taken_on }
            indicators: { skill: { formula: points } }
            scorecards: { month: { all: { weight: 100, items: { skill: 100 } } } }
            grades: { A: 85, B: 60, C: 0 }
            total: { minimum: 0, maximum: 100 }
            """);

    @ParameterizedTest
    @DisplayName("S1 what a decision does not touch is that of the stage before; a grade follows its total")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | ``",
                "calibrated 86 - 1 | calibrated 86.00 A",
                "calibrated 85.005 - 1 | calibrated 85.01 A",
                "calibrated - A 1 | calibrated 84.00 A",
                "calibrated 86 B 1 | calibrated 86.00 B",
                "calibrated 10 - 1, calibrated 86 - 2 | calibrated 86.00 A",
                "calibrated 86 - 2, calibrated 10 - 1 | calibrated 86.00 A",
                "calibrated 10 - 1, calibrated 86 - 1 | calibrated 86.00 A",
                "final - - 1 | final 84.00 B",
                "calibrated 86 - 1, final - - 2 | calibrated 86.00 A, final 86.00 A",
                "final 50 - 1, calibrated 86 - 2 | calibrated 86.00 A, final 50.00 C",
                "calibrated - A 1, calibrated - S 2 | calibrated 84.00 A",
                "calibrated - S 1, final 86 - 2 | final 86.00 A",
                "calibrated 100 S 1 | ``",
                "calibrated 100.01 - 1, final 100 - 2 | final 100.00 A",
                "final -0.01 - 1 | ``"
            })
    void keepsThreeValuesApart(String decisions, String decided) {
        Outcome outcome = outcome();
        List<Decided> stages =
                DecidedStages.of(PLAN.plan(), outcome, decisions(decisions)).stages();

        assertThat(stages.stream().map(DecidedTest::text).collect(Collectors.joining(", ")))
                .isEqualTo(decided);
        assertThat(ResultRows.of(outcome, stages, OptionalInt.empty(), Rounding.halfUp(2)))
                .containsAll(ResultRows.of(outcome, OptionalInt.empty(), Rounding.halfUp(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calibrated 100 A 1, final 0 C 2 | ''",
                "calibrated - S 1 | calibrated grade UNKNOWN_GRADE [S; A, B, C; eve; 2024-04-01]",
                "final 865 - 3 | final total TOTAL_TOO_HIGH [865; 100; eve; 2024-04-03]",
                "final -1 A 3 | final total TOTAL_TOO_LOW [-1; 0; eve; 2024-04-03]"
            })
    void tellsWhatThePlanCannotGive(String decisions, String refused) {
        assertThat(DecidedStages.of(PLAN.plan(), outcome(), decisions(decisions)).refusals().stream()
                        .map(refusal -> refusal.group() + " " + refusal.item() + " " + refusal.cause() + " ["
                                + String.join("; ", refusal.details()) + "]")
                        .collect(Collectors.joining(", ")))
                .isEqualTo(refused);
    }

    private static Outcome outcome() {
        Period march =
                new Period("2024-03", "month", new DateRange(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)));
        return Scorer.of(PLAN, march, new AsOf(LocalDate.of(2024, 4, 1), Instant.EPOCH))
                .score(new ParticipantInputs(
                        new Participant("ana", "", "", ""), Map.of("points", Value.of("84")), List.of()));
    }

    private static List<Decision> decisions(String texts) {
        List<Decision> decisions = new ArrayList<>();
        for (String text : texts.isEmpty() ? List.<String>of() : Arrays.asList(texts.split(", ", -1))) {
            String[] words = text.split(" ", -1);
            decisions.add(new Decision(
                    words[0].equals("final") ? Stage.FINAL : Stage.CALIBRATED,
                    words[1].equals("-") ? Optional.empty() : Optional.of(new BigDecimal(words[1])),
                    Optional.of(words[2]).filter(grade -> !grade.equals("-")),
                    "eve",
                    LocalDate.of(2024, 4, Integer.parseInt(words[3])),
                    "reason"));
        }
        return decisions;
    }

    private static String text(Decided decided) {
        return decided.stage().label() + " "
                + decided.total().map(BigDecimal::toPlainString).orElse("-") + " "
                + decided.grade().orElse("-");
    }
}
