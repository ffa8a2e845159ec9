package io.baton.pages.report;

import io.baton.pages.chart.BarChart;
import java.util.List;

/**
 * Grades beside guides.
 *
 * @param charts one for each role of a plan with a guide that is large enough
 * @param small the groups that are too small for a guide, each in a sentence
 */
public record Guided(List<BarChart> charts, List<String> small) {

    /** Where no plan has a guide, or the reader may not see everyone. */
    public static final Guided NONE = new Guided(List.of(), List.of());

    public Guided {
        charts = List.copyOf(charts);
        small = List.copyOf(small);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return charts.isEmpty() && small.isEmpty();
    }
}
