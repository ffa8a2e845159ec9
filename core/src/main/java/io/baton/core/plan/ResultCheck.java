package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what stands between scores and a grade: vetoes, bonus, deductions, grades (rules P6, P9). */
final class ResultCheck {

    private final Plan plan;
    private final Figures figures;
    private final Problems problems;
    private final CycleCheck cycles;
    private final Map<String, CheckedFormula> vetoes = new HashMap<>();
    private final Map<String, CheckedFormula> points = new HashMap<>();
    private final Map<String, CheckedFormula> conditions = new HashMap<>();

    ResultCheck(Plan plan, Figures figures, Problems problems) {
        this.plan = plan;
        this.figures = figures;
        this.problems = problems;
        this.cycles = new CycleCheck(plan, problems);
    }

    Map<String, CheckedFormula> vetoes() {
        return vetoes;
    }

    Map<String, CheckedFormula> points() {
        return points;
    }

    Map<String, CheckedFormula> conditions() {
        return conditions;
    }

    void check() {
        plan.vetoes().forEach(this::veto);
        adjustments("bonus", plan.bonus());
        adjustments("deductions", plan.deductions());
        grades();
    }

    private void veto(Veto veto) {
        Optional<CheckedFormula> when = figures.check(veto.when());
        when.filter(formula -> formula.kind() != Kind.YES_NO)
                .ifPresent(formula -> problems.error(
                        veto.when().at(),
                        "the condition of a veto is " + formula.kind().label() + ", not yes or no",
                        "compare it: violations > 0"));
        when.ifPresent(formula -> vetoes.put(veto.name(), formula));
        List<String> grades = plan.grades().stream().map(Grade::name).toList();
        if (grades.isEmpty()) {
            problems.error(veto.at(), "a veto can never apply: the plan has no grades", "add 'grades: …'");
        } else if (!grades.contains(veto.grade())) {
            problems.error(
                    plan.where("vetoes", veto.name(), "grade"),
                    "there is no grade '" + veto.grade() + "'",
                    Suggestion.forUnknown(veto.grade(), grades));
        } else if (veto.grade().equals(grades.getFirst())) {
            problems.error(
                    plan.where("vetoes", veto.name(), "grade"),
                    "the veto can never apply: '" + veto.grade() + "' is the best grade",
                    "name a lower grade, or leave it out for the lowest");
        }
        cycles.check(veto.cycles(), "vetoes", veto.name(), "cycles");
    }

    private void adjustments(String key, Adjustments adjustments) {
        for (Adjustments.Item item : adjustments.items()) {
            item.points().flatMap(figures::check).ifPresent(formula -> {
                if (formula.kind() != Kind.POINTS && formula.kind() != Kind.NUMBER) {
                    problems.error(
                            formula.expression().at(),
                            "'" + item.name() + "' gives " + formula.kind().label() + ", not points",
                            "write such as: if cases >= 3 then 5 points else 0 points");
                }
                points.put(item.name(), formula);
            });
            item.when().flatMap(figures::check).ifPresent(when -> condition(item.name(), when));
            cycles.check(item.cycles(), key, "items", item.name(), "cycles");
            boolean beyond = item.atMost().isPresent()
                    && adjustments.atMost().isPresent()
                    && item.atMost().get().compareTo(adjustments.atMost().get()) > 0;
            if (beyond) {
                problems.warning(
                        plan.where(key, "items", item.name(), "at most"),
                        "'" + item.name() + "' may have more points than all items together",
                        "lower its bound, or raise the bound of the sum");
            }
        }
    }

    private void condition(String item, CheckedFormula when) {
        if (when.kind() != Kind.YES_NO) {
            problems.error(
                    when.expression().at(),
                    "the condition of '" + item + "' is " + when.kind().label() + ", not yes or no",
                    "compare it: complaint_rate > 2%");
        }
        conditions.put(item, when);
    }

    private void grades() {
        List<Grade> grades = plan.grades();
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).from().compareTo(grades.get(i - 1).from()) >= 0) {
                problems.error(
                        grades.get(i).at(),
                        "the grade '" + grades.get(i).name() + "' does not start below '"
                                + grades.get(i - 1).name() + "'",
                        "order the grades from the best to the lowest, with falling bounds");
            }
        }
        if (!grades.isEmpty() && plan.unreadable().isEmpty()) {
            reachable(grades);
        }
    }

    private void reachable(List<Grade> grades) {
        BigDecimal least = plan.total().minimum().orElse(BigDecimal.ZERO);
        Grade lowest = grades.getLast();
        if (lowest.from().compareTo(least) > 0) {
            problems.error(
                    lowest.at(),
                    "a total below " + Decimals.plain(lowest.from()) + " has no grade",
                    "add a grade from " + Decimals.plain(least) + " on");
        } else if (lowest.from().signum() == 0
                && plan.total().minimum().isEmpty()
                && new LeastScore(plan).isBelowZero()) {
            problems.warning(
                    lowest.at(),
                    "a total can fall below 0, where there is no grade",
                    "write 'total: { minimum: 0 }', or a lower bound of the lowest grade");
        }
        for (Grade grade : grades) {
            boolean beyond = plan.total()
                    .maximum()
                    .filter(most -> grade.from().compareTo(most) > 0)
                    .isPresent();
            if (beyond) {
                problems.error(
                        grade.at(),
                        "the grade '" + grade.name() + "' can never be reached: it starts above the greatest total",
                        "lower its bound, or raise the maximum of the total");
            }
        }
    }
}
