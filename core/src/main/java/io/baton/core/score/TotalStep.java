package io.baton.core.score;

import io.baton.core.plan.Grade;
import io.baton.core.value.Absence;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The steps from scores to a total and its grade, in the order of rule P9. */
public sealed interface TotalStep extends Step {

    /**
     * The share of the declared weight that is available, of one (rule N2). Inputs: the scores.
     *
     * @param shares of the whole, by the product of the weights of all levels, in the order of the inputs
     */
    record AvailableWeight(List<Share> shares) implements TotalStep {

        private static final Value ALL = available(BigDecimal.ONE);

        public AvailableWeight {
            shares = List.copyOf(shares);
        }

        @Override
        public Value apply(List<Value> inputs) {
            BigDecimal missing = BigDecimal.ZERO;
            for (int i = 0; i < inputs.size(); i++) {
                missing = inputs.get(i).isPresent()
                        ? missing
                        : missing.add(shares.get(i).weight());
            }
            // nearly everybody has everything, and the shares have many digits
            return missing.signum() == 0 ? ALL : available(BigDecimal.ONE.subtract(missing));
        }

        private static Value available(BigDecimal weight) {
            return Value.of(weight.setScale(IndicatorStep.OnCurve.EXACT_SCALE, RoundingMode.HALF_UP));
        }
    }

    /** A score only where enough of the weight is available (rule N2). Inputs: the score, the available share. */
    record EnoughWeight(BigDecimal needs) implements TotalStep {
        @Override
        public Value apply(List<Value> inputs) {
            return inputs.getFirst().isPresent()
                            && inputs.getLast() instanceof Value.Decimal(BigDecimal available)
                            && available.compareTo(needs) < 0
                    ? Shares.tooLittle(available, needs)
                    : inputs.getFirst();
        }
    }

    /** The points of a bonus item or deduction: never below 0, never above its bound (rule P9). Input: the points. */
    record Bounded(Optional<BigDecimal> atMost) implements TotalStep {
        @Override
        public Value apply(List<Value> inputs) {
            return inputs.getFirst() instanceof Value.Decimal(BigDecimal points)
                    ? Value.of(bound(points.max(BigDecimal.ZERO), atMost))
                    : inputs.getFirst();
        }
    }

    /**
     * Points that count only under a condition, else 0; also where the condition is not available. Inputs: the points, the
     * condition.
     */
    record OnlyWhen() implements TotalStep {
        @Override
        public Value apply(List<Value> inputs) {
            Value points = inputs.getFirst();
            return switch (inputs.getLast()) {
                case Value.YesNo(boolean met) -> met ? points : Value.of(BigDecimal.ZERO);
                case Value.Absent absent when absent.state() == Absence.NOT_YET && !isZero(points) -> absent;
                default -> Value.of(BigDecimal.ZERO);
            };
        }

        private static boolean isZero(Value points) {
            return points instanceof Value.Decimal(BigDecimal amount) && amount.signum() == 0;
        }
    }

    /** Items added up to a bound (rule P9); an item that is not available adds nothing, one to come leaves no sum. */
    record SumUpTo(Optional<BigDecimal> atMost) implements TotalStep {
        @Override
        public Value apply(List<Value> inputs) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Value input : inputs) {
                switch (input) {
                    case Value.Decimal(BigDecimal points) -> sum = sum.add(points);
                    case Value.Absent absent
                    when absent.state() == Absence.NOT_YET -> {
                        return absent;
                    }
                    default -> {}
                }
            }
            return Value.of(bound(sum, atMost));
        }
    }

    /** Bonus points added. Inputs: the score, the bonus. */
    record Plus() implements TotalStep {
        @Override
        public Value apply(List<Value> inputs) {
            return Shares.both(inputs.getFirst(), inputs.getLast(), BigDecimal::add);
        }
    }

    /** Deductions taken off. Inputs: the score, the deductions. */
    record Minus() implements TotalStep {
        @Override
        public Value apply(List<Value> inputs) {
            return Shares.both(inputs.getFirst(), inputs.getLast(), BigDecimal::subtract);
        }
    }

    /** The total between its bounds. Input: the score. */
    record Clamp(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) implements TotalStep {

        /** Whether there is any bound. */
        public boolean isBounding() {
            return minimum.isPresent() || maximum.isPresent();
        }

        @Override
        public Value apply(List<Value> inputs) {
            if (!(inputs.getFirst() instanceof Value.Decimal(BigDecimal score))) {
                return inputs.getFirst();
            }
            BigDecimal capped = bound(score, maximum);
            return Value.of(minimum.isPresent() ? capped.max(minimum.get()) : capped);
        }
    }

    /** The total, rounded once; then it is graded (rule N1). Input: the exact score. */
    record RoundedTotal(Rounding rounding) implements TotalStep {
        @Override
        public Value apply(List<Value> inputs) {
            return Shares.round(inputs.getFirst(), rounding);
        }
    }

    /**
     * The grade of a rounded total. Input: the total.
     *
     * @param grades from the best to the lowest, the lower bound included
     */
    record GradeOf(List<Grade> grades) implements TotalStep {

        public GradeOf {
            grades = List.copyOf(grades);
        }

        @Override
        public Value apply(List<Value> inputs) {
            if (!(inputs.getFirst() instanceof Value.Decimal(BigDecimal total))) {
                return inputs.getFirst();
            }
            for (Grade grade : grades) {
                if (total.compareTo(grade.from()) >= 0) {
                    return new Value.Text(grade.name());
                }
            }
            // below the lowest bound there is nothing lower
            return new Value.Text(grades.getLast().name());
        }
    }

    /**
     * The grade, capped by vetoes (rule P6). Inputs: the raw grade, then the conditions of the vetoes.
     *
     * @param caps the best grade that each veto leaves, in the order of the conditions
     * @param grades the names from the best to the lowest
     */
    record Vetoed(List<String> caps, List<String> grades) implements TotalStep {

        public Vetoed {
            caps = List.copyOf(caps);
            grades = List.copyOf(grades);
        }

        @Override
        public Value apply(List<Value> inputs) {
            if (!(inputs.getFirst() instanceof Value.Text(String raw))) {
                return inputs.getFirst();
            }
            int lowest = grades.indexOf(raw);
            for (int i = 1; i < inputs.size(); i++) {
                if (inputs.get(i) instanceof Value.YesNo(boolean applies) && applies) {
                    lowest = Math.max(lowest, grades.indexOf(caps.get(i - 1)));
                }
            }
            return new Value.Text(grades.get(lowest));
        }
    }

    private static BigDecimal bound(BigDecimal points, Optional<BigDecimal> atMost) {
        return atMost.isPresent() ? points.min(atMost.get()) : points;
    }
}
