package io.baton.core.explain;

import io.baton.core.score.BlendOfGroups;
import io.baton.core.score.Figure;
import io.baton.core.score.IndicatorStep;
import io.baton.core.score.PartStep;
import io.baton.core.score.RatingStep;
import io.baton.core.score.TotalStep;
import io.baton.core.score.WeightedMean;

/** Tells what a step did. A figure that is only a stage on the way to the next one is told in the account of that one. */
final class StepWords {

    private final IndicatorWords indicators;
    private final RatingWords ratings;
    private final TotalWords totals;
    private final WeightWords weights;

    StepWords(Vocabulary vocabulary) {
        this.indicators = new IndicatorWords(vocabulary, this);
        this.ratings = new RatingWords(vocabulary, this);
        this.totals = new TotalWords(vocabulary, this);
        this.weights = new WeightWords(vocabulary);
    }

    private void bands(Figure figure, Account account) {
        if (figure.type() == Figure.Type.INDICATOR) {
            indicators.band(figure, account);
        }
    }

    void tell(Figure figure, Account account) {
        switch (figure.step()) {
            case IndicatorStep step -> indicators.tell(figure, step, account);
            case PartStep step -> weights.tell(figure, step, account);
            case RatingStep step -> {
                ratings.tell(figure, step, account);
                bands(figure, account);
            }
            case TotalStep step -> totals.tell(figure, step, account);
            case WeightedMean mean -> weights.tell(figure, mean, account);
            case BlendOfGroups blend -> weights.tell(figure, blend, account);
        }
    }
}
