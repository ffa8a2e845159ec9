package io.baton.core.score;

import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the sub-totals of perspectives: the mean of scores by their effective weights, whatever dimension they stand in
 * (requirement D8). They are shown beside the dimensions; the total does not know of them.
 */
record PerspectiveTotals(List<Line> lines) {

    /** The item of a perspective's sub-total is its name behind this. */
    static final String PREFIX = "perspective.";

    /**
     * One perspective.
     *
     * @param slot where its figure is kept
     * @param scores the scores of its items, in the order of the mean's shares
     */
    record Line(String name, int slot, WeightedMean mean, SlotList scores) {

        void make(Case person) {
            Figure figure = Figure.of(Figure.Type.DIMENSION, PREFIX + name, Kind.POINTS, mean, person.all(scores));
            person.put(slot, figure);
        }
    }

    static PerspectiveTotals of(ValidPlan plan, Scorecard card, Slots slots) {
        Map<String, Share> shares = new HashMap<>();
        WeightTree.shares(card).forEach(share -> shares.put(share.name(), share));
        Map<String, BigDecimal> ofWhole = new HashMap<>();
        WeightLine.of(card).forEach(line -> ofWhole.put(line.part().name(), line.ofWhole()));
        List<Line> lines = new ArrayList<>();
        plan.perspectives(card).forEach((name, items) -> {
            List<Share> parts = new ArrayList<>();
            for (String item : items) {
                Optional.ofNullable(shares.get(item))
                        .ifPresent(share ->
                                parts.add(new Share(item, share.weight(), Optional.ofNullable(ofWhole.get(item)))));
            }
            lines.add(new Line(
                    name,
                    slots.of(Compiling.dimension(PREFIX + name)),
                    new WeightedMean(parts),
                    slots.of(items.stream().map(Compiling::score).toList())));
        });
        return new PerspectiveTotals(lines);
    }

    void make(Case person) {
        lines.forEach(line -> line.make(person));
    }

    List<String> items() {
        return lines.stream().map(line -> PREFIX + line.name()).toList();
    }
}
