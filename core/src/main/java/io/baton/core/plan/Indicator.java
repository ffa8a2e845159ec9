package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An indicator 考核指标: a value, rounded once, that a curve turns into a score.
 *
 * @param name as weights call it
 * @param title for people
 * @param source where the value comes from
 * @param scale the rounding of the value; empty: by kind
 * @param compare what the curve sees
 * @param unavailable what happens where there is no value (rule N2)
 * @param curve how the value becomes a score; empty: by source
 * @param bands names for values from a bound on, rising by bound
 * @param about what people should know about it
 * @param at where it is written
 */
public record Indicator(
        String name,
        Titles title,
        Source source,
        Optional<Rounding> scale,
        Compare compare,
        Unavailable unavailable,
        Optional<WrittenCurve> curve,
        List<Band> bands,
        About about,
        Location at) {

    /**
     * A curve as it was written.
     *
     * @param curve what it says
     * @param bounds its values in the order of the text, with their units and places
     * @param at where it is written
     */
    public record WrittenCurve(Curve curve, List<Expression.Literal> bounds, Location at) {
        public WrittenCurve {
            bounds = List.copyOf(bounds);
        }
    }

    public Indicator {
        bands = List.copyOf(bands);
    }

    /** Where the value comes from. */
    public sealed interface Source {

        /**
         * From a formula.
         *
         * @param minimum the smallest denominator of the formula's outermost division
         */
        record Measured(Expression formula, Optional<BigDecimal> minimum) implements Source {}

        /** From people: the weighted mean of the means of groups. The value is points on the scale. */
        record Rated(Scale scale, List<GroupWeight> groups, MissingGroups missing) implements Source {}

        /** A count against a plan: the value is the count, the curve sees count ÷ planned. */
        record Counted(String measure, Expression planned, Location at) implements Source {}

        /** From parts that are points themselves: their weighted mean, such as of a written and a practical exam. */
        record Composed(List<Part> parts, MissingPart missing) implements Source {
            public Composed {
                parts = List.copyOf(parts);
            }
        }

        /** From what was reached: the sum of the points of each milestone whose figure is above 0, or yes. */
        record Milestones(List<Part> parts) implements Source {
            public Milestones {
                parts = List.copyOf(parts);
            }
        }

        /**
         * From objectives that are agreed with each person: their weighted mean.
         *
         * @param atLeast how many there must be
         * @param atMost how many there may be
         * @param cap the greatest score of one
         */
        record Agreed(int atLeast, int atMost, BigDecimal cap) implements Source {}

        /** The figures that it takes as they are, beside those that a formula names. */
        default List<String> figures() {
            return switch (this) {
                case Measured _, Rated _, Agreed _ -> List.of();
                case Counted counted -> List.of(counted.measure());
                case Composed composed -> names(composed.parts());
                case Milestones milestones -> names(milestones.parts());
            };
        }

        private static List<String> names(List<Part> parts) {
            return parts.stream().map(Part::figure).toList();
        }
    }

    /**
     * A figure with what it counts.
     *
     * @param points its weight among the parts, or its points
     */
    public record Part(String figure, BigDecimal points, Location at) {}

    /** What happens to the weight of a part without a value. */
    public enum MissingPart {
        /** The others share it in proportion. */
        RENORMALISE,
        /** It counts as 0. */
        ZERO,
        /** There is no value before every part has one. */
        WAIT
    }

    /** What the curve sees. */
    public enum Compare {
        /** The rounded value: what is seen is what is compared. */
        ROUNDED,
        /** The unrounded value at scale 10. */
        EXACT
    }

    /** What happens where there is no value. */
    public enum Unavailable {
        /** The indicator leaves; its siblings take its weight in proportion. */
        LEAVE_OUT,
        /** It counts as 100. */
        FULL,
        /** It counts as 0. */
        ZERO
    }

    /**
     * A name for values from a bound (included) on.
     *
     * @param literal the bound as written, in the indicator's kind
     */
    public record Band(Expression.Literal literal, String name) {

        /** The bound as a number. */
        public BigDecimal bound() {
            return Bounds.amount(literal);
        }
    }
}
