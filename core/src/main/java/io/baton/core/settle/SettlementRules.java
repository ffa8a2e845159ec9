package io.baton.core.settle;

import java.util.Map;

/**
 * What a settlement needs to know of the plans of a run.
 *
 * @param roundings how lines are rounded
 * @param coverage which keys the run has calculated
 * @param formerNames terms that had another name when they were posted: the name of now by the former one
 */
public record SettlementRules(Roundings roundings, Coverage coverage, Map<String, String> formerNames) {

    public SettlementRules {
        formerNames = Map.copyOf(formerNames);
    }

    /** How the lines of a term are rounded. */
    @FunctionalInterface
    public interface Roundings {
        /** The rounding of a term of a plan. */
        LineRounding of(PlanVersion plan, String term);
    }

    /** Whether a run has calculated a key: if so, its absence means that it is worth nothing. */
    @FunctionalInterface
    public interface Coverage {
        /** Every key. */
        Coverage EVERYTHING = sum -> true;

        /** Whether the run has calculated the key of what was posted, by the plan by which it was posted. */
        boolean covers(PostedSum sum);
    }

    /** A run that has calculated everything and rounds everything the same way. */
    public static SettlementRules of(LineRounding rounding) {
        return new SettlementRules((plan, term) -> rounding, Coverage.EVERYTHING, Map.of());
    }

    LineRounding rounding(Earning earning) {
        return roundings.of(earning.plan(), earning.key().term()).in(earning.currency());
    }

    boolean covers(PostedSum sum) {
        return coverage.covers(sum);
    }

    /** The sum under the name that its term has now. */
    PostedSum renamed(PostedSum sum) {
        LineKey key = sum.key();
        String name = formerNames.getOrDefault(key.term(), key.term());
        return new PostedSum(
                new LineKey(key.participant(), name, key.item()),
                sum.currency(),
                sum.amount(),
                sum.period(),
                sum.plan(),
                sum.first());
    }
}
