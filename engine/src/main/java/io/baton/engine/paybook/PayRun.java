package io.baton.engine.paybook;

import io.baton.core.settle.PlanVersion;
import java.time.LocalDate;
import java.util.List;

/**
 * What pins a run, so that it can be replayed.
 *
 * @param period the name of the period to post in
 * @param asOf the day up to which facts counted
 * @param data the state of the data: a load number or hash
 * @param baton the version of Baton
 * @param plans the plans
 */
public record PayRun(String period, LocalDate asOf, String data, String baton, List<PlanVersion> plans) {
    public PayRun {
        plans = List.copyOf(plans);
    }
}
