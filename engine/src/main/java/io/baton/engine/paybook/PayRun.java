package io.baton.engine.paybook;

import io.baton.core.settle.PlanVersion;
import io.baton.engine.run.RunRequest.Results;
import java.time.LocalDate;
import java.util.List;

/**
 * What pins a run, so that it can be replayed.
 *
 * @param period the name of the period to post in
 * @param asOf the day up to which facts counted
 * @param data the state of the data: a load number or hash
 * @param baton the version of Baton
 * @param results which totals and grades terms saw (rule M13)
 * @param plans the plans
 */
public record PayRun(
        String period, LocalDate asOf, String data, String baton, Results results, List<PlanVersion> plans) {
    public PayRun {
        plans = List.copyOf(plans);
    }
}
