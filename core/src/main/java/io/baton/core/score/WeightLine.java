package io.baton.core.score;

import io.baton.core.plan.Scorecard;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line of a scorecard counts, in per cent with two decimals: 25 inside 60 is 15.00 of the whole. Shares add up on
 * every level, those of all indicators to 100, by largest remainder, ties to the earlier line (rule N6).
 *
 * @param part the dimension or indicator
 * @param level how many dimensions stand above it
 * @param weight its weight among its siblings, which sum to 100
 * @param ofWhole its share of the whole scorecard
 */
public record WeightLine(Scorecard.Part part, int level, BigDecimal weight, BigDecimal ofWhole) {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int SCALE = 2;

    /** The lines of a scorecard in the order of the text, a dimension before its parts; none where it only shows. */
    public static List<WeightLine> of(Scorecard card) {
        List<WeightLine> lines = new ArrayList<>();
        collect(card.dimensions(), 0, WHOLE, lines);
        return lines;
    }

    private static void collect(List<Scorecard.Part> parts, int level, BigDecimal whole, List<WeightLine> into) {
        if (parts.isEmpty()) {
            return;
        }
        List<BigDecimal> declared = parts.stream().map(Scorecard.Part::weight).toList();
        List<BigDecimal> weights = Decimals.spread(WHOLE, declared, SCALE);
        List<BigDecimal> shares = Decimals.spread(whole, declared, SCALE);
        for (int i = 0; i < parts.size(); i++) {
            into.add(new WeightLine(parts.get(i), level, weights.get(i), shares.get(i)));
            if (parts.get(i) instanceof Scorecard.Dimension dimension) {
                collect(dimension.parts(), level + 1, shares.get(i), into);
            }
        }
    }
}
