package io.baton.core.score;

import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What people decided about a result, beside what was computed (rule S1): who, when, why.
 *
 * @param total the total that they decided; empty where it is not touched
 * @param grade the grade that they decided; empty where it follows the total
 */
public record Decision(
        Stage stage, Optional<BigDecimal> total, Optional<String> grade, String by, LocalDate on, String reason) {

    /** What a decision makes of a result. */
    public enum Stage {
        /** Compared with others and set right 校准. */
        CALIBRATED("calibrated"),
        /** Closed, such as after an appeal 终定. */
        FINAL("final");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** The kind of its result lines, and the word in data. */
        public String label() {
            return label;
        }
    }

    /** Why this decision does not count. */
    Refusal refusal(String item, Refusal.Cause cause, String value, String known) {
        return new Refusal(item, stage.label(), cause, List.of(value, known, by, on.toString()));
    }

    Refusal refusal(Refusal.Cause cause, BigDecimal points, BigDecimal bound) {
        return refusal("total", cause, Decimals.plain(points), Decimals.plain(bound));
    }

    /** The decision of a stage that counts: the last one; of several on a day the one that stands last. */
    public static Optional<Decision> last(List<Decision> decisions, Stage stage) {
        return decisions.stream()
                .filter(decision -> decision.stage() == stage)
                .sorted(Comparator.comparing(Decision::on))
                .reduce((_, later) -> later);
    }
}
