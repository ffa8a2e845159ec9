package io.baton.core.settle;

import java.math.BigDecimal;

/**
 * What a person is paid at least per period.
 *
 * @param term the pay term that says so
 * @param amount the draw
 * @param recoverable whether what is given up to the draw is an advance, taken off again from what is above it
 */
public record Draw(String term, BigDecimal amount, boolean recoverable) {}
