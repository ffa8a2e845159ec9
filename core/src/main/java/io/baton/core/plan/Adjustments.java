package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Bonus items or deductions, outside the weights (rules P1, P9).
 *
 * @param atMost the bound of their sum
 */
public record Adjustments(Optional<BigDecimal> atMost, List<Item> items) {

    /** No items. */
    public static final Adjustments NONE = new Adjustments(Optional.empty(), List.of());

    public Adjustments {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param points the formula of its points; empty where a person enters them with a reason
     * @param when where it counts at all; empty: everywhere
     * @param atMost the bound of this item
     * @param cycles in which cycles; empty for all
     */
    public record Item(
            String name,
            Titles title,
            Optional<Expression> points,
            Optional<Expression> when,
            Optional<BigDecimal> atMost,
            List<String> cycles,
            Location at) {

        public Item {
            cycles = List.copyOf(cycles);
        }

        /** Whether it applies in that cycle. */
        public boolean appliesIn(String cycle) {
            return cycles.isEmpty() || cycles.contains(cycle);
        }
    }
}
