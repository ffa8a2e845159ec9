/**
 * Scoring one participant: indicators, curves, weights, ratings, bonus and deduction items, vetoes, grades. Every figure
 * carries how it came about, from the same pass. Entry point: {@link io.baton.core.score.Figure}.
 */
@NullMarked
package io.baton.core.score;

import org.jspecify.annotations.NullMarked;
