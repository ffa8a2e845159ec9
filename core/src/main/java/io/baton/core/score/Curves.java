package io.baton.core.score;

import io.baton.core.plan.Curve;
import io.baton.core.plan.Curve.Point;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Scores from curves (rule P4): exact, but for one division at scale 12 where a value lies between two points. */
public final class Curves {

    private static final BigDecimal FULL = new BigDecimal(100);

    private Curves() {}

    /** The score of a value, which is in the unit of the curve's bounds (a ratio of one, money in units…). */
    public static BigDecimal score(Curve curve, BigDecimal value) {
        return switch (curve) {
            case Curve.Linear linear -> linear(linear, value);
            case Curve.Steps steps -> step(steps.steps(), value);
            case Curve.LowerIsBetter lower -> linear(asLinear(lower), value);
            case Curve.RangeIsBest range -> linear(asLinear(range), value);
            case Curve.Table table ->
                row(table, value).map(Curve.Row::score).or(table::otherwise).orElse(BigDecimal.ZERO);
            case Curve.Choices choices -> choices.otherwise().orElse(BigDecimal.ZERO);
            case Curve.PlusMinus plusMinus -> bounded(unbounded(plusMinus, value), plusMinus.cap(), plusMinus.floor());
            case Curve.Unchanged() -> value;
            case Curve.Pass pass -> passes(pass, value) ? pass.points() : pass.otherwise();
        };
    }

    /** The same curve as points: 100 at the best, 0 at the worst. */
    public static Curve.Linear asLinear(Curve.LowerIsBetter curve) {
        return new Curve.Linear(
                List.of(new Point(curve.best(), FULL), new Point(curve.worst(), BigDecimal.ZERO)),
                curve.cap(),
                curve.floor());
    }

    /** The same curve as points: 100 at both ends of the best range, 0 at the worst values. */
    public static Curve.Linear asLinear(Curve.RangeIsBest curve) {
        return new Curve.Linear(
                List.of(
                        new Point(curve.worst().from(), BigDecimal.ZERO),
                        new Point(curve.best().from(), FULL),
                        new Point(curve.best().to(), FULL),
                        new Point(curve.worst().to(), BigDecimal.ZERO)),
                Optional.empty(),
                Optional.empty());
    }

    /** The row in which the value lies; empty where it lies before the first or behind the last. */
    public static Optional<Curve.Row> row(Curve.Table table, BigDecimal value) {
        return table.rows().stream().filter(row -> row.holds(value)).findFirst();
    }

    /** How many steps the value lies above (or, negative, below) the one that earns just the points, as they count. */
    public static BigDecimal steps(Curve.PlusMinus curve, BigDecimal value) {
        BigDecimal distance = value.subtract(curve.at());
        return switch (curve.counting()) {
            case FULL -> distance.divide(curve.every(), 0, RoundingMode.DOWN);
            case STARTED -> distance.divide(curve.every(), 0, RoundingMode.UP);
            case PROPORTIONAL -> Decimals.divide(distance, curve.every());
        };
    }

    /** What a step on the side of the value adds: {@code plus} above, {@code minus} below. */
    public static BigDecimal perStep(Curve.PlusMinus curve, BigDecimal value) {
        return value.compareTo(curve.at()) < 0 ? curve.minus() : curve.plus();
    }

    /** The score before cap and floor. */
    public static BigDecimal unbounded(Curve.PlusMinus curve, BigDecimal value) {
        BigDecimal each = perStep(curve, value);
        BigDecimal change = switch (curve.counting()) {
            case FULL, STARTED -> steps(curve, value).multiply(each);
            case PROPORTIONAL -> Decimals.divide(value.subtract(curve.at()).multiply(each), curve.every());
        };
        return curve.points().add(change);
    }

    /** The number of the step that the value has reached, from 0; -1 below the first. */
    public static int stepReached(List<Curve.Step> steps, BigDecimal value) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Curve.Step step = steps.get(i);
            int beyond = value.compareTo(step.bound());
            if (beyond > 0 || (beyond == 0 && step.included())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the value meets the bound of a pass mark. */
    public static boolean passes(Curve.Pass pass, BigDecimal value) {
        int beyond = value.compareTo(pass.bound());
        return switch (pass.test()) {
            case AT_LEAST -> beyond >= 0;
            case ABOVE -> beyond > 0;
            case AT_MOST -> beyond <= 0;
            case BELOW -> beyond < 0;
        };
    }

    /**
     * The stretch of a linear curve on which the value lies, as the number of its right point; 0 where the curve is flat
     * to the left of the first point, the number of points where it is flat to the right of the last.
     */
    public static int stretch(Curve.Linear curve, BigDecimal value) {
        List<Point> points = curve.points();
        int last = points.size() - 1;
        if (value.compareTo(points.getFirst().value()) < 0) {
            return goesOn(curve, points.get(1).score(), points.getFirst().score()) ? 1 : 0;
        }
        for (int i = 1; i <= last; i++) {
            if (value.compareTo(points.get(i).value()) <= 0) {
                return i;
            }
        }
        return goesOn(curve, points.get(last - 1).score(), points.get(last).score()) ? last : last + 1;
    }

    private static BigDecimal linear(Curve.Linear curve, BigDecimal value) {
        List<Point> points = curve.points();
        int right = stretch(curve, value);
        if (right == 0) {
            return bounded(points.getFirst().score(), curve.cap(), curve.floor());
        }
        if (right == points.size()) {
            return bounded(points.getLast().score(), curve.cap(), curve.floor());
        }
        return bounded(between(points.get(right - 1), points.get(right), value), curve.cap(), curve.floor());
    }

    /** Whether the outermost stretch goes on: a cap lies above its outer score, or a floor below it. */
    private static boolean goesOn(Curve.Linear curve, BigDecimal inner, BigDecimal outer) {
        int rise = outer.compareTo(inner);
        Optional<BigDecimal> limit = rise > 0 ? curve.cap() : curve.floor();
        return rise != 0 && limit.isPresent() && Integer.signum(limit.get().compareTo(outer)) == Integer.signum(rise);
    }

    /** The score on the straight line through two points, also outside them. */
    public static BigDecimal between(Point left, Point right, BigDecimal value) {
        BigDecimal rise = right.score().subtract(left.score());
        BigDecimal run = right.value().subtract(left.value());
        return left.score().add(Decimals.divide(value.subtract(left.value()).multiply(rise), run));
    }

    private static BigDecimal step(List<Curve.Step> steps, BigDecimal value) {
        int reached = stepReached(steps, value);
        return reached < 0 ? BigDecimal.ZERO : steps.get(reached).score();
    }

    private static BigDecimal bounded(BigDecimal score, Optional<BigDecimal> cap, Optional<BigDecimal> floor) {
        BigDecimal capped = cap.isPresent() ? score.min(cap.get()) : score;
        return floor.isPresent() ? capped.max(floor.get()) : capped;
    }
}
