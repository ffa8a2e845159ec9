package io.baton.core.plan;

import io.baton.core.plan.Curve.Linear;
import io.baton.core.plan.Curve.LowerIsBetter;
import io.baton.core.plan.Curve.Pass;
import io.baton.core.plan.Curve.Steps;
import io.baton.core.plan.Curve.Unchanged;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Whether a total can fall below 0: by deductions, by what a superior takes off, or by curves that go below 0. */
record LeastScore(Plan plan) {

    boolean isBelowZero() {
        return !plan.deductions().items().isEmpty()
                || plan.overall().stream()
                        .flatMap(overall -> overall.groups().stream())
                        .anyMatch(group -> group.adjustUpTo().signum() > 0)
                || curves().anyMatch(curve -> least(curve).signum() < 0);
    }

    private Stream<Curve> curves() {
        return plan.scorecards().stream()
                .flatMap(card -> Dimensions.items(card).stream())
                .flatMap(item -> plan.indicator(item).stream())
                .flatMap(indicator -> indicator.curve().stream())
                .map(Indicator.WrittenCurve::curve);
    }

    private static BigDecimal least(Curve curve) {
        return switch (curve) {
            case Linear linear ->
                linear.floor().orElse(least(linear.points().stream().map(Curve.Point::score)));
            case Steps steps -> least(steps.steps().stream().map(Curve.Step::score));
            case LowerIsBetter lower -> lower.floor().orElse(BigDecimal.ZERO);
            case Curve.RangeIsBest _ -> BigDecimal.ZERO;
            case Curve.Table table ->
                least(table.rows().stream().map(Curve.Row::score))
                        .min(table.otherwise().orElse(BigDecimal.ZERO));
            case Curve.Choices choices ->
                least(choices.rows().stream().map(Curve.Choice::score))
                        .min(choices.otherwise().orElse(BigDecimal.ZERO));
            case Curve.PlusMinus steps -> steps.floor().orElse(least(steps));
            case Pass pass -> pass.points().min(pass.otherwise());
            case Unchanged _ -> BigDecimal.ZERO;
        };
    }

    /** Nobody knows how many steps there will be. */
    private static BigDecimal least(Curve.PlusMinus steps) {
        boolean falls = steps.plus().signum() < 0 || steps.minus().signum() > 0;
        return falls ? BigDecimal.ONE.negate() : steps.points();
    }

    private static BigDecimal least(Stream<BigDecimal> scores) {
        return scores.reduce(BigDecimal.ZERO, BigDecimal::min);
    }
}
