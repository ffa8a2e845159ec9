package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.util.List;

/**
 * What a run needs.
 *
 * @param plans the checked plans, at least one; on each day everybody has at most one of them
 * @param period the period, of a cycle that each plan has a scorecard for
 * @param asOf what counts as today and now
 * @param data the facts and people
 * @param limits threads, memory, and where to spill; its folders hold the data
 */
public record RunRequest(
        List<ValidPlan> plans, Period period, AsOf asOf, DataTables data, EmbeddedDuckDb.Limits limits) {

    public RunRequest {
        plans = List.copyOf(plans);
    }

    /** A run of one plan. */
    public RunRequest(ValidPlan plan, Period period, AsOf asOf, DataTables data, EmbeddedDuckDb.Limits limits) {
        this(List.of(plan), period, asOf, data, limits);
    }

    /** The first plan, which speaks for all where one has to. */
    public ValidPlan plan() {
        return plans.getFirst();
    }

    /** Whether it runs several plans, not only versions of one; then everybody must have one of them (rule P7). */
    public boolean hasSeveralPlans() {
        return plans.stream().map(plan -> plan.plan().name()).distinct().count() > 1;
    }

    /** The same for another period, by the plans that have a scorecard for it. */
    RunRequest of(Period other) {
        List<ValidPlan> having = plans.stream()
                .filter(plan -> plan.plan().scorecard(other.cycle()).isPresent())
                .toList();
        return new RunRequest(having, other, asOf, data, limits);
    }
}
