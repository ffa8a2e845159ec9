package io.baton.core.score;

import io.baton.core.plan.Scorecard;
import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of somebody's scorecard: what a dimension or indicator was to count, what it did count, and what came out.
 *
 * @param weight what it counts by the plan
 * @param counted its share of the whole in per cent after parts without a value have left (rule N2), 0 for those; adds up
 *     as the weights do (rule N6); empty where no weighted mean was made
 * @param score the figure of the dimension, or the score of the indicator; empty where the outcome has none
 */
public record ScoreLine(WeightLine weight, Optional<BigDecimal> counted, Optional<Figure> score) {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int SCALE = 2;

    /** The lines of an outcome in the order of the scorecard. */
    public static List<ScoreLine> of(Scorecard card, Outcome outcome) {
        Map<String, BigDecimal> counted = counted(outcome);
        return WeightLine.of(card).stream()
                .map(line -> new ScoreLine(
                        line, Optional.ofNullable(counted.get(line.part().name())), score(line.part(), outcome)))
                .toList();
    }

    /** What each part of the computed score counted of the whole, in per cent, by name: indicators, dimensions, segments. */
    public static Map<String, BigDecimal> counted(Outcome outcome) {
        Map<String, BigDecimal> counted = new HashMap<>();
        outcome.computed().or(() -> computed(outcome)).ifPresent(figure -> spread(figure, WHOLE, counted));
        return counted;
    }

    /** Without overall ratings the weighted score is below the total, under bonus, deductions and bounds. */
    private static Optional<Figure> computed(Outcome outcome) {
        Optional<Figure> figure = outcome.total();
        while (figure.isPresent() && figure.get().type() != Figure.Type.COMPUTED) {
            figure = figure.get().inputs().stream().findFirst();
        }
        return figure;
    }

    private static Optional<Figure> score(Scorecard.Part part, Outcome outcome) {
        return switch (part) {
            case Scorecard.Dimension dimension -> outcome.find(Figure.Type.DIMENSION, dimension.name());
            case Scorecard.Item item -> outcome.find(Figure.Type.SCORE, item.name());
        };
    }

    private static void spread(Figure figure, BigDecimal whole, Map<String, BigDecimal> counted) {
        switch (figure.step()) {
            case WeightedMean mean -> spread(figure, mean, whole, counted);
            case TotalStep.EnoughWeight _ -> spread(figure.inputs().getFirst(), whole, counted);
            default -> {}
        }
    }

    private static void spread(Figure figure, WeightedMean mean, BigDecimal whole, Map<String, BigDecimal> counted) {
        List<Value> values = figure.inputs().stream().map(Figure::value).toList();
        List<BigDecimal> weights = mean.effectiveWeights(values);
        boolean counts = whole.signum() != 0 && weights.stream().anyMatch(weight -> weight.signum() != 0);
        List<BigDecimal> shares = counts ? Decimals.spread(whole, weights, SCALE) : weights;
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal share = counts ? shares.get(i) : BigDecimal.ZERO.setScale(SCALE);
            counted.put(mean.parts().get(i).name(), share);
            spread(figure.inputs().get(i), share, counted);
        }
    }
}
