/**
 * Measures: figures aggregated from facts. Entry points: {@link io.baton.core.measure.Measure} for what one says.
 */
@NullMarked
package io.baton.core.measure;

import org.jspecify.annotations.NullMarked;
