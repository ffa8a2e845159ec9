package io.baton.core.score;

import io.baton.core.plan.Scorecard;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the scores of dimensions from those of indicators, level by level (rules P1, N2). */
sealed interface WeightTree {

    /** The figure of this node. */
    Figure make(Case person);

    /** A weighted indicator, whose score is made before. */
    record Leaf(int slot) implements WeightTree {
        @Override
        public Figure make(Case person) {
            return person.get(slot);
        }
    }

    /**
     * A dimension, or the whole.
     *
     * @param slot where its figure is kept
     */
    record Branch(Figure.Type type, String name, int slot, WeightedMean mean, List<WeightTree> children)
            implements WeightTree {
        @Override
        public Figure make(Case person) {
            Figure[] scores = new Figure[children.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = children.get(i).make(person);
            }
            Figure figure = Figure.of(type, name, Kind.POINTS, mean, List.of(scores));
            person.put(slot, figure);
            return figure;
        }
    }

    /** The whole scorecard. */
    static Branch of(Scorecard card, Slots slots) {
        Map<String, BigDecimal> ofWhole = new HashMap<>();
        WeightLine.of(card).forEach(line -> ofWhole.put(line.part().name(), line.ofWhole()));
        Lines lines = new Lines(ofWhole, slots);
        return lines.branch(Figure.Type.COMPUTED, Outcome.COMPUTED, Compiling.WHOLE, card.dimensions());
    }

    /**
     * Makes the branches of one scorecard.
     *
     * @param ofWhole what each line counts of the whole; names are unique in a scorecard
     */
    record Lines(Map<String, BigDecimal> ofWhole, Slots slots) {

        Branch branch(Figure.Type type, String name, String slot, List<Scorecard.Part> parts) {
            List<Share> shares = new ArrayList<>();
            List<WeightTree> children = new ArrayList<>();
            for (Scorecard.Part part : parts) {
                shares.add(new Share(part.name(), part.weight(), Optional.ofNullable(ofWhole.get(part.name()))));
                children.add(
                        switch (part) {
                            case Scorecard.Item item -> new Leaf(slots.of(Compiling.score(item.name())));
                            case Scorecard.Dimension dimension ->
                                branch(
                                        Figure.Type.DIMENSION,
                                        dimension.name(),
                                        Compiling.dimension(dimension.name()),
                                        dimension.parts());
                        });
            }
            return new Branch(type, name, slots.of(slot), new WeightedMean(shares), children);
        }
    }

    /** The share of each leaf in the whole, of one: the product of the weights of its levels (rule N2). */
    static List<Share> shares(Scorecard card) {
        List<Share> shares = new ArrayList<>();
        collect(card.dimensions(), BigDecimal.ONE, shares);
        return shares;
    }

    private static void collect(List<Scorecard.Part> parts, BigDecimal whole, List<Share> into) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Scorecard.Part part : parts) {
            sum = sum.add(part.weight());
        }
        for (Scorecard.Part part : parts) {
            // far more decimals than are compared, so that thirds of thirds still add up
            BigDecimal share = whole.multiply(part.weight()).divide(sum, 24, RoundingMode.HALF_UP);
            switch (part) {
                case Scorecard.Item item -> into.add(new Share(item.name(), share));
                case Scorecard.Dimension dimension -> collect(dimension.parts(), share, into);
            }
        }
    }
}
