package io.baton.core.score;

import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What each indicator, rater group, bonus and deduction adds to a total, in points of the total: the same sum as the total
 * before bounds and rounding. It follows the figures of the outcome, so that it cannot differ from them.
 */
public final class Contributions {

    private final SequencedMap<String, BigDecimal> points = new LinkedHashMap<>();

    private Contributions() {}

    /**
     * The points by item, in the order of the scorecard; nothing where the total has no value.
     *
     * @param total the figure of a total, see {@link Outcome#total}
     */
    public static SequencedMap<String, BigDecimal> of(Figure total) {
        Contributions contributions = new Contributions();
        if (total.value() instanceof Value.Decimal) {
            contributions.add(total, BigDecimal.ONE);
        }
        return contributions.points;
    }

    /** @param share the share of the figure's value that reaches the total, 1 for all of it */
    private void add(Figure figure, BigDecimal share) {
        if (!(figure.value() instanceof Value.Decimal(BigDecimal value))) {
            return;
        }
        switch (figure.step()) {
            case WeightedMean mean -> addParts(figure, mean.contributions(values(figure)), share);
            case BlendOfGroups blend
            when isOverall(figure) -> addParts(figure, blend.contributions(values(figure)), share);
            case TotalStep.EnoughWeight _, TotalStep.Clamp _, TotalStep.RoundedTotal _ ->
                add(figure.inputs().getFirst(), share);
            case TotalStep.Plus _ -> addBoth(figure, share, share);
            case TotalStep.Minus _ -> addBoth(figure, share, share.negate());
            case RatingStep.Adjusted _ -> addAdjusted(figure, value, share);
            default -> put(figure.item(), value.multiply(share));
        }
    }

    private static boolean isOverall(Figure figure) {
        return figure.item().equals(Ratings.OVERALL);
    }

    private void addParts(Figure mean, List<BigDecimal> contributions, BigDecimal share) {
        for (int i = 0; i < contributions.size(); i++) {
            Figure part = mean.inputs().get(i);
            if (part.value() instanceof Value.Decimal(BigDecimal value)) {
                BigDecimal reaching = contributions.get(i).multiply(share);
                add(part, value.signum() == 0 ? BigDecimal.ZERO : Decimals.divide(reaching, value));
            } else {
                put(part.item(), BigDecimal.ZERO);
            }
        }
    }

    private void addBoth(Figure sum, BigDecimal first, BigDecimal second) {
        add(sum.inputs().getFirst(), first);
        Figure points = sum.inputs().getLast();
        if (points.value() instanceof Value.Decimal(BigDecimal value)) {
            put(points.item(), value.multiply(second));
        }
    }

    /** The computed score goes on as what it is made of; what a person added to it is an item of its own. */
    private void addAdjusted(Figure adjusted, BigDecimal value, BigDecimal share) {
        Figure computed = adjusted.inputs().getFirst();
        add(computed, share);
        if (computed.value() instanceof Value.Decimal(BigDecimal before) && before.compareTo(value) != 0) {
            put(Ratings.ADJUSTMENT, value.subtract(before).multiply(share));
        }
    }

    private void put(String item, BigDecimal amount) {
        points.merge(item, amount, BigDecimal::add);
    }

    private static List<Value> values(Figure figure) {
        List<Value> values = new ArrayList<>(figure.inputs().size());
        figure.inputs().forEach(input -> values.add(input.value()));
        return values;
    }
}
