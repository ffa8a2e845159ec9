package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.formula.Expression;
import io.baton.core.formula.UsedNames;
import io.baton.core.plan.Indicator.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts indicators behind those that their formulas use; loops are reported, and their indicators are broken. */
final class IndicatorOrder {

    private static final int MOST_SHOWN = 8;

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Figures figures;
    private final Problems problems;
    private final List<Indicator> order = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    IndicatorOrder(Plan plan, Figures figures, Problems problems) {
        plan.indicators().forEach(indicator -> indicators.putIfAbsent(indicator.name(), indicator));
        this.figures = figures;
        this.problems = problems;
    }

    List<Indicator> order() {
        indicators.values().forEach(indicator -> visit(indicator, new ArrayList<>()));
        return List.copyOf(order);
    }

    private void visit(Indicator indicator, List<String> path) {
        int loop = path.indexOf(indicator.name());
        if (loop >= 0) {
            report(path.subList(loop, path.size()));
            return;
        }
        if (done.contains(indicator.name())) {
            return;
        }
        path.add(indicator.name());
        for (String used : uses(indicator)) {
            Indicator next = indicators.get(used);
            if (next != null) {
                visit(next, path);
            }
        }
        path.removeLast();
        if (done.add(indicator.name())) {
            order.add(indicator);
        }
    }

    private void report(List<String> loop) {
        boolean known = loop.stream().anyMatch(figures::isBroken);
        loop.forEach(figures::addBroken);
        if (known) {
            return;
        }
        problems.error(
                Objects.requireNonNull(indicators.get(loop.getFirst())).at(),
                "'" + loop.getFirst() + "' is made from itself: " + shown(loop) + " ← " + loop.getFirst(),
                "take one of them out of the formula of another");
    }

    private static String shown(List<String> loop) {
        return loop.size() <= MOST_SHOWN
                ? String.join(" ← ", loop)
                : String.join(" ← ", loop.subList(0, MOST_SHOWN)) + " ← … (" + loop.size() + " in all)";
    }

    private static List<String> uses(Indicator indicator) {
        return switch (indicator.source()) {
            case Source.Measured measured -> names(measured.formula());
            case Source.Counted counted -> names(counted.planned());
            case Source.Composed composed -> composed.figures();
            case Source.Rated _, Source.Milestones _, Source.Agreed _ -> List.of();
        };
    }

    private static List<String> names(Expression formula) {
        return UsedNames.of(formula).stream().map(Expression.Name::name).toList();
    }
}
