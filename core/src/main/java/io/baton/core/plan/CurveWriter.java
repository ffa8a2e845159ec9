package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.plan.Indicator.WrittenCurve;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

/** Writes curves in canonical form. */
final class CurveWriter {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private CurveWriter() {}

    static Node write(WrittenCurve written) {
        List<Literal> bounds = written.bounds();
        return switch (written.curve()) {
            case Curve.Linear(List<Curve.Point> points, var cap, var floor) -> {
                Written table = new Written();
                for (int i = 0; i < points.size(); i++) {
                    table.put(Written.bound(bounds.get(i)), points.get(i).score());
                }
                yield new Written()
                        .put("linear", table.node())
                        .put("cap", cap)
                        .put("floor", floor)
                        .node();
            }
            case Curve.Steps(List<Curve.Step> steps) ->
                new Written().put("steps", steps(steps, bounds)).node();
            case Curve.LowerIsBetter(var _, var _, var cap, var floor) ->
                new Written()
                        .put("lower is better", ends(bounds))
                        .put("cap", cap)
                        .put("floor", floor)
                        .node();
            case Curve.RangeIsBest _ ->
                new Written().put("range is best", ranges(bounds)).node();
            case Curve.Table table ->
                new Written().put("table", rows(table, bounds)).node();
            case Curve.Choices choices ->
                new Written().put("table", choices(choices)).node();
            case Curve.PlusMinus plusMinus ->
                new Written()
                        .put("plus minus", plusMinus(plusMinus, bounds))
                        .put("cap", plusMinus.cap())
                        .put("floor", plusMinus.floor())
                        .node();
            case Curve.Pass pass ->
                new Written().put("pass", pass(pass, bounds.getFirst())).node();
            case Curve.Unchanged() -> throw new IllegalArgumentException("nobody can write the unchanged value");
        };
    }

    private static Node steps(List<Curve.Step> steps, List<Literal> bounds) {
        Written table = new Written();
        for (int i = 0; i < steps.size(); i++) {
            String bound = Written.bound(bounds.get(i));
            table.put(
                    steps.get(i).included() ? bound : "above " + bound,
                    steps.get(i).score());
        }
        return table.node();
    }

    private static Node choices(Curve.Choices choices) {
        Written table = new Written();
        choices.rows().forEach(row -> table.put(row.text(), row.score()));
        return table.put("else", choices.otherwise()).node();
    }

    private static Node ends(List<Literal> bounds) {
        return new Written()
                .put("best", Written.bound(bounds.getFirst()))
                .put("worst", Written.bound(bounds.getLast()))
                .node();
    }

    private static Node pass(Curve.Pass pass, Literal bound) {
        return new Written()
                .put(PassReader.word(pass.test()), Written.bound(bound))
                .putUnless(FULL, "points", pass.points())
                .putUnless(BigDecimal.ZERO, "else", pass.otherwise())
                .node();
    }

    private static Node ranges(List<Literal> bounds) {
        return new Written()
                .put("best", range(bounds.subList(0, 2)))
                .put("worst", range(bounds.subList(2, 4)))
                .node();
    }

    private static String range(List<Literal> ends) {
        return Written.bound(ends.getFirst()) + " .. " + Written.bound(ends.getLast());
    }

    private static Node rows(Curve.Table table, List<Literal> bounds) {
        Written rows = new Written();
        Iterator<Literal> next = bounds.iterator();
        for (Curve.Row row : table.rows()) {
            String from =
                    row.from().map(edge -> edge(edge, "from ", "above ", next)).orElse("");
            String end = row.from().isPresent() ? "to below " : "below ";
            String to = row.to().map(edge -> edge(edge, "to ", end, next)).orElse("");
            rows.put((from + " " + to).strip(), row.score());
        }
        return rows.put("else", table.otherwise()).node();
    }

    private static String edge(Curve.Edge edge, String included, String excluded, Iterator<Literal> bounds) {
        return (edge.included() ? included : excluded) + Written.bound(bounds.next());
    }

    private static Node plusMinus(Curve.PlusMinus curve, List<Literal> bounds) {
        return new Written()
                .put("at", Written.bound(bounds.getFirst()))
                .putUnless(FULL, "points", curve.points())
                .put("every", Written.bound(bounds.getLast()))
                .putUnless(BigDecimal.ZERO, "plus", curve.plus())
                .putUnless(BigDecimal.ZERO, "minus", curve.minus())
                .putUnless("full", "steps", PlusMinusReader.word(curve.counting()))
                .node();
    }
}
