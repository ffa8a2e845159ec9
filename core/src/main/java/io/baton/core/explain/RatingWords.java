package io.baton.core.explain;

import io.baton.core.plan.RaterGroup;
import io.baton.core.score.Figure;
import io.baton.core.score.RatingStep;
import io.baton.core.value.Decimals;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tells how the figure of a rater group came about; of an anonymous one no more than the figure and the count. */
record RatingWords(Vocabulary vocabulary, StepWords steps) {

    void tell(Figure figure, RatingStep step, Account account) {
        switch (step) {
            case RatingStep.Entered entered -> entered(entered, account);
            case RatingStep.MeanOfRatings mean -> mean(figure, mean, account);
            case RatingStep.MeanByDays mean -> byDays(figure, mean, account);
            case RatingStep.AnonymousMean anonymous -> anonymous(anonymous, account);
            case RatingStep.NoGroupFigure _ -> {}
            case RatingStep.RoundedMean(Rounding rounding) -> rounded(figure, rounding, account);
            case RatingStep.Adjusted(BigDecimal upTo) -> adjusted(figure, upTo, account);
        }
    }

    private void entered(RatingStep.Entered entered, Account account) {
        if (!entered.given().isEmpty()) {
            account.say(vocabulary.say(Phrase.GIVEN_AS, entered.given()));
        }
        if (!entered.reason().isBlank()) {
            account.say(vocabulary.say(Phrase.REASON_OF_ENTRY, entered.reason()));
        }
    }

    private void mean(Figure figure, RatingStep.MeanOfRatings step, Account account) {
        int count = (int) figure.inputs().stream()
                .filter(answer -> answer.value().isPresent())
                .count();
        if (count > 1) {
            boolean customers = figure.inputs().stream().anyMatch(input -> input.type() == Figure.Type.GROUP_RATING);
            Phrase mean = customers ? Phrase.MEAN_OF_CUSTOMERS : Phrase.MEAN_OF_ANSWERS;
            account.say(vocabulary.say(mean, Integer.toString(count))
                    + trimmed(step.trim().atEachEndOf(count))
                    + over(vocabulary.plan().plan().raterGroup(step.group()).over()));
        }
        account.madeFrom(figure.inputs());
    }

    private void byDays(Figure figure, RatingStep.MeanByDays mean, Account account) {
        List<String> terms = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < mean.turns().size(); i++) {
            RatingStep.Turn turn = mean.turns().get(i);
            if (figure.inputs().get(i).value().isPresent()) {
                String answer = vocabulary.bare(figure.inputs().get(i));
                terms.add(vocabulary.say(Phrase.MEAN_BY_DAYS_TERM, Long.toString(turn.days()), answer));
            }
            if (!turn.inPlaceOf().isEmpty()) {
                notes.add(vocabulary.say(Phrase.MEAN_IN_PLACE, turn.rater(), comma(turn.inPlaceOf())));
            }
        }
        account.say(vocabulary.say(Phrase.MEAN_BY_DAYS, comma(terms)));
        notes.forEach(account::say);
        if (mean.unrated().days() > 0) {
            String days = Long.toString(mean.unrated().days());
            account.say(vocabulary.say(
                    Phrase.MEAN_UNRATED, days, comma(mean.unrated().inPlaceOf())));
        }
        account.madeFrom(figure.inputs());
    }

    private String comma(List<String> texts) {
        return String.join(vocabulary.say(Phrase.LIST_COMMA), texts);
    }

    private String over(int months) {
        return months == 0 ? "" : vocabulary.say(Phrase.MEAN_OVER, Integer.toString(months));
    }

    private String trimmed(int gone) {
        return gone == 0 ? "" : vocabulary.say(Phrase.MEAN_TRIMMED, Integer.toString(gone));
    }

    /** How many customers there are, and with them how many figures left at the ends, is nobody's business. */
    private void anonymous(RatingStep.AnonymousMean mean, Account account) {
        RaterGroup group = mean.group();
        String count = vocabulary.say(Phrase.MEAN_ANONYMOUS, Integer.toString(mean.count()));
        String window = over(group.over());
        account.say((group.perCustomer()
                        ? count + vocabulary.say(Phrase.MEAN_PER_CUSTOMER)
                        : count + trimmed(group.trim().atEachEndOf(mean.count())))
                + window);
    }

    private void rounded(Figure figure, Rounding rounding, Account account) {
        Figure mean = figure.inputs().getFirst();
        steps.tell(mean, account);
        if (mean.value() instanceof Value.Decimal(BigDecimal before)
                && figure.value() instanceof Value.Decimal(BigDecimal after)
                && before.compareTo(after) != 0) {
            account.say(vocabulary.rounding(before, after, rounding, figure.kind()));
        }
    }

    private void adjusted(Figure figure, BigDecimal upTo, Account account) {
        List<Figure> inputs = figure.inputs();
        String computed = vocabulary.bare(inputs.getFirst());
        if (inputs.size() == 1) {
            account.say(vocabulary.say(Phrase.NOT_ADJUSTED, computed));
        } else if (inputs.getLast().value() instanceof Value.Decimal(BigDecimal change)) {
            account.say(vocabulary.say(Phrase.ADJUSTED, computed, vocabulary.signed(change), Decimals.plain(upTo)));
        }
        account.madeFrom(inputs);
    }
}
