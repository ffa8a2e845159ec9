package io.baton.core.score;

import io.baton.core.plan.Indicator.MissingPart;
import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from parts of an indicator to its value. */
public sealed interface PartStep extends Step {

    /** The mean of parts, such as of a written and a practical exam. Inputs: the parts, in points. */
    record MeanOfParts(WeightedMean mean, MissingPart missing) implements PartStep {
        @Override
        public Value apply(List<Value> inputs) {
            return mean.apply(counted(inputs));
        }

        /** What each part counts as, where it has no value. */
        public List<Value> counted(List<Value> inputs) {
            List<Value> counted = new ArrayList<>(inputs.size());
            for (int i = 0; i < inputs.size(); i++) {
                counted.add(counted(inputs.get(i), mean.parts().get(i).name()));
            }
            return counted;
        }

        private Value counted(Value part, String name) {
            if (part instanceof Value.Absent(Absence state, Reason _) && state != Absence.NOT_YET) {
                return switch (missing) {
                    case RENORMALISE -> part;
                    case ZERO -> Value.of(BigDecimal.ZERO);
                    case WAIT -> Value.notYet(Reason.Cause.PENDING, name);
                };
            }
            return part;
        }
    }

    /** An objective that was agreed: the points given, or what was reached of what was planned (requirement D8). */
    record Reached(Objective objective, BigDecimal cap) implements PartStep {

        private static final BigDecimal FULL = new BigDecimal(100);

        @Override
        public Value apply(List<Value> inputs) {
            return objective
                    .score()
                    .or(this::attained)
                    .map(points -> Value.of(points.max(BigDecimal.ZERO).min(cap)))
                    .orElseGet(this::missing);
        }

        /** Actual ÷ planned × 100, without any bound; empty where one of them is missing or nothing was planned. */
        public Optional<BigDecimal> attained() {
            return objective
                    .planned()
                    .filter(planned -> planned.signum() > 0)
                    .flatMap(planned ->
                            objective.actual().map(actual -> Decimals.divide(actual.multiply(FULL), planned)));
        }

        private Value missing() {
            boolean divides =
                    objective.planned().isPresent() && objective.actual().isPresent();
            return divides
                    ? Value.notAvailable(Reason.Cause.ZERO_DENOMINATOR, Figure.PLANNED)
                    : Value.notYet(Reason.Cause.NO_RESULT, objective.name());
        }
    }

    /** Objectives that are not what the plan asks for. */
    record NotAgreed(Value absent) implements PartStep {
        @Override
        public Value apply(List<Value> inputs) {
            return absent;
        }
    }

    /** The points of milestones that were reached. Inputs: their figures, each above 0 or yes where it was. */
    record PointsOfMilestones(List<Share> milestones) implements PartStep {
        public PointsOfMilestones {
            milestones = List.copyOf(milestones);
        }

        @Override
        public Value apply(List<Value> inputs) {
            BigDecimal points = BigDecimal.ZERO;
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i) instanceof Value.Absent absent && absent.state() == Absence.NOT_YET) {
                    return absent;
                }
                points = isReached(inputs.get(i)) ? points.add(milestones.get(i).weight()) : points;
            }
            return Value.of(points);
        }

        /** Whether the figure says that the milestone was reached; what is not available was not. */
        public static boolean isReached(Value figure) {
            return switch (figure) {
                case Value.Decimal(BigDecimal amount) -> amount.signum() > 0;
                case Value.YesNo(boolean yes) -> yes;
                case Value.Absent _, Value.Text _, Value.Day _, Value.Moment _ -> false;
            };
        }
    }
}
