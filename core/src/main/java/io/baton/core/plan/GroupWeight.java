package io.baton.core.plan;

import java.math.BigDecimal;

/** The weight of a rater group. */
public record GroupWeight(String group, BigDecimal weight) {}
