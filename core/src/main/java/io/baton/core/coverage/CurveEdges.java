package io.baton.core.coverage;

import io.baton.core.plan.Curve;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The bounds of a curve, and the bands between and beside them.
 *
 * @param item the indicator
 * @param kind the kind of the bounds
 * @param edges rising
 * @param side to which side of a bound the bound itself belongs: -1 below, 1 above, 0 both
 */
record CurveEdges(String item, Kind kind, List<BigDecimal> edges, Function<BigDecimal, Integer> side) {

    static CurveEdges of(String item, Kind kind, Curve curve) {
        List<BigDecimal> edges = List.copyOf(new TreeSet<>(bounds(curve).toList()));
        return new CurveEdges(item, kind, edges, bound -> side(curve, bound));
    }

    /** The edges of grades, each of which belongs to the better one. */
    static CurveEdges ofGrades(String item, List<BigDecimal> bounds) {
        return new CurveEdges(item, Kind.POINTS, List.copyOf(new TreeSet<>(bounds)), _ -> 1);
    }

    private static Stream<BigDecimal> bounds(Curve curve) {
        return switch (curve) {
            case Curve.Linear linear -> linear.points().stream().map(Curve.Point::value);
            case Curve.Steps steps -> steps.steps().stream().map(Curve.Step::bound);
            case Curve.LowerIsBetter lower -> Stream.of(lower.best(), lower.worst());
            case Curve.RangeIsBest range ->
                Stream.of(range.worst(), range.best()).flatMap(span -> Stream.of(span.from(), span.to()));
            case Curve.Table table ->
                table.rows().stream()
                        .flatMap(row -> Stream.of(row.from(), row.to()))
                        .flatMap(Optional::stream)
                        .map(Curve.Edge::bound);
            case Curve.PlusMinus steps -> Stream.of(steps.at());
            case Curve.Pass pass -> Stream.of(pass.bound());
            case Curve.Choices _, Curve.Unchanged _ -> Stream.empty();
        };
    }

    private static int side(Curve curve, BigDecimal bound) {
        return switch (curve) {
            case Curve.Steps steps ->
                steps.steps().stream()
                                .filter(step -> step.bound().compareTo(bound) == 0)
                                .anyMatch(Curve.Step::included)
                        ? 1
                        : -1;
            case Curve.Table table -> table.rows().stream().anyMatch(row -> startsWith(row, bound)) ? 1 : -1;
            case Curve.Pass pass ->
                switch (pass.test()) {
                    case AT_LEAST, BELOW -> 1;
                    case ABOVE, AT_MOST -> -1;
                };
            case Curve.Linear _,
                    Curve.LowerIsBetter _,
                    Curve.RangeIsBest _,
                    Curve.PlusMinus _,
                    Curve.Choices _,
                    Curve.Unchanged _ -> 0;
        };
    }

    private static boolean startsWith(Curve.Row row, BigDecimal bound) {
        return row.from()
                .filter(edge -> edge.included() && edge.bound().compareTo(bound) == 0)
                .isPresent();
    }

    /** Every band and every edge. */
    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i <= edges.size() && !edges.isEmpty(); i++) {
            goals.add(band(i));
        }
        edges.forEach(bound -> goals.add(edge(bound)));
        return goals;
    }

    /** What a value reaches. */
    List<Goal> reached(BigDecimal value) {
        if (edges.isEmpty()) {
            return List.of();
        }
        int below =
                (int) edges.stream().filter(bound -> bound.compareTo(value) < 0).count();
        boolean atEdge = below < edges.size() && edges.get(below).compareTo(value) == 0;
        return atEdge ? atEdge(below) : List.of(band(below));
    }

    private List<Goal> atEdge(int index) {
        BigDecimal bound = edges.get(index);
        List<Goal> goals = new ArrayList<>(List.of(edge(bound)));
        int belongs = side.apply(bound);
        if (belongs <= 0) {
            goals.add(band(index));
        }
        if (belongs >= 0) {
            goals.add(band(index + 1));
        }
        return goals;
    }

    private Goal edge(BigDecimal bound) {
        return new Goal(Goal.Type.EDGE, item, "= " + text(bound));
    }

    private Goal band(int index) {
        String detail = index == 0
                ? "< " + text(edges.getFirst())
                : index == edges.size()
                        ? "> " + text(edges.getLast())
                        : text(edges.get(index - 1)) + " … " + text(edges.get(index));
        return new Goal(Goal.Type.BAND, item, detail);
    }

    private String text(BigDecimal bound) {
        return kind == Kind.RATIO ? Decimals.plain(bound.movePointRight(2)) + "%" : Decimals.plain(bound);
    }
}
