package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A test beside the plan: given figures or rows, and what is expected of them.
 *
 * @param name a sentence; empty where none is given
 * @param cycle the scorecard that is meant; empty where only indicators and scores are expected
 * @param given figures by name, with their text
 * @param data the rows that it brings along instead of figures
 * @param expected what is expected, with its text
 */
public record PlanExample(
        String name,
        Optional<String> cycle,
        List<Given> given,
        Optional<ExampleData> data,
        List<Expected> expected,
        Location at) {

    public PlanExample {
        given = List.copyOf(given);
        expected = List.copyOf(expected);
    }

    /** A figure that the test sets: a measure, target, rated indicator, {@code overall.group} or {@code group.adjustment}. */
    public record Given(String name, Node.Scalar value) {}

    /** The scorecard that is meant. */
    public Optional<Scorecard> card(Plan plan) {
        Optional<String> meant = data.isPresent()
                ? data.flatMap(rows -> plan.calendar().parse(rows.period().text()))
                        .map(Period::cycle)
                : cycle;
        return meant.flatMap(plan::scorecard);
    }

    /**
     * A figure that the test expects.
     *
     * @param participant of whom; empty where the test is about one
     * @param name the figure; of pay the term, or {@code term item} for one line
     */
    public record Expected(String participant, What what, String name, Node.Scalar value) {

        /** Which figure. */
        public enum What {
            INDICATOR,
            SCORE,
            DIMENSION,
            PERSPECTIVE,
            TOTAL,
            GRADE,
            CALIBRATED_TOTAL,
            CALIBRATED_GRADE,
            FINAL_TOTAL,
            FINAL_GRADE,
            PAY,
            POSTED;

            /** Whether people decide it, and not the plan. */
            public boolean isDecided() {
                return switch (this) {
                    case INDICATOR, SCORE, DIMENSION, PERSPECTIVE, TOTAL, GRADE, PAY, POSTED -> false;
                    case CALIBRATED_TOTAL, CALIBRATED_GRADE, FINAL_TOTAL, FINAL_GRADE -> true;
                };
            }
        }
    }
}
