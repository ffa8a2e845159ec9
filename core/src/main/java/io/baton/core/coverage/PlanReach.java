package io.baton.core.coverage;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.BlendOfGroups;
import io.baton.core.score.Figure;
import io.baton.core.score.IndicatorStep;
import io.baton.core.score.Outcome;
import io.baton.core.score.PartStep;
import io.baton.core.score.RatingStep;
import io.baton.core.score.TotalStep;
import io.baton.core.score.WeightedMean;
import io.baton.core.value.Absence;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what outcomes reach, from the steps of their figures: the same ones that explain them. */
final class PlanReach {

    private final Map<String, CurveEdges> edges = new HashMap<>();
    private final CurveEdges grades;
    private final Set<Goal> reached = new HashSet<>();
    private final Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PlanReach(ValidPlan valid) {
        this.grades = PlanGoals.gradeEdges(valid.plan());
        for (Indicator indicator : valid.plan().indicators()) {
            if (valid.hasCurve(indicator.name())) {
                edges.put(indicator.name(), PlanGoals.edges(valid, indicator));
            }
        }
    }

    static Set<Goal> of(ValidPlan valid, Collection<Outcome> outcomes) {
        PlanReach reach = new PlanReach(valid);
        for (Outcome outcome : outcomes) {
            Stream.of(outcome.indicators(), outcome.scores(), outcome.dimensions())
                    .flatMap(List::stream)
                    .forEach(reach::walk);
            outcome.total().ifPresent(reach::walk);
            outcome.grade().ifPresent(grade -> {
                reach.walk(grade);
                reach.add(Goal.Type.GRADE, text(grade.value()));
            });
        }
        return reach.reached;
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : "";
    }

    private void add(Goal.Type type, String item) {
        reached.add(new Goal(type, item, ""));
    }

    private void walk(Figure figure) {
        if (!seen.add(figure)) {
            return;
        }
        figure.inputs().forEach(this::walk);
        switch (figure.step()) {
            case IndicatorStep step -> indicator(figure, step);
            case TotalStep step -> total(figure, step);
            case BlendOfGroups _ -> blend(figure);
            case RatingStep _, PartStep _, WeightedMean _ -> {}
        }
    }

    private void indicator(Figure figure, IndicatorStep step) {
        switch (step) {
            case IndicatorStep.OnCurve curve -> onCurve(figure, curve);
            case IndicatorStep.CountsAs _ -> add(Goal.Type.NOT_AVAILABLE, figure.item());
            case IndicatorStep.FormulaStep formula -> decisions(figure, formula.formula());
            case IndicatorStep.Rounded _ -> {
                if (isNotAvailable(figure.value())) {
                    add(Goal.Type.NOT_AVAILABLE, figure.item());
                }
            }
            case IndicatorStep.Given _,
                    IndicatorStep.OfParameter _,
                    IndicatorStep.MinimumDenominator _,
                    IndicatorStep.Attained _ -> {}
        }
    }

    private void onCurve(Figure figure, IndicatorStep.OnCurve step) {
        CurveEdges bounds = edges.get(figure.item());
        if (figure.inputs().getFirst().value() instanceof Value.Text(String text)) {
            reached.add(new Goal(Goal.Type.BAND, figure.item(), text));
        }
        if (bounds == null
                || !(figure.inputs().getFirst().value() instanceof Value.Decimal(BigDecimal amount))
                || !(figure.value() instanceof Value.Decimal(BigDecimal score))) {
            return;
        }
        reached.addAll(bounds.reached(step.seen(amount)));
        if (isAt(PlanGoals.cap(step.curve()), score)) {
            add(Goal.Type.CAP, figure.item());
        }
        if (isAt(PlanGoals.floor(step.curve()), score)) {
            add(Goal.Type.FLOOR, figure.item());
        }
    }

    private void decisions(Figure figure, CheckedFormula formula) {
        List<Value> values = figure.inputs().stream().map(Figure::value).toList();
        for (CheckedFormula.Decision decision : formula.decisions(values)) {
            reached.add(new Goal(Goal.Type.BRANCH, figure.item(), PlanGoals.branch(decision.choice(), decision.yes())));
        }
        if (figure.type() == Figure.Type.VETO && figure.value() instanceof Value.YesNo(boolean yes) && yes) {
            add(Goal.Type.VETO, figure.item());
        }
    }

    private void total(Figure figure, TotalStep step) {
        Value input = figure.inputs().isEmpty()
                ? figure.value()
                : figure.inputs().getFirst().value();
        switch (step) {
            case TotalStep.Bounded bounded -> points(figure, input, bounded);
            case TotalStep.SumUpTo sum -> {
                if (isAt(sum.atMost(), amount(figure.value()))) {
                    add(Goal.Type.BOUND, figure.item());
                }
            }
            case TotalStep.Clamp clamp -> clamped(input, clamp);
            case TotalStep.EnoughWeight _ -> {
                if (input.isPresent() && !figure.value().isPresent()) {
                    add(Goal.Type.TOO_LITTLE_WEIGHT, PlanGoals.TOTAL);
                }
            }
            case TotalStep.GradeOf _ -> amount(input).ifPresent(total -> reached.addAll(grades.reached(total)));
            case TotalStep.AvailableWeight _,
                    TotalStep.Plus _,
                    TotalStep.Minus _,
                    TotalStep.OnlyWhen _,
                    TotalStep.RoundedTotal _,
                    TotalStep.Vetoed _ -> {}
        }
    }

    private void points(Figure figure, Value input, TotalStep.Bounded bounded) {
        if (amount(figure.value()).filter(points -> points.signum() > 0).isPresent()) {
            add(Goal.Type.POINTS, figure.item());
        }
        Optional<BigDecimal> atMost = bounded.atMost();
        if (atMost.isPresent()
                && amount(input)
                        .filter(points -> points.compareTo(atMost.get()) >= 0)
                        .isPresent()) {
            add(Goal.Type.BOUND, figure.item());
        }
    }

    private void clamped(Value input, TotalStep.Clamp clamp) {
        amount(input).ifPresent(score -> {
            if (clamp.maximum().filter(most -> score.compareTo(most) >= 0).isPresent()) {
                reached.add(new Goal(Goal.Type.BOUND, PlanGoals.TOTAL, "max"));
            }
            if (clamp.minimum().filter(least -> score.compareTo(least) <= 0).isPresent()) {
                reached.add(new Goal(Goal.Type.BOUND, PlanGoals.TOTAL, "min"));
            }
        });
    }

    private void blend(Figure figure) {
        boolean some = figure.inputs().stream().anyMatch(input -> input.value().isPresent());
        boolean missing =
                figure.inputs().stream().anyMatch(input -> !input.value().isPresent());
        if (some && missing) {
            add(Goal.Type.MISSING_GROUP, figure.item());
        }
    }

    private static Optional<BigDecimal> amount(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount) ? Optional.of(amount) : Optional.empty();
    }

    private static boolean isAt(Optional<BigDecimal> limit, BigDecimal score) {
        return limit.filter(bound -> bound.compareTo(score) == 0).isPresent();
    }

    private static boolean isAt(Optional<BigDecimal> limit, Optional<BigDecimal> score) {
        return score.isPresent() && isAt(limit, score.get());
    }

    private static boolean isNotAvailable(Value value) {
        return value instanceof Value.Absent absent && absent.state() == Absence.NOT_AVAILABLE;
    }
}
