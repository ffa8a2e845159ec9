package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What counts in one cycle, with its weights (rules P1, P5).
 *
 * @param cycle month, quarter, year, or a cycle of named windows
 * @param notation how weights are written
 * @param dimensions the top level; empty where figures are only shown, then there is no total
 * @param shown names of indicators, measures or targets reported without weight
 * @param at where it is written
 */
public record Scorecard(String cycle, Notation notation, List<Part> dimensions, List<String> shown, Location at) {

    public Scorecard {
        dimensions = List.copyOf(dimensions);
        shown = List.copyOf(shown);
    }

    /** How weights are written. */
    public enum Notation {
        /** Siblings sum to 100. */
        PER_LEVEL,
        /** Children sum to the parent's weight, the top level to 100. */
        GLOBAL
    }

    /** A weighted part: a dimension or an indicator. */
    public sealed interface Part {
        /** The dimension's or indicator's name. */
        String name();

        /** Its weight as written; equal shares have weight 1 each. */
        BigDecimal weight();
    }

    /**
     * A dimension 维度 with parts of its own.
     *
     * @param perspective the perspective of its indicators, where they name no other
     * @param equal whether its parts have equal shares
     * @param rollUp the shorter periods of which it is the mean, where it has no parts of its own
     */
    public record Dimension(
            String name,
            Titles title,
            BigDecimal weight,
            Optional<String> perspective,
            boolean equal,
            List<Part> parts,
            Optional<RollUp> rollUp,
            Location at)
            implements Part {
        public Dimension {
            parts = List.copyOf(parts);
        }
    }

    /** A weighted indicator. */
    public record Item(String name, BigDecimal weight, Location at) implements Part {}
}
