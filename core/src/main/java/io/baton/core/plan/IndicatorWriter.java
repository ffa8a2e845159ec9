package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.plan.Indicator.WrittenCurve;
import java.math.BigDecimal;
import java.util.List;

/** Writes indicators in canonical form. */
final class IndicatorWriter {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private IndicatorWriter() {}

    static Written write(List<Indicator> indicators) {
        Written written = new Written();
        indicators.forEach(indicator -> written.put(indicator.name(), indicator(indicator)));
        return written;
    }

    private static Node indicator(Indicator indicator) {
        Written written = new Written().putTitle(indicator.title(), indicator.name());
        switch (indicator.source()) {
            case Source.Measured(var formula, var minimum) ->
                written.put("formula", formula).put("minimum", minimum);
            case Source.Rated rated -> {
                written.put("rated", rated(rated));
                RaterWriter.missing(rated.missing(), written);
            }
            case Source.Counted(String measure, var planned, var _) ->
                written.put(
                        "counted",
                        new Written().put("of", measure).put("planned", planned).node());
        }
        indicator.scale().ifPresent(scale -> written.put("scale", scale.toString()));
        written.putUnless("rounded", "compare", indicator.compare() == Indicator.Compare.EXACT ? "exact" : "rounded")
                .putUnless("leave out", "unavailable", unavailable(indicator.unavailable()));
        indicator.curve().ifPresent(curve -> written.put("score", curve(curve)));
        Written bands = new Written();
        indicator.bands().forEach(band -> bands.put(Written.bound(band.literal()), band.name()));
        return written.putFilled("bands", bands).node();
    }

    private static String unavailable(Indicator.Unavailable unavailable) {
        return switch (unavailable) {
            case LEAVE_OUT -> "leave out";
            case FULL -> "full";
            case ZERO -> "zero";
        };
    }

    private static Node rated(Source.Rated rated) {
        Written written =
                new Written().putUnless(BigDecimal.ZERO, "from", rated.from()).putUnless(FULL, "to", rated.to());
        boolean alone = rated.groups().size() == 1;
        return alone
                ? written.put("by", rated.groups().getFirst().group()).node()
                : written.put("by", RaterWriter.weights(rated.groups())).node();
    }

    private static Node curve(WrittenCurve written) {
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
}
