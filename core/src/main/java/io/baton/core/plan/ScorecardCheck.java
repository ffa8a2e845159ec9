package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.plan.Scorecard.Dimension;
import io.baton.core.plan.Scorecard.Item;
import io.baton.core.plan.Scorecard.Notation;
import io.baton.core.plan.Scorecard.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks scorecards: their cycles, their names, their weights (rule P1). */
final class ScorecardCheck {

    /** How many shorter periods a longer one has. */
    private static final Map<String, Integer> PARTS =
            Map.of("month in quarter", 3, "month in year", 12, "quarter in year", 4);

    private final Plan plan;
    private final Figures figures;
    private final IndicatorCheck indicators;
    private final Problems problems;
    private final Weights weights;

    ScorecardCheck(Plan plan, Figures figures, IndicatorCheck indicators, Problems problems) {
        this.plan = plan;
        this.figures = figures;
        this.indicators = indicators;
        this.problems = problems;
        this.weights = new Weights(problems);
    }

    void check() {
        // pay that could not be read is reported as such; pay without any term is none
        boolean pays = plan.says("pay") && (!plan.pay().isEmpty() || problems.hasErrors());
        if (plan.scorecards().isEmpty() && !pays && plan.unreadable().isEmpty()) {
            problems.error(
                    plan.where("scorecards"),
                    "the plan has no scorecard",
                    "write what counts in a month, quarter or year; or 'pay', where it only pays");
        }
        plan.scorecards().forEach(this::check);
    }

    private void check(Scorecard card) {
        if (!plan.calendar().cycles().contains(card.cycle())) {
            problems.error(
                    card.at(),
                    "there is no cycle '" + card.cycle() + "'",
                    Suggestion.forUnknown(card.cycle(), plan.calendar().cycles()));
        }
        boolean readable = !plan.unreadable().contains(card.cycle());
        if (readable && card.dimensions().isEmpty() && card.shown().isEmpty()) {
            problems.error(card.at(), "the scorecard is empty", "add a dimension with items, or 'show'");
        }
        shown(card);
        if (readable) {
            sum(card.dimensions(), Weights.FULL, "the scorecard '" + card.cycle() + "'", card.at());
            card.dimensions().forEach(part -> sums(part, card.notation()));
        }
        Set<String> seen = new HashSet<>();
        card.dimensions().forEach(part -> part(part, seen));
        Dimensions.rollUps(card).forEach(rollUp -> rollUp(card, rollUp));
    }

    /** A cycle can only be made of shorter ones, so that no circle is possible. */
    private void rollUp(Scorecard card, RollUp rollUp) {
        List<String> cycles = plan.scorecards().stream()
                .filter(other -> !other.dimensions().isEmpty() && isShorter(other.cycle(), card.cycle()))
                .map(Scorecard::cycle)
                .toList();
        if (!cycles.contains(rollUp.cycle())) {
            problems.error(
                    rollUp.at(),
                    "'" + rollUp.cycle() + "' is no shorter cycle with weights of its own",
                    cycles.isEmpty()
                            ? "write a scorecard for month or quarter that has dimensions"
                            : Suggestion.forUnknown(rollUp.cycle(), cycles));
        } else if (rollUp.weighting() instanceof RollUp.Listed(List<BigDecimal> listed)) {
            int parts = PARTS.getOrDefault(rollUp.cycle() + " in " + card.cycle(), 0);
            if (listed.size() != parts) {
                problems.error(
                        rollUp.at(),
                        "a " + card.cycle() + " has " + parts + " times a " + rollUp.cycle() + ", not " + listed.size(),
                        "write as many weights");
            }
            if (listed.stream().anyMatch(weight -> weight.signum() < 0)) {
                problems.error(
                        rollUp.at(),
                        "a weight of 'roll up' is negative, so that a better period would lower the score",
                        "write 0 for a period that does not count");
            }
            weights.check(listed, Weights.FULL, "'roll up'", rollUp.at());
        }
    }

    private static boolean isShorter(String cycle, String than) {
        return PARTS.containsKey(cycle + " in " + than);
    }

    private void shown(Scorecard card) {
        Set<String> seen = new HashSet<>();
        for (String name : card.shown()) {
            Location at = plan.where("scorecards", card.cycle(), "show", name);
            if (!figures.isKnown(name)) {
                problems.error(
                        at,
                        "there is no indicator, measure or target '" + name + "'",
                        Suggestion.forUnknown(name, figures.kinds().keySet()));
            } else if (!seen.add(name)) {
                problems.error(at, "'" + name + "' is shown twice", "leave one out");
            }
            figures.kindOf("", name)
                    .filter(kind -> !kind.isNumeric())
                    .ifPresent(kind -> problems.error(
                            at,
                            "'" + name + "' is " + kind.label() + ", but results are numbers",
                            "leave it out; formulas may use it all the same"));
        }
    }

    private void part(Part part, Set<String> seen) {
        switch (part) {
            case Item item -> item(item, seen);
            case Dimension dimension -> {
                unique(dimension.name(), dimension.at(), seen);
                weights.checkPositive(dimension.weight(), dimension.name(), dimension.at());
                dimension.parts().forEach(inner -> part(inner, seen));
            }
        }
    }

    private void sums(Part part, Notation notation) {
        switch (part) {
            case Item _ -> {}
            case Dimension dimension -> {
                BigDecimal wanted = notation == Notation.GLOBAL ? dimension.weight() : Weights.FULL;
                if (!dimension.equal() && dimension.rollUp().isEmpty()) {
                    sum(dimension.parts(), wanted, "'" + dimension.name() + "'", dimension.at());
                }
                dimension.parts().forEach(inner -> sums(inner, notation));
            }
        }
    }

    private void sum(List<Part> parts, BigDecimal wanted, String whose, Location at) {
        boolean items = parts.stream().anyMatch(Item.class::isInstance);
        new Weights(problems, items ? ", or write { weights: equal, of: [name, …] }" : "")
                .check(parts.stream().map(Part::weight).toList(), wanted, whose, at);
    }

    private void unique(String name, Location at, Set<String> seen) {
        if (!seen.add(name)) {
            problems.error(
                    at, "'" + name + "' stands twice in this scorecard", "keep one of them, or rename the dimension");
        }
    }

    private void item(Item item, Set<String> seen) {
        unique(item.name(), item.at(), seen);
        weights.checkPositive(item.weight(), item.name(), item.at());
        if (figures.isBroken(item.name())) {
            return;
        }
        if (plan.indicator(item.name()).isEmpty()) {
            List<String> known = new ArrayList<>(
                    plan.indicators().stream().map(Indicator::name).toList());
            problems.error(
                    item.at(),
                    figures.isKnown(item.name())
                            ? "'" + item.name() + "' is no indicator, so that it has no score"
                            : "there is no indicator '" + item.name() + "'",
                    Suggestion.forUnknown(item.name(), known));
        } else if (!indicators.curves().containsKey(item.name()) && !plan.says("indicators", item.name(), "score")) {
            problems.error(
                    item.at(),
                    "'" + item.name() + "' has a weight, but it is not said how its value becomes a score",
                    "add 'score: …' to the indicator");
        }
    }
}
