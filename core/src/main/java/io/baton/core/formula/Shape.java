package io.baton.core.formula;

import io.baton.core.value.Kind;

/**
 * What is known of a part of a checked formula before it is calculated.
 *
 * @param kind the kind of its values
 * @param scale in row-level formulas: the most digits behind the point that a value of a numeric kind can have; else 0
 */
public record Shape(Kind kind, int scale) {}
