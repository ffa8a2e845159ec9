package io.baton.engine.paybook;

import io.baton.core.settle.PlanVersion;
import io.baton.engine.run.RunRequest.Results;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What pins a run, so that it can be replayed.
 *
 * @param period the name of the period to post in
 * @param asOf the day up to which facts counted
 * @param data the state of the data: a load number or hash
 * @param baton the version of Baton
 * @param results which totals and grades terms saw (rule M13)
 * @param plans the plans
 * @param rows how many rows the tables had that pay reads, by name; none where that was not counted
 */
public record PayRun(
        String period,
        LocalDate asOf,
        String data,
        String baton,
        Results results,
        List<PlanVersion> plans,
        SequencedMap<String, Long> rows) {
    public PayRun {
        plans = List.copyOf(plans);
        rows = Collections.unmodifiableSequencedMap(new TreeMap<>(rows));
    }

    /** A run whose rows were not counted. */
    public PayRun(String period, LocalDate asOf, String data, String baton, Results results, List<PlanVersion> plans) {
        this(period, asOf, data, baton, results, plans, new TreeMap<>());
    }
}
