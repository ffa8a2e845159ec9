/** Charts as shapes that templates draw, each with a table that says the same. Entry point: {@link io.baton.pages.chart.BarChart}. */
@NullMarked
package io.baton.pages.chart;

import org.jspecify.annotations.NullMarked;
