package io.baton.core.score;

import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The weighted mean of siblings: Σ weight × value ÷ Σ weight over those that have a value (rule N2). What is still to
 * come is not spread over the others: then the mean is still to come, too (rules N3, S8).
 *
 * @param parts the siblings with their declared weights, in the order of the inputs
 */
public record WeightedMean(List<Share> parts) implements Step {

    public WeightedMean {
        parts = List.copyOf(parts);
    }

    @Override
    public Value apply(List<Value> inputs) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (int i = 0; i < inputs.size(); i++) {
            switch (inputs.get(i)) {
                case Value.Decimal(BigDecimal amount) -> {
                    points = points.add(amount.multiply(parts.get(i).weight()));
                    weight = weight.add(parts.get(i).weight());
                }
                case Value.Absent(Absence state, Reason _)
                when state == Absence.NOT_YET -> {
                    return Value.notYet(Reason.Cause.PENDING, pending(inputs));
                }
                default -> {}
            }
        }
        return weight.signum() == 0
                ? Value.notAvailable(Reason.Cause.NOTHING_AVAILABLE)
                : Value.of(Shares.divide(points, weight));
    }

    /** The weights that counted, in per cent, adding up to 100 (rule N6); 0 for parts without a value. */
    public List<BigDecimal> effectiveWeights(List<Value> inputs) {
        return Shares.shown(presentWeights(inputs));
    }

    private List<BigDecimal> presentWeights(List<Value> inputs) {
        List<BigDecimal> weights = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            weights.add(inputs.get(i).isPresent() ? parts.get(i).weight() : BigDecimal.ZERO);
        }
        return weights;
    }

    /** What each part adds to the mean; 0 for parts without a value. */
    public List<BigDecimal> contributions(List<Value> inputs) {
        return Shares.contributions(inputs, presentWeights(inputs));
    }

    private String[] pending(List<Value> inputs) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof Value.Absent(Absence state, Reason _) && state == Absence.NOT_YET) {
                names.add(parts.get(i).name());
            }
        }
        return names.toArray(String[]::new);
    }
}
