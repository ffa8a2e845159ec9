package io.baton.core.explain;

import io.baton.core.plan.Curve;
import io.baton.core.plan.Curve.Point;
import io.baton.core.score.Curves;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a curve did with a value (rule P4), in words.
 *
 * @param kind the kind of the curve's bounds
 */
record CurveWords(Words words, ShownValue shown, Kind kind) {

    String of(Curve curve, BigDecimal value) {
        return switch (curve) {
            case Curve.Linear linear -> linear(linear, value);
            case Curve.Steps steps -> step(steps.steps(), value);
            case Curve.LowerIsBetter lower -> linear(Curves.asLinear(lower), value);
            case Curve.Pass pass -> pass(pass, value);
            case Curve.RangeIsBest range -> range(range, value);
            case Curve.Table table -> table(table, value);
            case Curve.Choices choices -> other(choices);
            case Curve.PlusMinus plusMinus -> plusMinus(plusMinus, value);
            case Curve.Unchanged _ -> words.say(Phrase.CURVE_UNCHANGED);
        };
    }

    private String linear(Curve.Linear curve, BigDecimal value) {
        List<Point> points = curve.points();
        int right = Curves.stretch(curve, value);
        if (right == 0) {
            return bounded(
                    flat(Phrase.CURVE_FLAT_LEFT, points.getFirst()),
                    curve,
                    points.getFirst().score());
        }
        if (right == points.size()) {
            return bounded(
                    flat(Phrase.CURVE_FLAT_RIGHT, points.getLast()),
                    curve,
                    points.getLast().score());
        }
        return between(curve, points.get(right - 1), points.get(right), value);
    }

    private String flat(Phrase phrase, Point point) {
        return words.say(phrase, shown.number(point.value(), kind), number(point.score()));
    }

    private String between(Curve.Linear curve, Point left, Point right, BigDecimal value) {
        if (isIdentity(left) && isIdentity(right)) {
            return bounded(words.say(Phrase.CURVE_UNCHANGED), curve, value);
        }
        boolean inside = value.compareTo(left.value()) >= 0 && value.compareTo(right.value()) <= 0;
        String line = words.say(
                inside ? Phrase.CURVE_BETWEEN : Phrase.CURVE_BEYOND,
                shown.number(left.value(), kind),
                number(left.score()),
                shown.number(right.value(), kind),
                number(right.score()),
                interpolation(left, right, value));
        BigDecimal unbounded = Curves.between(left, right, value);
        return bounded(line, curve, unbounded);
    }

    private static boolean isIdentity(Point point) {
        return point.value().compareTo(point.score()) == 0;
    }

    /** {@code 0 + (85 − 60) ÷ (90 − 60) × 100}. */
    private String interpolation(Point left, Point right, BigDecimal value) {
        String from = shown.unsigned(left.value(), kind);
        return number(left.score()) + " + (" + shown.unsigned(value, kind) + " − " + from + ") ÷ ("
                + shown.unsigned(right.value(), kind) + " − " + from + ") × "
                + number(right.score().subtract(left.score()));
    }

    private String bounded(String line, Curve.Linear curve, BigDecimal score) {
        return bounded(line, curve.cap(), curve.floor(), score);
    }

    private String bounded(String line, Optional<BigDecimal> cap, Optional<BigDecimal> floor, BigDecimal score) {
        if (isBeyond(cap, score, 1)) {
            return line + words.say(Phrase.CURVE_CAPPED, number(cap.orElse(score)));
        }
        return isBeyond(floor, score, -1) ? line + words.say(Phrase.CURVE_FLOORED, number(floor.orElse(score))) : line;
    }

    private static boolean isBeyond(Optional<BigDecimal> limit, BigDecimal score, int side) {
        return limit.isPresent() && Integer.signum(score.compareTo(limit.get())) == side;
    }

