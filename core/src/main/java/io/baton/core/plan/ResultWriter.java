package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.document.Titles;
import io.baton.core.value.Decimals;

/** Writes what stands between scores and a grade in canonical form. */
final class ResultWriter {

    private ResultWriter() {}

    static void write(Plan plan, Written written) {
        Written vetoes = new Written();
        plan.vetoes().forEach(veto -> vetoes.put(veto.name(), veto(veto)));
        Written grades = new Written();
        plan.grades().forEach(grade -> grades.put(grade.name(), grade(grade)));
        written.putFilled("vetoes", vetoes)
                .putFilled("bonus", adjustments(plan.bonus()))
                .putFilled("deductions", adjustments(plan.deductions()))
                .putFilled("total", total(plan.total()))
                .putFilled("grades", grades);
    }

    private static Node veto(Veto veto) {
        return new Written()
                .putTitle(veto.title(), veto.name())
                .put("when", veto.when())
                .put("grade", veto.grade())
                .putList("cycles", veto.cycles())
                .node();
    }

    private static Written adjustments(Adjustments adjustments) {
        Written items = new Written();
        adjustments.items().forEach(item -> items.put(item.name(), item(item)));
        return items.isEmpty()
                ? items
                : new Written().put("at most", adjustments.atMost()).put("items", items.node());
    }

    private static Node item(Adjustments.Item item) {
        Written written = new Written().putTitle(item.title(), item.name());
        item.points().ifPresentOrElse(points -> written.put("points", points), () -> written.put("entered", "true"));
        item.when().ifPresent(when -> written.put("when", when));
        return written.put("at most", item.atMost())
                .putList("cycles", item.cycles())
                .node();
    }

    private static Written total(TotalRules total) {
        return new Written()
                .putUnless("60%", "needs", Bounds.percent(total.needs()))
                .put("minimum", total.minimum())
                .put("maximum", total.maximum());
    }

    private static Node grade(Grade grade) {
        if (grade.title().equals(Titles.same(grade.name()))) {
            return Written.text(Decimals.plain(grade.from()));
        }
        return new Written()
                .put("from", grade.from())
                .putTitle(grade.title(), grade.name())
                .node();
    }
}
