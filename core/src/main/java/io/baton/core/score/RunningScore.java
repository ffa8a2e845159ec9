package io.baton.core.score;

import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a total that is still to come: its points so far, of the weight behind them. What is only pending is
 * not spread over the rest; what is not available is (rule S8): measured 60 at 80 and rated 40 pending are 48 of 60.
 *
 * @param points the points so far, of a total of 100
 * @param weight the weight behind them, 0 to 100
 */
public record RunningScore(BigDecimal points, BigDecimal weight) {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final RunningScore NOTHING = new RunningScore(BigDecimal.ZERO, BigDecimal.ZERO);

    /** The running score of somebody whose total is still to come; empty where there is a total, or never will be. */
    public static Optional<RunningScore> of(Outcome outcome) {
        return outcome.total().filter(total -> isPending(total.value())).map(RunningScore::known);
    }

    /** What is known below a figure that is still to come; empty where it has a value, or never will. */
    public static Optional<RunningScore> of(Figure figure) {
        return Optional.of(figure).filter(one -> isPending(one.value())).map(RunningScore::known);
    }

    private static boolean isPending(Value value) {
        return value instanceof Value.Absent(Absence state, Reason _) && state == Absence.NOT_YET;
    }

    private static RunningScore known(Figure figure) {
        if (figure.value() instanceof Value.Decimal(BigDecimal points)) {
            return new RunningScore(points, WHOLE);
        }
        if (!isPending(figure.value())) {
            return NOTHING;
        }
        return switch (figure.step()) {
            case WeightedMean mean ->
                mean(figure, mean.parts().stream().map(Share::weight).toList());
            case BlendOfGroups blend ->
                mean(
                        figure,
                        blend.groups().stream().map(BlendOfGroups.Group::weight).toList());
            case RatingStep.Adjusted _, TotalStep _ -> known(figure.inputs().getFirst());
            case IndicatorStep _, PartStep _, RatingStep _ -> NOTHING;
        };
    }

    private static RunningScore mean(Figure figure, List<BigDecimal> weights) {
        BigDecimal whole = BigDecimal.ZERO;
        List<RunningScore> parts = new ArrayList<>(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            Figure part = figure.inputs().get(i);
            boolean counts = part.value().isPresent() || isPending(part.value());
            parts.add(counts ? known(part).times(weights.get(i)) : NOTHING);
            whole = counts ? whole.add(weights.get(i)) : whole;
        }
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (RunningScore part : parts) {
            points = points.add(part.points());
            weight = weight.add(part.weight());
        }
        return whole.signum() == 0
                ? NOTHING
                : new RunningScore(Decimals.divide(points, whole), Decimals.divide(weight, whole));
    }

    /** Points of a part are of the part; those of its weight are of the whole. */
    private RunningScore times(BigDecimal share) {
        return new RunningScore(points.multiply(share), weight.multiply(share));
    }
}