    private String range(Curve.RangeIsBest range, BigDecimal value) {
        Curve.Span best = range.best();
        return value.compareTo(best.from()) >= 0 && value.compareTo(best.to()) <= 0
                ? words.say(Phrase.CURVE_BEST_RANGE, shown.number(best.from(), kind), shown.number(best.to(), kind))
                : linear(Curves.asLinear(range), value);
    }

    private String table(Curve.Table table, BigDecimal value) {
        return Curves.row(table, value)
                .map(row -> words.say(Phrase.CURVE_ROW, row(row), number(row.score())))
                .orElseGet(() ->
                        words.say(Phrase.CURVE_NO_ROW, number(table.otherwise().orElse(BigDecimal.ZERO))));
    }

    /** What a table of texts did with one. */
    String of(Curve.Choices choices, String text) {
        return choices.score(text)
                .map(score -> words.say(Phrase.CURVE_ROW, text, number(score)))
                .orElseGet(() -> other(choices));
    }

    private String other(Curve.Choices choices) {
        return words.say(Phrase.CURVE_NO_ROW, number(choices.otherwise().orElse(BigDecimal.ZERO)));
    }

    private String row(Curve.Row row) {
        Stream<String> from = row.from().stream().map(edge -> edge(edge, Phrase.TEST_AT_LEAST, Phrase.TEST_ABOVE));
        Stream<String> to = row.to().stream().map(edge -> edge(edge, Phrase.TEST_AT_MOST, Phrase.TEST_BELOW));
        return Stream.concat(from, to).collect(Collectors.joining(words.say(Phrase.LIST_COMMA)));
    }

    private String edge(Curve.Edge edge, Phrase included, Phrase excluded) {
        return words.say(edge.included() ? included : excluded, shown.number(edge.bound(), kind));
    }

    /** {@code 3 steps of 1% above 100%: 100 + 3 × 2}. */
    private String plusMinus(Curve.PlusMinus curve, BigDecimal value) {
        BigDecimal steps = Curves.steps(curve, value);
        BigDecimal unbounded = Curves.unbounded(curve, value);
        boolean below = value.compareTo(curve.at()) < 0;
        String each = number(Curves.perStep(curve, value));
        String line = words.say(
                below ? Phrase.CURVE_MINUS : Phrase.CURVE_PLUS,
                number(steps.abs()),
                shown.number(curve.every(), kind),
                shown.number(curve.at(), kind),
                number(curve.points()) + (below ? " − " : " + ") + number(steps.abs()) + " × " + each);
        return bounded(line, curve.cap(), curve.floor(), unbounded);
    }

    private String step(List<Curve.Step> steps, BigDecimal value) {
        int reached = Curves.stepReached(steps, value);
        if (reached < 0) {
            return words.say(
                    Phrase.CURVE_BELOW_STEPS, shown.number(steps.getFirst().bound(), kind));
        }
        Curve.Step step = steps.get(reached);
        return words.say(
                step.included() ? Phrase.CURVE_STEP : Phrase.CURVE_STEP_ABOVE,
                shown.number(step.bound(), kind),
                number(step.score()));
    }

    private String pass(Curve.Pass pass, BigDecimal value) {
        Phrase test = switch (pass.test()) {
            case AT_LEAST -> Phrase.TEST_AT_LEAST;
            case ABOVE -> Phrase.TEST_ABOVE;
            case AT_MOST -> Phrase.TEST_AT_MOST;
            case BELOW -> Phrase.TEST_BELOW;
        };
        boolean passed = Curves.passes(pass, value);
        return words.say(
                passed ? Phrase.CURVE_PASSED : Phrase.CURVE_NOT_PASSED,
                words.say(test, shown.number(pass.bound(), kind)),
                number(passed ? pass.points() : pass.otherwise()));
    }

    private static String number(BigDecimal score) {
        return score.signum() < 0 ? "−" + Decimals.plain(score.negate()) : Decimals.plain(score);
    }
}
