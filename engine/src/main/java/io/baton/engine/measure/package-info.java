/**
 * Measures on an engine: figures aggregated from facts for each participant, and the rows behind them. Entry point:
 * {@link io.baton.engine.measure.MeasureEngine}.
 */
@NullMarked
package io.baton.engine.measure;

import org.jspecify.annotations.NullMarked;
