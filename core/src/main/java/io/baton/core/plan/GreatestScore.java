package io.baton.core.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The most points that a total can have by the curves and items of a plan, where they bound it. */
record GreatestScore(Plan plan) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** A mean is not above the greatest of its parts; overall ratings have scales of their own. */
    Optional<BigDecimal> points() {
        if (plan.overall().isPresent()) {
            return Optional.empty();
        }
        List<Indicator> weighed = plan.scorecards().stream()
                .flatMap(card -> Dimensions.items(card).stream())
                .flatMap(item -> plan.indicator(item).stream())
                .toList();
        return greatest(weighed, this::of).flatMap(score -> bonus().map(score::add));
    }

    private Optional<BigDecimal> bonus() {
        if (plan.bonus().items().isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return plan.bonus()
                .atMost()
                .or(() -> plan.bonus().items().stream()
                        .map(Adjustments.Item::atMost)
                        .reduce(
                                Optional.of(BigDecimal.ZERO),
                                (sum, item) -> sum.flatMap(points -> item.map(points::add))));
    }

    private Optional<BigDecimal> of(Indicator indicator) {
        Optional<BigDecimal> score =
                indicator.curve().isPresent() ? of(indicator.curve().get().curve()) : of(indicator.source());
        return indicator.unavailable() == Indicator.Unavailable.FULL ? score.map(FULL::max) : score;
    }

    private static Optional<BigDecimal> of(Indicator.Source source) {
        return switch (source) {
            case Indicator.Source.Rated rated ->
                Optional.of(FULL.max(rated.scale().to()));
            case Indicator.Source.Agreed agreed -> Optional.of(agreed.cap());
            case Indicator.Source.Measured _,
                    Indicator.Source.Counted _,
                    Indicator.Source.Composed _,
                    Indicator.Source.Milestones _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> of(Curve curve) {
        return switch (curve) {
            case Curve.Linear linear ->
                linear.cap().or(() -> most(linear.points().stream().map(Curve.Point::score)));
            case Curve.Steps steps -> most(steps.steps().stream().map(Curve.Step::score));
            case Curve.LowerIsBetter lower -> lower.cap().or(() -> Optional.of(FULL));
            case Curve.RangeIsBest _ -> Optional.of(FULL);
            case Curve.Table table ->
                most(Stream.concat(table.rows().stream().map(Curve.Row::score), table.otherwise().stream()));
            case Curve.Choices table ->
                most(Stream.concat(table.rows().stream().map(Curve.Choice::score), table.otherwise().stream()));
            case Curve.PlusMinus steps -> steps.cap();
            case Curve.Pass pass -> Optional.of(pass.points().max(pass.otherwise()));
            case Curve.Unchanged _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> most(Stream<BigDecimal> scores) {
        return scores.reduce(BigDecimal::max);
    }

    /** Empty where one of them has no bound. */
    private static <T> Optional<BigDecimal> greatest(List<T> all, Function<T, Optional<BigDecimal>> points) {
        List<BigDecimal> bounded =
                all.stream().flatMap(each -> points.apply(each).stream()).toList();
        return bounded.size() == all.size() ? most(bounded.stream()) : Optional.empty();
    }
}
