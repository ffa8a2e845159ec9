package io.baton.core.score;

import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the figure of one rater group from its answers (rules R2, R3, N3).
 *
 * @param item what the ratings name: an indicator, or {@code overall}
 * @param group the group
 * @param from the least rating
 * @param to the greatest rating
 * @param privacy whether and how answers are hidden
 */
record GroupFigure(String item, String group, BigDecimal from, BigDecimal to, Privacy privacy) {

    /**
     * How answers are hidden.
     *
     * @param anonymous whether only the mean and the count are kept
     * @param atLeast the least number of answers; with fewer the group leaves
     */
    record Privacy(boolean anonymous, int atLeast) {

        static final Privacy NONE = new Privacy(false, 1);
    }

    Figure make(Case person) {
        List<Rating> answers = answers(person);
        Step step = step(answers);
        List<Figure> inputs = step instanceof RatingStep.MeanOfRatings ? entries(answers) : List.of();
        Figure figure = Figure.of(Figure.Type.GROUP_RATING, item + "." + group, Kind.POINTS, step, inputs);
        blockWherePending(person, answers);
        return figure;
    }

    /** The answers of the group, those outside the scale refused. */
    private List<Rating> answers(Case person) {
        List<Rating> answers = new ArrayList<>();
        for (Rating rating : person.ratings(item)) {
            if (rating.group().equals(group)) {
                if (isInScale(rating.value())) {
                    answers.add(rating);
                } else {
                    refuse(person, rating);
                }
            }
        }
        return answers;
    }

    private boolean isInScale(Value value) {
        return switch (value) {
            case Value.Decimal(BigDecimal points) -> points.compareTo(from) >= 0 && points.compareTo(to) <= 0;
            case Value.Absent _ -> true;
            default -> false;
        };
    }

    private void refuse(Case person, Rating rating) {
        String shown = privacy.anonymous() ? "" : Texts.of(rating.value());
        person.refuse(item, group, Refusal.Cause.OUT_OF_SCALE, shown, Decimals.plain(from), Decimals.plain(to));
    }

    private Step step(List<Rating> answers) {
        int count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (Rating answer : answers) {
            if (answer.value() instanceof Value.Decimal(BigDecimal points)) {
                sum = sum.add(points);
                count++;
            }
        }
        if (count == 0) {
            return new RatingStep.NoGroupFigure(group, new Value.Absent(state(answers), noAnswers()));
        }
        if (count < privacy.atLeast()) {
            return new RatingStep.NoGroupFigure(group, tooFew());
        }
        return privacy.anonymous()
                ? new RatingStep.AnonymousMean(group, count, sum)
                : new RatingStep.MeanOfRatings(group);
    }

    private Value.Absent tooFew() {
        return new Value.Absent(
                Absence.NOT_AVAILABLE,
                Reason.of(Reason.Cause.TOO_FEW_ANSWERS, group, Integer.toString(privacy.atLeast())));
    }

    private Reason noAnswers() {
        return Reason.of(Reason.Cause.NO_ANSWERS, group);
    }

    /** The state that all share; not yet where one may still come, or where nobody said anything. */
    private static Absence state(List<Rating> answers) {
        Absence common = Absence.NOT_YET;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).value() instanceof Value.Absent(Absence state, Reason _)) {
                common = i == 0 ? state : Shares.common(common, state);
            }
        }
        return common;
    }

    private List<Figure> entries(List<Rating> answers) {
        List<Figure> entries = new ArrayList<>(answers.size());
        for (Rating answer : answers) {
            entries.add(entry(Figure.Type.RATING, answer));
        }
        return entries;
    }

    /** One entry of a person as a figure. */
    static Figure entry(Figure.Type type, Rating rating) {
        Step step = new RatingStep.Entered(rating.group(), rating.rater(), rating.value(), rating.reason());
        return Figure.of(type, rating.rater(), Kind.POINTS, step, List.of());
    }

    private void blockWherePending(Case person, List<Rating> answers) {
        boolean pending = answers.isEmpty();
        for (Rating answer : answers) {
            pending |= answer.value() instanceof Value.Absent(Absence state, Reason _) && state == Absence.NOT_YET;
        }
        if (pending) {
            String blocked = item.equals(Ratings.OVERALL) ? item + "." + group : item;
            person.block(blocked, new Value.Absent(Absence.NOT_YET, noAnswers()));
        }
    }
}
