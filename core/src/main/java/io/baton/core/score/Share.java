package io.baton.core.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of a weighted whole.
 *
 * @param name the indicator, dimension or rater group
 * @param weight its declared weight; only its proportion to the others matters
 * @param ofWhole its share of the whole scorecard in per cent, as it is shown (rule N6); empty outside of a scorecard
 */
public record Share(String name, BigDecimal weight, Optional<BigDecimal> ofWhole) {

    /** A part outside of a scorecard. */
    public Share(String name, BigDecimal weight) {
        this(name, weight, Optional.empty());
    }
}
