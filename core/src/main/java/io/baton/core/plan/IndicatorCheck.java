package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks indicators: names, loops, kinds of formulas and curves. */
final class IndicatorCheck {

    private final Plan plan;
    private final Figures figures;
    private final Problems problems;
    private final Map<String, CheckedFormula> formulas = new HashMap<>();
    private final Map<String, Curve> curves = new HashMap<>();
    private final List<Indicator> order;

    IndicatorCheck(Plan plan, Figures figures, Problems problems) {
        this.plan = plan;
        this.figures = figures;
        this.problems = problems;
        this.order = new IndicatorOrder(plan, figures, problems).order();
    }

    /** The formula of measured indicators, the planned figure of counted ones. */
    Map<String, CheckedFormula> formulas() {
        return formulas;
    }

    /** The curves, also where the plan leaves them to the source. */
    Map<String, Curve> curves() {
        return curves;
    }

    /** The indicators, each behind those that its formula uses. */
    List<Indicator> order() {
        return order;
    }

    void check() {
        PartCheck parts = new PartCheck(figures, problems);
        for (Indicator indicator : order) {
            Optional<Kind> kind = switch (indicator.source()) {
                case Source.Measured measured -> measured(indicator, measured);
                case Source.Rated _ -> Optional.of(Kind.POINTS);
                case Source.Counted counted -> counted(indicator, counted);
                case Source.Composed composed -> parts.composed(indicator, composed);
                case Source.Milestones milestones -> parts.milestones(indicator, milestones);
                case Source.Agreed _ -> Optional.of(agreed(indicator));
            };
            kind.ifPresentOrElse(
                    found -> {
                        figures.add(indicator.name(), found);
                        curve(indicator, found);
                    },
                    () -> figures.addBroken(indicator.name()));
        }
    }

    private Optional<Kind> measured(Indicator indicator, Source.Measured measured) {
        Optional<CheckedFormula> formula = figures.check(measured.formula());
        if (formula.isEmpty()) {
            return Optional.empty();
        }
        formulas.put(indicator.name(), formula.get());
        if (measured.minimum().isPresent() && formula.get().denominator().isEmpty()) {
            problems.error(
                    plan.where("indicators", indicator.name(), "minimum"),
                    "'minimum' can never apply: the formula divides by nothing",
                    "leave it out");
        }
        Kind kind = formula.get().kind();
        if (!kind.isNumeric() && !(kind == Kind.TEXT && isTableOfTexts(indicator))) {
            problems.error(
                    measured.formula().at(),
                    "the value of an indicator is a number, not " + kind.label(),
                    kind == Kind.TEXT
                            ? "add a table that scores texts: score: { table: { gold: 100, else: 0 } }"
                            : "write a condition as: if … then 1 else 0");
            return Optional.empty();
        }
        return Optional.of(kind);
    }

    /** A person has one list of objectives a period. */
    private Kind agreed(Indicator indicator) {
        plan.indicators().stream()
                .filter(other -> other.source() instanceof Source.Agreed)
                .findFirst()
                .filter(first -> !first.name().equals(indicator.name()))
                .ifPresent(first -> problems.error(
                        indicator.at(),
                        "the objectives of a person make '" + first.name() + "' already",
                        "keep one indicator that is agreed"));
        return Kind.POINTS;
    }

    private Optional<Kind> counted(Indicator indicator, Source.Counted counted) {
        boolean measure =
                plan.measures().stream().anyMatch(known -> known.name().equals(counted.measure()));
        if (!measure && !figures.isBroken(counted.measure())) {
            problems.error(
                    counted.at(),
                    "there is no measure '" + counted.measure() + "'",
                    Suggestion.forUnknown(
                            counted.measure(),
                            plan.measures().stream().map(known -> known.name()).toList()));
        }
        figures.kindOf("", counted.measure())
                .filter(kind -> measure && !isCount(kind))
                .ifPresent(kind -> problems.error(
                        counted.at(),
                        "'" + counted.measure() + "' is " + kind.label() + ", not a count",
                        "name a measure such as count(…)"));
        Optional<CheckedFormula> planned = figures.check(counted.planned());
        planned.filter(formula -> !isCount(formula.kind()))
                .ifPresent(formula -> problems.error(
                        counted.planned().at(),
                        "what is planned is " + formula.kind().label() + ", not a count",
                        "write a number, or a target that is a count"));
        planned.ifPresent(formula -> formulas.put(indicator.name(), formula));
        return planned.map(_ -> Kind.COUNT);
    }

    private static boolean isCount(Kind kind) {
        return kind == Kind.COUNT || kind == Kind.NUMBER;
    }

    private void curve(Indicator indicator, Kind kind) {
        BoundCheck bounds = new BoundCheck(problems);
        boolean counted = indicator.source() instanceof Source.Counted;
        if (kind != Kind.TEXT && isTableOfTexts(indicator)) {
            problems.error(
                    plan.where("indicators", indicator.name(), "score", "table"),
                    "the table is of texts, but the value is " + kind.label(),
                    "write rows such as 'to 40', 'above 40 to below 70', 'from 70'");
        }
        indicator.curve().ifPresent(written -> bounds.check(written.bounds(), counted ? Kind.RATIO : kind));
        bounds.check(indicator.bands().stream().map(Indicator.Band::literal).toList(), kind);
        indicator
                .curve()
                .map(Indicator.WrittenCurve::curve)
                .or(() -> standard(indicator.source(), kind))
                .ifPresent(curve -> curves.put(indicator.name(), curve));
    }

    private static boolean isTableOfTexts(Indicator indicator) {
        return indicator
                .curve()
                .filter(written -> written.curve() instanceof Curve.Choices)
                .isPresent();
    }

    private static Optional<Curve> standard(Source source, Kind kind) {
        return switch (source) {
            case Source.Rated rated ->
                Optional.of(straight(rated.scale().from(), rated.scale().to()));
            case Source.Counted _ -> Optional.of(straight(BigDecimal.ZERO, BigDecimal.ONE));
            case Source.Composed _, Source.Milestones _, Source.Agreed _ -> Optional.of(new Curve.Unchanged());
            case Source.Measured _ -> kind == Kind.POINTS ? Optional.of(new Curve.Unchanged()) : Optional.empty();
        };
    }

    /** From 0 to 100 between two values, flat outside. */
    private static Curve straight(BigDecimal from, BigDecimal to) {
        return new Curve.Linear(
                List.of(new Curve.Point(from, BigDecimal.ZERO), new Curve.Point(to, BigDecimal.valueOf(100))),
                Optional.empty(),
                Optional.empty());
    }
}
