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

    /** 100 within the best range, straight down to 0 at the worst values to its left and right, 0 beyond them. */
    record RangeIsBest(Span best, Span worst) implements Curve {}

    /**
     * One score for each row of values. Rows rise, lie side by side, and leave nothing out between them.
     *
     * @param rows at least one
     * @param otherwise the score of values before the first and behind the last row; empty where there are none
     */
    record Table(List<Row> rows, Optional<BigDecimal> otherwise) implements Curve {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One score for each of some texts, such as the levels of a supplier.
     *
     * @param rows at least one, each text once
     * @param otherwise the score of other texts; empty: 0
     */
    record Choices(List<Choice> rows, Optional<BigDecimal> otherwise) implements Curve {
        public Choices {
            rows = List.copyOf(rows);
        }

        /** The score of a text; empty where it is none of the rows. */
        public Optional<BigDecimal> score(String text) {
            return rows.stream()
                    .filter(row -> row.text().equals(text))
                    .map(Choice::score)
                    .findFirst();
        }
    }

    /** A row of a table of texts. */
    record Choice(String text, BigDecimal score) {}

    /**
     * Points at one value, some more for every step above it, some fewer for every step below.
     *
     * @param every the width of a step, above 0
     * @param counting which steps count
     * @param cap the greatest score
     * @param floor the least score
     */
    record PlusMinus(
            BigDecimal at,
            BigDecimal points,
            BigDecimal every,
            BigDecimal plus,
            BigDecimal minus,
            Counting counting,
            Optional<BigDecimal> cap,
            Optional<BigDecimal> floor)
            implements Curve {}

    /** Which steps count. */
    enum Counting {
        /** Only those that are complete. */
        FULL,
        /** Also one that has only begun. */
        STARTED,
        /** Each by the part that is reached. */
        PROPORTIONAL
    }

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

    /** The values between two, both included. */
    record Span(BigDecimal from, BigDecimal to) {}

    /**
     * A row of a table.
     *
     * @param from where it starts; empty: it holds everything below its end
     * @param to where it ends; empty: it holds everything above its start
     */
    record Row(Optional<Edge> from, Optional<Edge> to, BigDecimal score) {

        /** Whether the value lies in the row. */
        public boolean holds(BigDecimal value) {
            return from.filter(edge -> edge.cuts(value, -1)).isEmpty()
                    && to.filter(edge -> edge.cuts(value, 1)).isEmpty();
        }
    }

    /** An edge of a row, which belongs to it or not. */
    record Edge(BigDecimal bound, boolean included) {

        private boolean cuts(BigDecimal value, int side) {
            int beyond = value.compareTo(bound) * side;
            return beyond > 0 || (beyond == 0 && !included);
        }
    }
}
