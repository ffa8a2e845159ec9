package io.baton.engine.run;

import io.baton.core.measure.CheckedMeasure;
import io.baton.core.plan.Target;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Scorer;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.engine.measure.Moment;
import java.util.List;

/**
 * One plan over some days of the period of a run: all of them for people who do not change, else those of a segment.
 *
 * @param request the run
 * @param plan one of its plans
 * @param days the days
 */
record Slice(RunRequest request, ValidPlan plan, DateRange days) {

    /** A plan over the whole period. */
    static Slice whole(RunRequest request, ValidPlan plan) {
        return new Slice(request, plan, request.period().days());
    }

    Period period() {
        return request.period();
    }

    Moment moment() {
        return Moment.of(plan.plan().calendar(), period(), days, request.asOf());
    }

    List<CheckedMeasure> measures() {
        return plan.measures(period().cycle());
    }

    List<Target> targets() {
        return plan.targets(period().cycle());
    }

    Scorer scorer() {
        return Scorer.of(plan, period(), days, request.asOf());
    }
}
