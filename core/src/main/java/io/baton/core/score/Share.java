package io.baton.core.score;

import java.math.BigDecimal;

/**
 * A part of a weighted whole.
 *
 * @param name the indicator, dimension or rater group
 * @param weight its declared weight; only its proportion to the others matters
 */
public record Share(String name, BigDecimal weight) {}
