/**
 * Quantities: kinds, exact values, the absence of a value, and rounding. Entry point: {@link io.baton.core.value.Value}.
 */
@NullMarked
package io.baton.core.value;

import org.jspecify.annotations.NullMarked;
