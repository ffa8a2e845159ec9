package io.baton.core.score;

import static io.baton.core.score.Replay.DIGITS;
import static io.baton.core.score.Replay.HUNDRED;

import io.baton.core.plan.Curve;
import io.baton.core.plan.Curve.Point;
import io.baton.core.plan.Indicator;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Curves once more, by other code than the scorer's. */
final class SecondCurves {

    private SecondCurves() {}

    static BigDecimal curve(IndicatorStep.OnCurve step, BigDecimal value) {
        BigDecimal x = step.compare() == Indicator.Compare.EXACT ? value.setScale(10, RoundingMode.HALF_UP) : value;
        return switch (step.curve()) {
            case Curve.Linear linear -> linear(linear.points(), linear.cap(), linear.floor(), x);
            case Curve.LowerIsBetter lower ->
                linear(
                        List.of(new Point(lower.best(), HUNDRED), new Point(lower.worst(), BigDecimal.ZERO)),
                        lower.cap(),
                        lower.floor(),
                        x);
            case Curve.Steps steps -> steps(steps.steps(), x);
            case Curve.Pass pass -> {
                int sign = x.compareTo(pass.bound());
                boolean passes = switch (pass.test()) {
                    case AT_LEAST -> sign != -1;
                    case ABOVE -> sign == 1;
                    case AT_MOST -> sign != 1;
                    case BELOW -> sign == -1;
                };
                yield passes ? pass.points() : pass.otherwise();
            }
            case Curve.RangeIsBest range -> range(range.best(), range.worst(), x);
            case Curve.Table table -> table(table, x);
            case Curve.Choices choices -> choices.otherwise().orElse(BigDecimal.ZERO);
            case Curve.PlusMinus plusMinus -> plusMinus(plusMinus, x);
            case Curve.Unchanged _ -> x;
        };
    }

    /** The score of a text. */
    static Optional<Value> choice(IndicatorStep.OnCurve step, Value value) {
        if (!(value instanceof Value.Text(String text)) || !(step.curve() instanceof Curve.Choices choices)) {
            return Optional.empty();
        }
        BigDecimal score = choices.otherwise().orElse(BigDecimal.ZERO);
        for (Curve.Choice row : choices.rows()) {
            score = row.text().equals(text) ? row.score() : score;
        }
        return Optional.of(Value.of(score));
    }

    private static BigDecimal range(Curve.Span best, Curve.Span worst, BigDecimal x) {
        BigDecimal left = x.subtract(worst.from()).divide(best.from().subtract(worst.from()), DIGITS);
        BigDecimal right = worst.to().subtract(x).divide(worst.to().subtract(best.to()), DIGITS);
        return left.min(right).min(BigDecimal.ONE).max(BigDecimal.ZERO).multiply(HUNDRED);
    }

    /** Rows end where the next one starts, so that the first whose end is not behind the value holds it. */
    private static BigDecimal table(Curve.Table table, BigDecimal x) {
        Optional<Curve.Edge> start = table.rows().getFirst().from();
        int before = start.isPresent() ? x.compareTo(start.get().bound()) : 1;
        if (before < 0 || (before == 0 && !start.orElseThrow().included())) {
            return table.otherwise().orElseThrow();
        }
        for (Curve.Row row : table.rows()) {
            int beyond = row.to().isPresent() ? x.compareTo(row.to().get().bound()) : -1;
            if (beyond < 0 || (beyond == 0 && row.to().orElseThrow().included())) {
                return row.score();
            }
        }
        return table.otherwise().orElseThrow();
    }

    private static BigDecimal plusMinus(Curve.PlusMinus curve, BigDecimal x) {
        BigDecimal steps = x.subtract(curve.at()).abs().divide(curve.every(), DIGITS);
        BigDecimal counted = switch (curve.counting()) {
            case FULL -> steps.setScale(0, RoundingMode.FLOOR);
            case STARTED -> steps.setScale(0, RoundingMode.CEILING);
            case PROPORTIONAL -> steps;
        };
        BigDecimal each =
                x.compareTo(curve.at()) > 0 ? curve.plus() : curve.minus().negate();
        BigDecimal score = curve.points().add(counted.multiply(each));
        return score.min(curve.cap().orElse(score))
                .max(curve.floor().orElse(score.min(curve.cap().orElse(score))));
    }

    private static BigDecimal steps(List<Curve.Step> steps, BigDecimal x) {
        BigDecimal score = BigDecimal.ZERO;
        for (Curve.Step step : steps) {
            boolean reached = step.included() ? x.compareTo(step.bound()) >= 0 : x.compareTo(step.bound()) > 0;
            score = reached ? step.score() : score;
        }
        return score;
    }

    /** Every stretch as a line over all x, the outermost ones cut flat unless a bound beyond their end lets them go on. */
    private static BigDecimal linear(
            List<Point> points, Optional<BigDecimal> cap, Optional<BigDecimal> floor, BigDecimal x) {
        BigDecimal least = points.getFirst().value();
        BigDecimal most = points.getLast().value();
        BigDecimal inside = x.max(least).min(most);
        BigDecimal end = on(points, inside);
        BigDecimal beyond = on(points, x);
        BigDecimal score = end;
        if (x.compareTo(inside) != 0 && beyond.compareTo(end) > 0 && cap.isPresent()) {
            score = beyond.min(cap.get().max(end));
        }
        if (x.compareTo(inside) != 0 && beyond.compareTo(end) < 0 && floor.isPresent()) {
            score = beyond.max(floor.get().min(end));
        }
        return score.min(cap.orElse(score)).max(floor.orElse(score.min(cap.orElse(score))));
    }

    private static BigDecimal on(List<Point> points, BigDecimal x) {
        int left = 0;
        while (left < points.size() - 2 && x.compareTo(points.get(left + 1).value()) > 0) {
            left++;
        }
        Point a = points.get(left);
        Point b = points.get(left + 1);
        BigDecimal slope = b.score().subtract(a.score()).divide(b.value().subtract(a.value()), DIGITS);
        return a.score().add(slope.multiply(x.subtract(a.value())));
    }
}
