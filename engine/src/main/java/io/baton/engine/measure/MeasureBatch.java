package io.baton.engine.measure;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.FactType;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.LateEntries;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.measure.Measure.Whose;
import io.baton.core.time.DateRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures that one scan can take: same fact type, same date field, facts of the same people, credited alike. Those of the period get a scan of their own, because
 * they are many and see few rows, which spares the rows of the longer windows most of the work; so do distinct counts of
 * each window, because together with sums they cost more than apart.
 *
 * @param name the name of the table with its results
 * @param factType the type of the rows
 * @param dateField the field whose day puts a row into a window
 * @param whose the facts of whom
 * @param measures at least one
 */
record MeasureBatch(String name, FactType factType, String dateField, Whose whose, List<CheckedMeasure> measures) {

    /** Puts measures together, in the order in which they first appear. */
    static List<MeasureBatch> of(List<CheckedMeasure> measures, Moment moment) {
        Map<Scan, List<CheckedMeasure>> byScan = new LinkedHashMap<>();
        for (CheckedMeasure checked : measures) {
            byScan.computeIfAbsent(Scan.of(checked, moment), _ -> new ArrayList<>())
                    .add(checked);
        }
        List<MeasureBatch> batches = new ArrayList<>();
        byScan.forEach((scan, members) -> batches.add(
                new MeasureBatch("scan_" + batches.size(), scan.type(), scan.dateField(), scan.whose(), members)));
        return batches;
    }

    /**
     * What measures of one scan have in common.
     *
     * @param alone the measure that needs a scan for itself: a mean of groups
     * @param days the days of the scan; empty for all windows that share one
     */
    private record Scan(
            FactType type,
            String dateField,
            Whose whose,
            Optional<CreditRules> crediting,
            Optional<LateEntries> lateEntries,
            boolean distinct,
            Optional<String> alone,
            Optional<DateRange> days) {

        static Scan of(CheckedMeasure checked, Moment moment) {
            DateRange days = moment.days(checked.measure().window());
            boolean distinct = checked.measure().aggregate() == Aggregate.DISTINCT;
            boolean apart = distinct || days.equals(moment.period().days());
            return new Scan(
                    checked.factType(),
                    checked.measure().dateField(),
                    checked.measure().selection().whose(),
                    checked.crediting(),
                    checked.lateEntries(),
                    distinct,
                    Optional.of(checked.measure().name()).filter(_ -> Reading.isMeanOfGroups(checked)),
                    apart ? Optional.of(days) : Optional.empty());
        }
    }
}
