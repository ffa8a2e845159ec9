package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import java.math.BigDecimal;

/** A grade 等级: for rounded totals from {@code from} (included) up to the next better grade. */
public record Grade(String name, Titles title, BigDecimal from, Location at) {}
