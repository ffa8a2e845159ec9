package io.baton.core.value;

import java.util.List;

/**
 * Why a value is absent, free of language; put into words where it is shown.
 *
 * @param cause what happened
 * @param details the names and figures of the cause, in its order
 */
public record Reason(Cause cause, List<String> details) {

    /** The causes; the details of each are named behind it. */
    public enum Cause {
        /** Division by zero; details: the divisor's text. */
        ZERO_DENOMINATOR,
        /** Division by a negative figure; details: the divisor's text, its value. */
        NEGATIVE_DENOMINATOR,
        /** A figure larger than anything that is calculated with; details: the text of the operation. */
        OUT_OF_RANGE,
        /** The denominator is below the indicator's minimum; details: value, minimum. */
        BELOW_MINIMUM,
        /** No fact to take a least, greatest, first or last value from; details: the measure. */
        NO_ROWS,
        /** Fewer facts than the measure needs; details: the measure, how many there are, the least number. */
        TOO_FEW_ROWS,
        /** No target; details: the target, the period. */
        NO_TARGET,
        /** A target for a part of the period only; details: the target, the missing part. */
        INCOMPLETE_TARGET,
        /** No answer of a rater group; details: the group. */
        NO_ANSWERS,
        /** Fewer answers than an anonymous group needs; details: the group, the least number. */
        TOO_FEW_ANSWERS,
        /** Answers of a rater group are still coming in; details: the group, the last day of its window. */
        WINDOW_OPEN,
        /** A field of a row is empty; details: the field. */
        EMPTY_FIELD,
        /** Too little of the weight is available; details: available per cent, needed per cent. */
        TOO_LITTLE_WEIGHT,
        /** Nothing below this node is available; details: none. */
        NOTHING_AVAILABLE,
        /** Something below this node is still to come; details: the names of what is. */
        PENDING,
        /** Nobody has decided the result as final; details: the period. */
        NOT_FINAL,
        /** A required rating is missing; details: the group. */
        REQUIRED_RATING_MISSING,
        /** There is no result of a shorter period; details: the period. */
        NOT_APPRAISED,
        /** No objectives are agreed with the person; details: none. */
        NOTHING_AGREED,
        /** Too few or too many objectives are agreed; details: how many, the least, the greatest number. */
        NUMBER_AGREED,
        /** The weights of the objectives do not sum to 100; details: the sum. */
        WEIGHTS_AGREED,
        /** An objective has neither a score nor an actual figure; details: the objective. */
        NO_RESULT,
        /** A value lies where a table refuses to pay; details: the value. */
        OUTSIDE_TABLE,
        /** Somebody with whom it is shared or compared has no figures; details: who. */
        OTHERS_MISSING,
        /** What must be the same for all of a group is not, such as the size of a pool; details: none. */
        NOT_THE_SAME,
        /** Two rates hold equally well; details: the numbers of their rows. */
        TWO_RATES,
        /** What a cap carries has no period any more in which it could be paid; details: how much. */
        NO_ROOM_TO_COME,
        /** Nobody has said what a currency is worth on a day; details: the currency, into which one, the day. */
        NO_EXCHANGE_RATE,
        /** A test or caller said so; details: free. */
        GIVEN
    }

    public Reason {
        details = List.copyOf(details);
    }

    /** A reason with its details. */
    public static Reason of(Cause cause, String... details) {
        return new Reason(cause, List.of(details));
    }
}
