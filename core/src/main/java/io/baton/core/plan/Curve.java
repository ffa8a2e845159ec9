package io.baton.core.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a value becomes a score (rule P4). */
public sealed interface Curve {

    /**
     * Straight between points; flat outside, unless a cap or floor beyond the outermost score lets the outermost stretch
     * go on up to it.
     *
     * @param points at least two, x rising
     * @param cap the greatest score
     * @param floor the least score
     */
    record Linear(List<Point> points, Optional<BigDecimal> cap, Optional<BigDecimal> floor) implements Curve {
        public Linear {
            points = List.copyOf(points);
        }
    }

    /** The score of the last bound reached; 0 below the first. */
    record Steps(List<Step> steps) implements Curve {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** 100 at {@code best} or below, 0 at {@code worst} or above, straight between; cap and floor as in linear. */
    record LowerIsBetter(BigDecimal best, BigDecimal worst, Optional<BigDecimal> cap, Optional<BigDecimal> floor)
            implements Curve {}

    /** One score when the value passes, another when it does not. */
    record Pass(Test test, BigDecimal bound, BigDecimal points, BigDecimal otherwise) implements Curve {

        /** How the value meets the bound. */
        public enum Test {
            AT_LEAST,
            ABOVE,
            AT_MOST,
            BELOW
        }
    }

    /** The value itself, for values that are points already. */
    record Unchanged() implements Curve {}

    /** A point of a linear curve: value and score. */
    record Point(BigDecimal value, BigDecimal score) {}

    /** A step: from {@code bound} on, the bound included or not. */
    record Step(BigDecimal bound, boolean included, BigDecimal score) {}
}
