package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import java.util.List;
import java.util.Optional;

/**
 * A test beside the plan: given figures and what is expected of them.
 *
 * @param name a sentence; empty where none is given
 * @param cycle the scorecard that is meant; empty where only indicators and scores are expected
 * @param given figures by name, with their text
 * @param expected what is expected, with its text
 */
public record PlanExample(
        String name, Optional<String> cycle, List<Given> given, List<Expected> expected, Location at) {

    public PlanExample {
        given = List.copyOf(given);
        expected = List.copyOf(expected);
    }

    /** A figure that the test sets: a measure, target, rated indicator, {@code overall.group} or {@code group.adjustment}. */
    public record Given(String name, Node.Scalar value) {}

    /** A figure that the test expects. */
    public record Expected(What what, String name, Node.Scalar value) {

        /** Which figure. */
        public enum What {
            INDICATOR,
            SCORE,
            DIMENSION,
            PERSPECTIVE,
            TOTAL,
            GRADE
        }
    }
}
