package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.plan.Scorecard.Dimension;
import io.baton.core.plan.Scorecard.Item;
import io.baton.core.plan.Scorecard.Part;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;

/** Writes scorecards in canonical form. */
final class ScorecardWriter {

    private ScorecardWriter() {}

    static Written write(List<Scorecard> cards) {
        Written written = new Written();
        for (Scorecard card : cards) {
            Written inner = new Written();
            if (card.notation() == Scorecard.Notation.GLOBAL) {
                inner.put("weights", "global");
            }
            card.dimensions().forEach(part -> part(part, inner));
            written.put(card.cycle(), inner.putList("show", card.shown()).node());
        }
        return written;
    }

    private static void part(Part part, Written parent) {
        switch (part) {
            case Item item -> parent.put(item.name(), item.weight());
            case Dimension dimension -> parent.put(dimension.name(), dimension(dimension));
        }
    }

    private static Node rollUp(RollUp rollUp) {
        Written written = new Written().put("of", rollUp.cycle());
        return switch (rollUp.weighting()) {
            case RollUp.Equal() -> Written.text(rollUp.cycle());
            case RollUp.ByDays() -> written.put("weights", "days").node();
            case RollUp.Listed(List<BigDecimal> weights) ->
                written.putList("weights", weights.stream().map(Decimals::plain).toList())
                        .node();
        };
    }

    private static Node dimension(Dimension dimension) {
        Written written = new Written().put("weight", dimension.weight()).putTitle(dimension.title(), dimension.name());
        dimension.perspective().ifPresent(name -> written.put("perspective", name));
        if (dimension.equal()) {
            List<String> names = dimension.parts().stream().map(Part::name).toList();
            return written.put(
                            "items",
                            new Written()
                                    .put("weights", "equal")
                                    .putList("of", names)
                                    .node())
                    .node();
        }
        if (dimension.rollUp().isPresent()) {
            return written.put("roll up", rollUp(dimension.rollUp().get())).node();
        }
        boolean holdsItems = dimension.parts().stream().allMatch(part -> part instanceof Item);
        Written parts = new Written();
        dimension.parts().forEach(part -> part(part, parts));
        return written.put(holdsItems ? "items" : "parts", parts.node()).node();
    }
}
