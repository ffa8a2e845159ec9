package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.util.List;
import java.util.Locale;

/**
 * What a run needs.
 *
 * @param plans the checked plans, at least one; on each day everybody has at most one of them
 * @param period the period, of a cycle that each plan has a scorecard for
 * @param asOf what counts as today and now
 * @param data the facts and people
 * @param limits threads, memory, and where to spill; its folders hold the data
 * @param results which totals and grades what follows from them sees, such as pay
 */
public record RunRequest(
        List<ValidPlan> plans,
        Period period,
        AsOf asOf,
        DataTables data,
        EmbeddedDuckDb.Limits limits,
        Results results) {

    /** Which of several results counts (rule S1). */
    public enum Results {
        /** What was computed. */
        COMPUTED,
        /** What people decided as final; what they did not is still to come. */
        FINAL;

        /** The word for it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The one of that word.
         *
         * @throws IllegalArgumentException where there is none
         */
        public static Results of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    public RunRequest {
        plans = List.copyOf(plans);
    }

    /** A run for which computed results count. */
    public RunRequest(List<ValidPlan> plans, Period period, AsOf asOf, DataTables data, EmbeddedDuckDb.Limits limits) {
        this(plans, period, asOf, data, limits, Results.COMPUTED);
    }

    /** A run of one plan. */
    public RunRequest(ValidPlan plan, Period period, AsOf asOf, DataTables data, EmbeddedDuckDb.Limits limits) {
        this(List.of(plan), period, asOf, data, limits);
    }

    /** The same with other results that count. */
    public RunRequest by(Results counting) {
        return new RunRequest(plans, period, asOf, data, limits, counting);
    }

    /** The same over other tables. */
    public RunRequest over(DataTables other) {
        return new RunRequest(plans, period, asOf, other, limits, results);
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
        return new RunRequest(having, other, asOf, data, limits, results);
    }
}
