package io.baton.core.score;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.plan.Curve;
import io.baton.core.plan.Indicator;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The steps from facts and targets to an indicator and its score. */
public sealed interface IndicatorStep extends Step {

    /** A figure that comes from outside: a measure of the rows behind it, a target, the period's first day. */
    record Given(Value value) implements IndicatorStep {
        @Override
        public Value apply(List<Value> inputs) {
            return value;
        }
    }

    /** A parameter of the plan: the own value of the participant, unit or role, or that of everyone (rule M4). */
    record OfParameter(ParameterValue value) implements IndicatorStep {
        @Override
        public Value apply(List<Value> inputs) {
            return Value.of(value.amount());
        }
    }

    /** A formula. Inputs: its names in the order of their first appearance. */
    record FormulaStep(CheckedFormula formula) implements IndicatorStep {
        @Override
        public Value apply(List<Value> inputs) {
            return formula.evaluate(inputs);
        }
    }

    /**
     * A ratio only where its denominator is large enough to say something (rule N2). Inputs: the ratio, then those of the
     * formula.
     */
    record MinimumDenominator(CheckedFormula denominator, BigDecimal minimum) implements IndicatorStep {
        @Override
        public Value apply(List<Value> inputs) {
            Value ratio = inputs.getFirst();
            return ratio.isPresent()
                            && denominator.evaluate(inputs.subList(1, inputs.size()))
                                    instanceof Value.Decimal(BigDecimal size)
                            && size.compareTo(minimum) < 0
                    ? Value.notAvailable(Reason.Cause.BELOW_MINIMUM, Decimals.plain(size), Decimals.plain(minimum))
                    : ratio;
        }
    }

    /** Rounding to the declared scale, once (rule N1). Input: the unrounded value. */
    record Rounded(Rounding rounding) implements IndicatorStep {
        @Override
        public Value apply(List<Value> inputs) {
            return rounding.round(inputs.getFirst());
        }
    }

    /** A count ÷ what was planned. Inputs: the count, the plan. A plan of 0 or less gives no value (rule N2). */
    record Attained() implements IndicatorStep {
        @Override
        public Value apply(List<Value> inputs) {
            if (!(inputs.getFirst() instanceof Value.Decimal(BigDecimal count))) {
                return inputs.getFirst();
            }
            if (!(inputs.getLast() instanceof Value.Decimal(BigDecimal planned))) {
                return inputs.getLast();
            }
            return switch (planned.signum()) {
                case 1 -> Value.of(Decimals.divide(count, planned));
                case 0 -> Value.notAvailable(Reason.Cause.ZERO_DENOMINATOR, Figure.PLANNED);
                default ->
                    Value.notAvailable(Reason.Cause.NEGATIVE_DENOMINATOR, Figure.PLANNED, Decimals.plain(planned));
            };
        }
    }

    /**
     * The score on a curve (rule P4). Input: the rounded value, or where {@code compare} says exact the unrounded one,
     * which is seen at scale 10 (rule N1).
     */
    record OnCurve(Curve curve, Indicator.Compare compare) implements IndicatorStep {

        /** Decimals of an exact comparison: two fewer than a division has. */
        public static final int EXACT_SCALE = 10;

        @Override
        public Value apply(List<Value> inputs) {
            return switch (inputs.getFirst()) {
                case Value.Decimal(BigDecimal amount) -> Value.of(Curves.score(curve, seen(amount)));
                case Value.Text(String text)
                when curve instanceof Curve.Choices choices ->
                    Value.of(choices.score(text).or(choices::otherwise).orElse(BigDecimal.ZERO));
                default -> inputs.getFirst();
            };
        }

        /** The value as the curve sees it. */
        public BigDecimal seen(BigDecimal amount) {
            return switch (compare) {
                case ROUNDED -> amount;
                case EXACT -> amount.setScale(EXACT_SCALE, RoundingMode.HALF_UP);
            };
        }
    }

    /** What an indicator that is not available counts as (rule N2). Input: the absent value. */
    record CountsAs(Indicator.Unavailable policy) implements IndicatorStep {

        private static final Value FULL = Value.of("100");
        private static final Value ZERO = Value.of("0");

        @Override
        public Value apply(List<Value> inputs) {
            return switch (policy) {
                case LEAVE_OUT -> inputs.getFirst();
                case FULL -> FULL;
                case ZERO -> ZERO;
            };
        }
    }
}
