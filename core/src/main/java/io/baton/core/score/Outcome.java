package io.baton.core.score;

import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What came out for one participant and period. Lists are sorted by item (code points), so that they are written as they
 * are. Everything before the veto stays visible as inputs of the grade (rule P6).
 *
 * @param participant who
 * @param period the period's name
 * @param measures measures and targets
 * @param indicators indicators, counted or shown
 * @param scores scores of indicators, {@code computed} and {@code overall.group} where overall ratings are blended
 * @param dimensions dimensions of all levels
 * @param total the rounded total; empty where the scorecard only shows figures
 * @param grade the grade after vetoes; empty where there is no total or the plan has no grades
 * @param blockers what is still to come and blocks release (rule N3)
 * @param refusals entries of people that do not count
 */
public record Outcome(
        Participant participant,
        String period,
        List<Figure> measures,
        List<Figure> indicators,
        List<Figure> scores,
        List<Figure> dimensions,
        Optional<Figure> total,
        Optional<Figure> grade,
        List<Blocker> blockers,
        List<Refusal> refusals) {

    /** The item of the score that weights alone gave, where overall ratings are blended with it. */
    public static final String COMPUTED = "computed";

    public Outcome {
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        scores = List.copyOf(scores);
        dimensions = List.copyOf(dimensions);
        blockers = List.copyOf(blockers);
        refusals = List.copyOf(refusals);
    }

    /** The same with another total and grade. */
    public Outcome with(Optional<Figure> otherTotal, Optional<Figure> otherGrade) {
        return new Outcome(
                participant,
                period,
                measures,
                indicators,
                scores,
                dimensions,
                otherTotal,
                otherGrade,
                blockers,
                refusals);
    }

    /** The computed score, where overall ratings are blended with it. */
    public Optional<Figure> computed() {
        return scores.stream()
                .filter(score -> score.type() == Figure.Type.COMPUTED)
                .findFirst();
    }

    /** The rounded total as a number, where there is one: what ranks compare. */
    public Optional<BigDecimal> totalPoints() {
        return total.isPresent() && total.get().value() instanceof Value.Decimal(BigDecimal points)
                ? Optional.of(points)
                : Optional.empty();
    }

    /** The figure of that type and item, such as {@code INDICATOR collection_rate}; also total and grade. */
    public Optional<Figure> find(Figure.Type type, String item) {
        List<Figure> candidates = switch (type) {
            case MEASURE, TARGET -> measures;
            case INDICATOR -> indicators;
            case SCORE, COMPUTED, GROUP_RATING -> scores;
            case DIMENSION -> dimensions;
            case TOTAL -> total.stream().toList();
            case GRADE -> grade.stream().toList();
            case CONSTANT, RATING, OBJECTIVE, UNROUNDED, ATTAINED, ADJUSTMENT, VETO, WEIGHT, BONUS, DEDUCTION ->
                List.of();
        };
        return candidates.stream()
                .filter(figure -> figure.type() == type && figure.item().equals(item))
                .findFirst();
    }
}
