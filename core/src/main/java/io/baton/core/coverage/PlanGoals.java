package io.baton.core.coverage;

import io.baton.core.document.Location;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.Expression;
import io.baton.core.plan.Adjustments;
import io.baton.core.plan.Curve;
import io.baton.core.plan.Grade;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Gathers everything in a plan that a test can reach, with the place where it is written. */
final class PlanGoals {

    static final String TOTAL = "total";
    static final String OVERALL = "overall";
    static final String BONUS = "bonus";
    static final String DEDUCTIONS = "deductions";

    private final ValidPlan valid;
    private final Plan plan;
    private final SequencedMap<Goal, Location> goals = new LinkedHashMap<>();

    private PlanGoals(ValidPlan valid) {
        this.valid = valid;
        this.plan = valid.plan();
    }

    static SequencedMap<Goal, Location> of(ValidPlan valid) {
        PlanGoals gathered = new PlanGoals(valid);
        gathered.plan.indicators().forEach(gathered::indicator);
        gathered.plan.overall().ifPresent(overall -> gathered.add(Goal.Type.MISSING_GROUP, OVERALL, "", overall.at()));
        gathered.points(BONUS, gathered.plan.bonus());
        gathered.points(DEDUCTIONS, gathered.plan.deductions());
        gathered.total();
        return gathered.goals;
    }

    private void add(Goal.Type type, String item, String detail, Location at) {
        goals.putIfAbsent(new Goal(type, item, detail), at);
    }

    private void indicator(Indicator indicator) {
        String name = indicator.name();
        if (indicator.curve().isPresent()) {
            Location at = indicator.curve().get().at();
            Curve curve = valid.curve(name);
            edges(valid, indicator).goals().forEach(goal -> goals.putIfAbsent(goal, at));
            if (curve instanceof Curve.Choices choices) {
                choices.rows().forEach(row -> add(Goal.Type.BAND, name, row.text(), at));
            }
            cap(curve).ifPresent(_ -> add(Goal.Type.CAP, name, "", at));
            floor(curve).ifPresent(_ -> add(Goal.Type.FLOOR, name, "", at));
        }
        switch (indicator.source()) {
            case Source.Measured measured -> {
                formula(name, valid.formula(name));
                if (measured.minimum().isPresent()
                        || valid.formula(name).denominator().isPresent()) {
                    add(Goal.Type.NOT_AVAILABLE, name, "", indicator.at());
                }
            }
            case Source.Counted _ -> formula(name, valid.formula(name));
            case Source.Rated rated -> {
                if (rated.groups().size() > 1) {
                    add(Goal.Type.MISSING_GROUP, name, "", indicator.at());
                }
            }
            case Source.Composed _, Source.Milestones _, Source.Agreed _ -> {}
        }
    }

    /** The bounds of what an indicator's curve sees: of counted ones their share of the plan. */
    static CurveEdges edges(ValidPlan valid, Indicator indicator) {
        Kind kind = indicator.source() instanceof Source.Counted ? Kind.RATIO : valid.kind(indicator.name());
        return CurveEdges.of(indicator.name(), kind, valid.curve(indicator.name()));
    }

    static Optional<BigDecimal> cap(Curve curve) {
        return switch (curve) {
            case Curve.Linear linear -> linear.cap();
            case Curve.LowerIsBetter lower -> lower.cap();
            case Curve.PlusMinus steps -> steps.cap();
            case Curve.Steps _, Curve.RangeIsBest _, Curve.Table _, Curve.Choices _, Curve.Pass _, Curve.Unchanged _ ->
                Optional.empty();
        };
    }

    static Optional<BigDecimal> floor(Curve curve) {
        return switch (curve) {
            case Curve.Linear linear -> linear.floor();
            case Curve.LowerIsBetter lower -> lower.floor();
            case Curve.PlusMinus steps -> steps.floor();
            case Curve.Steps _, Curve.RangeIsBest _, Curve.Table _, Curve.Choices _, Curve.Pass _, Curve.Unchanged _ ->
                Optional.empty();
        };
    }

    private void formula(String item, CheckedFormula formula) {
        choices(item, formula.expression());
    }

    private void choices(String item, Expression expression) {
        if (expression instanceof Expression.Choice choice) {
            add(Goal.Type.BRANCH, item, branch(choice, true), choice.at());
            add(Goal.Type.BRANCH, item, branch(choice, false), choice.at());
        }
        expression.parts().forEach(part -> choices(item, part));
    }

    /** {@code 12:40 then}: the place of the choice, and the side. */
    static String branch(Expression.Choice choice, boolean yes) {
        return choice.at().line() + ":" + choice.at().column() + (yes ? " then" : " else");
    }

    private void points(String sum, Adjustments adjustments) {
        for (Adjustments.Item item : adjustments.items()) {
            add(Goal.Type.POINTS, item.name(), "", item.at());
            item.atMost().ifPresent(_ -> add(Goal.Type.BOUND, item.name(), "", item.at()));
            valid.points(item.name()).ifPresent(formula -> formula(item.name(), formula));
            valid.condition(item.name()).ifPresent(condition -> formula(item.name(), condition));
        }
        if (adjustments.atMost().isPresent() && !adjustments.items().isEmpty()) {
            add(Goal.Type.BOUND, sum, "", adjustments.items().getFirst().at());
        }
    }

    private void total() {
        Optional<Location> card = plan.scorecards().stream()
                .filter(scorecard -> !scorecard.dimensions().isEmpty())
                .findFirst()
                .map(scorecard -> scorecard.at());
        card.ifPresent(at -> {
            add(Goal.Type.TOO_LITTLE_WEIGHT, TOTAL, "", at);
            plan.total().maximum().ifPresent(_ -> add(Goal.Type.BOUND, TOTAL, "max", at));
            plan.total().minimum().ifPresent(_ -> add(Goal.Type.BOUND, TOTAL, "min", at));
        });
        for (Grade grade : plan.grades()) {
            add(Goal.Type.GRADE, grade.name(), "", grade.at());
        }
        if (!plan.grades().isEmpty()) {
            Location at = plan.grades().getFirst().at();
            gradeEdges(plan).goals().stream()
                    .filter(goal -> goal.type() == Goal.Type.EDGE)
                    .forEach(goal -> goals.putIfAbsent(goal, at));
        }
        plan.vetoes().forEach(veto -> {
            add(Goal.Type.VETO, veto.name(), "", veto.at());
            formula(veto.name(), valid.veto(veto.name()));
        });
    }

    /** The bounds between grades; the lowest one has none. */
    static CurveEdges gradeEdges(Plan plan) {
        return CurveEdges.ofGrades(
                TOTAL,
                plan.grades().stream()
                        .limit(Math.max(0, plan.grades().size() - 1))
                        .map(Grade::from)
                        .toList());
    }
}
