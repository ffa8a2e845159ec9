package io.baton.core.score;

import io.baton.core.plan.RaterGroup;
import io.baton.core.plan.Trim;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The steps from answers of raters to the figure of their group. */
public sealed interface RatingStep extends Step {

    /**
     * One answer or entry of a person.
     *
     * @param group the rater group
     * @param rater who
     * @param value the answer or its state
     * @param given the answer in the words of its scale, empty where the value says it
     * @param reason the reason given, empty where none
     */
    record Entered(String group, String rater, Value value, String given, String reason) implements RatingStep {
        @Override
        public Value apply(List<Value> inputs) {
            return value;
        }
    }

    /**
     * The mean of what is known of a group: of answers, or of means of customers, at least one of them a number.
     *
     * @param trim what leaves at both ends before
     */
    record MeanOfRatings(String group, Trim trim) implements RatingStep {
        @Override
        public Value apply(List<Value> inputs) {
            List<BigDecimal> answers = new ArrayList<>(inputs.size());
            for (Value input : inputs) {
                if (input instanceof Value.Decimal(BigDecimal answer)) {
                    answers.add(answer);
                }
            }
            if (answers.isEmpty()) {
                return Value.notAvailable(Reason.Cause.NO_ANSWERS, group);
            }
            int gone = trim.atEachEndOf(answers.size());
            if (gone > 0) {
                answers.sort(null);
            }
            return Value.of(mean(answers.subList(gone, answers.size() - gone)));
        }

        private static BigDecimal mean(List<BigDecimal> answers) {
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal answer : answers) {
                sum = sum.add(answer);
            }
            return Decimals.divide(sum, BigDecimal.valueOf(answers.size()));
        }
    }

    /**
     * Days as superior.
     *
     * @param rater who
     * @param days how many days the rating counts for
     * @param inPlaceOf superiors who have not rated, and whose days are among them
     */
    record Turn(String rater, long days, List<String> inPlaceOf) {
        public Turn {
            inPlaceOf = List.copyOf(inPlaceOf);
        }
    }

    /**
     * The mean of the ratings of superiors, each weighted by days (rules R2, P8). Inputs: one for each turn.
     *
     * @param turns who counts for how many days, some of them with days and a rating
     * @param unrated the days for which nobody has rated, and whose they are; they take no part
     */
    record MeanByDays(String group, List<Turn> turns, Turn unrated) implements RatingStep {
        public MeanByDays {
            turns = List.copyOf(turns);
        }

        @Override
        public Value apply(List<Value> inputs) {
            BigDecimal sum = BigDecimal.ZERO;
            long days = 0;
            for (int i = 0; i < turns.size(); i++) {
                if (inputs.get(i) instanceof Value.Decimal(BigDecimal answer)) {
                    long own = turns.get(i).days();
                    sum = sum.add(answer.multiply(BigDecimal.valueOf(own)));
                    days += own;
                }
            }
            return days == 0
                    ? Value.notAvailable(Reason.Cause.NO_ANSWERS, group)
                    : Value.of(Decimals.divide(sum, BigDecimal.valueOf(days)));
        }
    }

    /**
     * The mean of an anonymous group: it ends at the figure and the count, no answer is an input (rule R3).
     *
     * @param count how many answers there were
     */
    record AnonymousMean(RaterGroup group, int count, BigDecimal mean) implements RatingStep {
        @Override
        public Value apply(List<Value> inputs) {
            return Value.of(mean);
        }
    }

    /**
     * A group without a figure: nobody answered, too few did, or answers are still coming in; neither answers nor their
     * number are kept (rules R3, R4).
     */
    record NoGroupFigure(String group, Value.Absent absent) implements RatingStep {
        @Override
        public Value apply(List<Value> inputs) {
            return absent;
        }
    }

    /** The rounding of a mean: its last two decimals guard against quotients that do not end. Input: the mean. */
    record RoundedMean(Rounding rounding) implements RatingStep {
        @Override
        public Value apply(List<Value> inputs) {
            return Shares.round(inputs.getFirst(), rounding);
        }
    }

    /** A computed score and an adjustment by a person. Inputs: the score, the accepted adjustments with their sign. */
    record Adjusted(BigDecimal upTo) implements RatingStep {
        @Override
        public Value apply(List<Value> inputs) {
            Value result = inputs.getFirst();
            for (int i = 1; i < inputs.size(); i++) {
                if (result instanceof Value.Decimal(BigDecimal score)
                        && inputs.get(i) instanceof Value.Decimal(BigDecimal change)) {
                    result = Value.of(score.add(change.min(upTo).max(upTo.negate())));
                }
            }
            return result;
        }
    }
}
