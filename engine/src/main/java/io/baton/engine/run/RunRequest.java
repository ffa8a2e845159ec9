package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.Moment;

/**
 * What a run needs.
 *
 * @param plan the checked plan
 * @param period the period, of a cycle that the plan has a scorecard for
 * @param asOf what counts as today and now
 * @param data the facts and people
 * @param limits threads, memory, and where to spill; its folders hold the data
 */
public record RunRequest(ValidPlan plan, Period period, AsOf asOf, DataTables data, EmbeddedDuckDb.Limits limits) {

    /** The same for another period. */
    RunRequest of(Period other) {
        return new RunRequest(plan, other, asOf, data, limits);
    }

    Moment moment() {
        return new Moment(plan.plan().calendar(), period, asOf);
    }
}
