/**
 * Measures: figures aggregated from facts. Entry points: {@link io.baton.core.measure.MeasureParser} for text, {@link
 * io.baton.core.measure.MeasureChecker} for names and kinds.
 */
@NullMarked
package io.baton.core.measure;

import org.jspecify.annotations.NullMarked;
