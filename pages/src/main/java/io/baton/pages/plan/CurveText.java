package io.baton.pages.plan;

import io.baton.core.explain.PlanWords;
import io.baton.core.plan.Curve;
import io.baton.core.score.Curves;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How values become scores (rule P4), in one line, and which direction is the better one.
 *
 * @param kind the kind of the curve's bounds
 */
record CurveText(PageWords page, PlanWords words, Kind kind) {

    private static final String ARROW = " → ";

    String of(Curve curve) {
        return switch (curve) {
            case Curve.Linear linear -> linear(linear);
            case Curve.Steps steps ->
                join(steps.steps(), step -> (step.included() ? "≥ " : "> ") + arrow(step.bound(), step.score()));
            case Curve.LowerIsBetter lower -> linear(Curves.asLinear(lower));
            case Curve.RangeIsBest range -> linear(Curves.asLinear(range));
            case Curve.Pass pass ->
                sign(pass.test()) + " " + arrow(pass.bound(), pass.points()) + ", "
                        + page.say("score.else", number(pass.otherwise()));
            case Curve.Table table -> join(table.rows(), this::row) + bounded("score.else", table.otherwise());
            case Curve.Choices choices ->
                join(choices.rows(), row -> row.text() + ARROW + number(row.score()))
                        + bounded("score.else", choices.otherwise());
            case Curve.PlusMinus steps ->
                arrow(steps.at(), steps.points()) + ", "
                        + page.say(
                                "score.every",
                                words.number(steps.every(), kind),
                                number(steps.plus()),
                                number(steps.minus()))
                        + bounded("score.cap", steps.cap())
                        + bounded("score.floor", steps.floor());
            case Curve.Unchanged _ -> page.say("score.unchanged");
        };
    }

    /** The key of the words for the better direction. */
    static String direction(Curve curve) {
        return switch (curve) {
            case Curve.Linear linear ->
                direction(
                        linear.points().getFirst().score(),
                        linear.points().getLast().score());
            case Curve.Steps _, Curve.Unchanged _ -> "direction.higher";
            case Curve.LowerIsBetter _ -> "direction.lower";
            case Curve.RangeIsBest _ -> "direction.range";
            case Curve.Pass pass ->
                switch (pass.test()) {
                    case AT_LEAST, ABOVE -> direction(pass.otherwise(), pass.points());
                    case AT_MOST, BELOW -> direction(pass.points(), pass.otherwise());
                };
            case Curve.Table table ->
                direction(
                        table.rows().getFirst().score(), table.rows().getLast().score());
            case Curve.Choices _ -> "direction.listed";
            case Curve.PlusMinus _ -> "direction.higher";
        };
    }

    private static String direction(BigDecimal left, BigDecimal right) {
        return switch (Integer.signum(left.compareTo(right))) {
            case -1 -> "direction.higher";
            case 1 -> "direction.lower";
            default -> "direction.range";
        };
    }

    private String linear(Curve.Linear linear) {
        return join(linear.points(), point -> arrow(point.value(), point.score()))
                + bounded("score.cap", linear.cap())
                + bounded("score.floor", linear.floor());
    }

    private String row(Curve.Row row) {
        Stream<String> from = row.from().stream().map(edge -> (edge.included() ? "≥ " : "> ") + number(edge));
        Stream<String> to = row.to().stream().map(edge -> (edge.included() ? "≤ " : "< ") + number(edge));
        return Stream.concat(from, to).collect(Collectors.joining(" ")) + ARROW + number(row.score());
    }

    private String number(Curve.Edge edge) {
        return words.number(edge.bound(), kind);
    }

    private static String sign(Curve.Pass.Test test) {
        return switch (test) {
            case AT_LEAST -> "≥";
            case ABOVE -> ">";
            case AT_MOST -> "≤";
            case BELOW -> "<";
        };
    }

    private String bounded(String key, Optional<BigDecimal> bound) {
        return bound.map(score -> ", " + page.say(key, number(score))).orElse("");
    }

    private String arrow(BigDecimal value, BigDecimal score) {
        return words.number(value, kind) + ARROW + number(score);
    }

    private static String number(BigDecimal score) {
        return Decimals.plain(score);
    }

    private static <T> String join(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(", "));
    }
}
