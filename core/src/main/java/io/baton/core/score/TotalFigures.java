package io.baton.core.score;

import io.baton.core.plan.Grade;
import io.baton.core.plan.Plan;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.TotalRules;
import io.baton.core.plan.ValidPlan;
import io.baton.core.plan.Veto;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the total and the grade, in the order of rule P9: weighted total, bonus, deductions, bounds, rounding, grade,
 * veto.
 */
record TotalFigures(
        WeightTree.Branch tree,
        int computedSlot,
        Available available,
        Optional<OverallRatings> overall,
        PerspectiveTotals perspectives,
        PointItems bonus,
        PointItems deductions,
        Rules rules,
        Vetoes vetoes) {

    /** How much of the weight is available (rule N2). */
    record Available(TotalStep.AvailableWeight step, SlotList scores) {
        Figure make(Case person) {
            return Figure.of(Figure.Type.WEIGHT, "available", Kind.RATIO, step, person.all(scores));
        }
    }

    /** The rules of the total. */
    record Rules(TotalStep.EnoughWeight enough, TotalStep.Clamp clamp, TotalStep.RoundedTotal rounded) {
        static Rules of(Plan plan) {
            TotalRules total = plan.total();
            return new Rules(
                    new TotalStep.EnoughWeight(total.needs()),
                    new TotalStep.Clamp(total.minimum(), total.maximum()),
                    new TotalStep.RoundedTotal(plan.rounding().score()));
        }
    }

    /** The grades and what caps them. */
    record Vetoes(TotalStep.GradeOf grade, List<FormulaFigure> conditions, TotalStep.Vetoed vetoed) {

        static Vetoes of(ValidPlan plan, String cycle, Slots slots) {
            List<FormulaFigure> conditions = new ArrayList<>();
            List<String> caps = new ArrayList<>();
            for (Veto veto : plan.plan().vetoes()) {
                if (veto.appliesIn(cycle)) {
                    conditions.add(FormulaFigure.of(Figure.Type.VETO, veto.name(), plan.veto(veto.name()), slots));
                    caps.add(veto.grade());
                }
            }
            List<Grade> grades = plan.plan().grades();
            List<String> names = grades.stream().map(Grade::name).toList();
            return new Vetoes(new TotalStep.GradeOf(grades), conditions, new TotalStep.Vetoed(caps, names));
        }

        Optional<Figure> make(Case person, Figure total) {
            if (grade.grades().isEmpty()) {
                return Optional.empty();
            }
            Figure raw = Figure.of(Figure.Type.GRADE, "grade", Kind.TEXT, grade, List.of(total));
            if (conditions.isEmpty()) {
                return Optional.of(raw);
            }
            List<Figure> inputs = new ArrayList<>(conditions.size() + 1);
            inputs.add(raw);
            for (FormulaFigure condition : conditions) {
                Figure veto = condition.make(person);
                person.block(veto.item(), veto.value());
                inputs.add(veto);
            }
            return Optional.of(Figure.of(Figure.Type.GRADE, "grade", Kind.TEXT, vetoed, inputs));
        }
    }

    static TotalFigures of(ValidPlan valid, Scorecard card, Slots slots) {
        Plan plan = valid.plan();
        List<Share> shares = WeightTree.shares(card);
        SlotList leaves = slots.of(
                shares.stream().map(share -> Compiling.score(share.name())).toList());
        return new TotalFigures(
                WeightTree.of(card, slots),
                slots.of(Compiling.score(Outcome.COMPUTED)),
                new Available(new TotalStep.AvailableWeight(shares), leaves),
                plan.overall()
                        .filter(overall -> overall.appliesIn(card.cycle()))
                        .map(overall -> OverallRatings.of(plan, overall, slots)),
                PerspectiveTotals.of(valid, card, slots),
                PointItems.of(Figure.Type.BONUS, "bonus", plan.bonus(), card.cycle(), valid, slots),
                PointItems.of(Figure.Type.DEDUCTION, "deductions", plan.deductions(), card.cycle(), valid, slots),
                Rules.of(plan),
                Vetoes.of(valid, card.cycle(), slots));
    }

    /** The rounded total; the computed score is kept in its slot. */
    Figure make(Case person) {
        Figure mean = tree.make(person);
        perspectives.make(person);
        Figure computed = Figure.of(
                Figure.Type.COMPUTED,
                Outcome.COMPUTED,
                Kind.POINTS,
                rules.enough(),
                List.of(mean, available.make(person)));
        person.put(computedSlot, computed);
        Figure score = overall.isPresent() ? overall.get().make(person, computed) : computed;
        if (!bonus.isEmpty()) {
            score = pair(new TotalStep.Plus(), score, bonus.make(person));
        }
        if (!deductions.isEmpty()) {
            score = pair(new TotalStep.Minus(), score, deductions.make(person));
        }
        if (rules.clamp().isBounding()) {
            score = Figure.of(Figure.Type.UNROUNDED, "total", Kind.POINTS, rules.clamp(), List.of(score));
        }
        return Figure.of(Figure.Type.TOTAL, "total", Kind.POINTS, rules.rounded(), List.of(score));
    }

    /** The grade of the total, where the plan has grades. */
    Optional<Figure> grade(Case person, Figure total) {
        return vetoes.make(person, total);
    }

    /** The items of all dimensions and perspectives. */
    List<String> dimensions() {
        List<String> names = new ArrayList<>();
        tree.children().forEach(child -> collect(child, names));
        names.addAll(perspectives.items());
        return names;
    }

    private static void collect(WeightTree node, List<String> names) {
        if (node instanceof WeightTree.Branch branch) {
            names.add(branch.name());
            branch.children().forEach(child -> collect(child, names));
        }
    }

    private static Figure pair(Step step, Figure score, Figure points) {
        return Figure.of(Figure.Type.UNROUNDED, "total", Kind.POINTS, step, List.of(score, points));
    }
}
