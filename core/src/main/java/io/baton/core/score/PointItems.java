package io.baton.core.score;

import io.baton.core.plan.Adjustments;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the sum of the bonus items, or of the deductions, of one cycle (rule P9).
 *
 * @param type bonus or deduction
 * @param name what the sum is called
 * @param items those of the cycle
 * @param sum their sum, bounded
 */
record PointItems(Figure.Type type, String name, List<Item> items, TotalStep.SumUpTo sum) {

    /**
     * One item.
     *
     * @param formula its points; empty where people enter them
     * @param condition where they count; empty: everywhere
     */
    record Item(
            String name,
            Optional<FormulaFigure> formula,
            Optional<FormulaFigure> condition,
            Optional<BigDecimal> atMost) {

        Figure make(Case person, Figure.Type type) {
            TotalStep.Bounded bounded = new TotalStep.Bounded(atMost);
            Figure given = formula.isPresent() ? formula.get().make(person) : entered(person);
            Figure points = condition.isPresent() ? onlyWhen(condition.get(), given, person) : given;
            person.block(name, points.value());
            return Figure.of(type, name, Kind.POINTS, bounded, List.of(points));
        }

        private Figure onlyWhen(FormulaFigure wanted, Figure given, Case person) {
            Figure met = wanted.make(person);
            Figure points =
                    Figure.of(Figure.Type.UNROUNDED, name, Kind.POINTS, new TotalStep.OnlyWhen(), List.of(given, met));
            boolean lost = points.value().isPresent() && !points.value().equals(given.value());
            if (formula.isEmpty() && lost) {
                given.inputs().forEach(entry -> refuse(entry, person));
            }
            return points;
        }

        private void refuse(Figure entry, Case person) {
            if (entry.step() instanceof RatingStep.Entered entered
                    && entered.value() instanceof Value.Decimal(BigDecimal points)
                    && points.signum() != 0) {
                person.refuse(name, entered.group(), Refusal.Cause.CONDITION_NOT_MET, Decimals.plain(points));
            }
        }

        private Figure entered(Case person) {
            List<Figure> entries = new ArrayList<>(2);
            for (Rating rating : new EnteredPoints(name, BigDecimal.ZERO, atMost).accepted(person, "")) {
                entries.add(GroupFigure.entry(Figure.Type.ADJUSTMENT, rating));
            }
            return Figure.of(
                    Figure.Type.UNROUNDED, name, Kind.POINTS, new TotalStep.SumUpTo(Optional.empty()), entries);
        }
    }

    static PointItems of(
            Figure.Type type, String name, Adjustments adjustments, String cycle, ValidPlan plan, Slots slots) {
        List<Item> items = new ArrayList<>();
        for (Adjustments.Item item : adjustments.items()) {
            if (item.appliesIn(cycle)) {
                items.add(new Item(
                        item.name(),
                        plan.points(item.name())
                                .map(formula -> FormulaFigure.of(Figure.Type.UNROUNDED, item.name(), formula, slots)),
                        plan.condition(item.name())
                                .map(when -> FormulaFigure.of(Figure.Type.UNROUNDED, item.name(), when, slots)),
                        item.atMost()));
            }
        }
        return new PointItems(type, name, items, new TotalStep.SumUpTo(adjustments.atMost()));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    Figure make(Case person) {
        Figure[] points = new Figure[items.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = items.get(i).make(person, type);
        }
        return Figure.of(type, name, Kind.POINTS, sum, List.of(points));
    }
}
