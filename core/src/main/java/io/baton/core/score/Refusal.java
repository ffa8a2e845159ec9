package io.baton.core.score;

import java.util.List;

/**
 * An entry of a person that does not count, and why; put into words where it is shown. Raters are not named.
 *
 * @param item what was rated or adjusted
 * @param group the rater group
 * @param cause why it does not count
 * @param details the figures of the cause, in its order
 */
public record Refusal(String item, String group, Cause cause, List<String> details) {

    public Refusal {
        details = List.copyOf(details);
    }

    /** The causes; the details of each are named behind it. */
    public enum Cause {
        /** An adjustment or deduction without a reason; details: the points. */
        NO_REASON,
        /** An adjustment beyond its bound, or a negative deduction; details: the points, the bound. */
        OUT_OF_BOUNDS,
        /** A rating outside its scale; details: the rating, the scale's ends. */
        OUT_OF_SCALE,
        /** Several adjustments by the same group; details: how many. */
        SEVERAL_ADJUSTMENTS,
        /** The plan does not ask this group; details: none. */
        UNKNOWN_GROUP,
        /** The plan knows nothing of that name to rate; details: none. */
        UNKNOWN_ITEM,
        /** The plan knows it, but nothing in this cycle asks for it; details: none. */
        NOT_IN_CYCLE,
        /** An own rating of a group whose rating comes from the computed score; details: none. */
        RATING_IS_COMPUTED,
        /** Points whose condition is not met; details: the points. */
        CONDITION_NOT_MET,
        /** A rating as superior by somebody who never was; details: who may rate, and who in their place. */
        NOT_SUPERIOR,
        /** A decision that names a grade which the plan does not have; details: the grade, those that it has, by whom, when. */
        UNKNOWN_GRADE,
        /** A decision on less than the plan can give; details: the total, the least one, by whom, when. */
        TOTAL_TOO_LOW,
        /** A decision on more than the plan can give; details: the total, the greatest one, by whom, when. */
        TOTAL_TOO_HIGH;

        /** Whether it is a decision about a result that does not count. */
        public boolean isOfDecision() {
            return switch (this) {
                case UNKNOWN_GRADE, TOTAL_TOO_LOW, TOTAL_TOO_HIGH -> true;
                case NO_REASON,
                        OUT_OF_BOUNDS,
                        OUT_OF_SCALE,
                        SEVERAL_ADJUSTMENTS,
                        UNKNOWN_GROUP,
                        UNKNOWN_ITEM,
                        NOT_IN_CYCLE,
                        RATING_IS_COMPUTED,
                        CONDITION_NOT_MET,
                        NOT_SUPERIOR -> false;
            };
        }
    }
}
