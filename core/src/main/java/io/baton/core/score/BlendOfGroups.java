package io.baton.core.score;

import io.baton.core.plan.GroupWeight;
import io.baton.core.plan.MissingGroups;
import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The ratings of several groups of raters as one (rule R2, requirement D4). A group without answers leaves, and the plan
 * says who takes its weight; a required group never leaves, nor one whose answers are still coming in (rule R4).
 *
 * @param groups the groups in the order of the inputs
 * @param missing who takes the weight of a group without answers
 * @param needs the least share of the declared weight that must have answers, 0 to 1 (rule N2)
 */
public record BlendOfGroups(List<Group> groups, MissingGroups missing, BigDecimal needs) implements Step {

    private static final String SELF = "self";

    public BlendOfGroups {
        groups = List.copyOf(groups);
    }

    /**
     * A group of raters.
     *
     * @param weight its declared weight
     * @param required whether there is no result without it
     * @param fromComputed whether its rating comes from the computed score
     */
    public record Group(String name, BigDecimal weight, boolean required, boolean fromComputed) {}

    @Override
    public Value apply(List<Value> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof Value.Absent absent && isIndispensable(groups.get(i), absent)) {
                return instead(groups.get(i), absent);
            }
        }
        if (inputs.stream().noneMatch(Value::isPresent)) {
            return nobody(inputs);
        }
        BigDecimal answered = answeredWeight(inputs);
        if (answered.compareTo(needs.multiply(declaredWeight())) < 0) {
            return Shares.tooLittle(Decimals.divide(answered, declaredWeight()), needs);
        }
        return blend(inputs, shares(inputs));
    }

    private static Value blend(List<Value> inputs, List<BigDecimal> shares) {
        BigDecimal points = BigDecimal.ZERO;
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof Value.Decimal(BigDecimal amount)) {
                points = points.add(amount.multiply(shares.get(i)));
            }
        }
        return Value.of(Shares.divide(points, sum(shares)));
    }

    /** The weights that counted, in per cent, adding up to 100 (rule N6); 0 for groups that left. */
    public List<BigDecimal> effectiveWeights(List<Value> inputs) {
        return Shares.shown(shares(inputs));
    }

    /** What each group adds to the blend; 0 for groups that left. */
    public List<BigDecimal> contributions(List<Value> inputs) {
        return Shares.contributions(inputs, shares(inputs));
    }

    /** What each group counts in proportion to the others, without any division. */
    private List<BigDecimal> shares(List<Value> inputs) {
        return switch (missing) {
            case MissingGroups.Zero() -> weights();
            case MissingGroups.Renormalise() -> present(inputs, weights());
            case MissingGroups.KeepSelf() -> keepingSelf(inputs);
            case MissingGroups.OtherWeights other -> present(inputs, otherWeights(inputs, other));
        };
    }

    private List<BigDecimal> weights() {
        List<BigDecimal> weights = new ArrayList<>(groups.size());
        for (Group group : groups) {
            weights.add(group.weight());
        }
        return weights;
    }

    private static List<BigDecimal> present(List<Value> inputs, List<BigDecimal> weights) {
        List<BigDecimal> shares = new ArrayList<>(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            shares.add(inputs.get(i).isPresent() ? weights.get(i) : BigDecimal.ZERO);
        }
        return shares;
    }

    /** Self keeps w of T, the others have T − w in proportion: everything times the sum of the others' weights. */
    private List<BigDecimal> keepingSelf(List<Value> inputs) {
        List<BigDecimal> shares = present(inputs, weights());
        int self = indexOfSelf();
        if (self < 0 || shares.get(self).signum() == 0) {
            return shares;
        }
        BigDecimal own = shares.get(self);
        BigDecimal others = sum(shares).subtract(own);
        if (others.signum() == 0) {
            return shares;
        }
        BigDecimal left = declaredWeight().subtract(own);
        shares.replaceAll(share -> share.multiply(left));
        shares.set(self, own.multiply(others));
        return shares;
    }

    private List<BigDecimal> otherWeights(List<Value> inputs, MissingGroups.OtherWeights other) {
        String onlyMissing = "";
        for (int i = 0; i < groups.size(); i++) {
            if (!inputs.get(i).isPresent()) {
                if (!onlyMissing.isEmpty()) {
                    return weights();
                }
                onlyMissing = groups.get(i).name();
            }
        }
        List<GroupWeight> replaced = other.byMissingGroup().getOrDefault(onlyMissing, List.of());
        return replaced.isEmpty() ? weights() : inOrderOfGroups(replaced);
    }

    private List<BigDecimal> inOrderOfGroups(List<GroupWeight> weights) {
        List<BigDecimal> ordered = new ArrayList<>(groups.size());
        for (Group group : groups) {
            BigDecimal found = BigDecimal.ZERO;
            for (GroupWeight weight : weights) {
                found = weight.group().equals(group.name()) ? weight.weight() : found;
            }
            ordered.add(found);
        }
        return ordered;
    }

    private BigDecimal answeredWeight(List<Value> inputs) {
        return missing instanceof MissingGroups.Zero ? declaredWeight() : sum(present(inputs, weights()));
    }

    private BigDecimal declaredWeight() {
        return sum(weights());
    }

    private int indexOfSelf() {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).name().equals(SELF)) {
                return i;
            }
        }
        return -1;
    }

    /** What comes without anybody's doing is never left out: a computed score (rule S8), the end of a window (rule R4). */
    private static boolean isIndispensable(Group group, Value.Absent absent) {
        return group.required()
                || RatingWindows.isOpen(absent)
                || (group.fromComputed() && absent.state() == Absence.NOT_YET);
    }

    private static Value instead(Group group, Value.Absent absent) {
        return group.fromComputed() || RatingWindows.isOpen(absent)
                ? absent
                : Value.notYet(Reason.Cause.REQUIRED_RATING_MISSING, group.name());
    }

    /** Nobody answered: the state that all groups share, or else "not yet" if one may still come (rule N3). */
    private Value nobody(List<Value> inputs) {
        if (inputs.size() == 1) {
            return inputs.getFirst();
        }
        Absence common = Absence.NOT_AVAILABLE;
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof Value.Absent(Absence state, Reason _)) {
                common = i == 0 ? state : Shares.common(common, state);
            }
        }
        String[] names = groups.stream().map(Group::name).toArray(String[]::new);
        return new Value.Absent(common, Reason.of(Reason.Cause.NO_ANSWERS, names));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
