package io.baton.engine.measure;

import io.baton.core.fact.FactType;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Measure.Aggregate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures that one scan can take: same fact type, same date field. Distinct counts get a scan of their own, because
 * together with sums they cost more than apart.
 *
 * @param name the name of the table with its results
 * @param factType the type of the rows
 * @param dateField the field whose day puts a row into a window
 * @param measures at least one
 */
record MeasureBatch(String name, FactType factType, String dateField, List<CheckedMeasure> measures) {

    /** Puts measures together, in the order in which they first appear. */
    static List<MeasureBatch> of(List<CheckedMeasure> measures) {
        Map<Scan, List<CheckedMeasure>> byScan = new LinkedHashMap<>();
        for (CheckedMeasure checked : measures) {
            byScan.computeIfAbsent(Scan.of(checked), _ -> new ArrayList<>()).add(checked);
        }
        List<MeasureBatch> batches = new ArrayList<>();
        byScan.forEach((scan, members) ->
                batches.add(new MeasureBatch("scan_" + batches.size(), scan.type(), scan.dateField(), members)));
        return batches;
    }

    private record Scan(FactType type, String dateField, boolean distinct) {
        static Scan of(CheckedMeasure checked) {
            return new Scan(
                    checked.factType(),
                    checked.measure().dateField(),
                    checked.measure().aggregate() == Aggregate.DISTINCT);
        }
    }
}
