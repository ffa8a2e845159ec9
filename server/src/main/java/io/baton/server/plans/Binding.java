package io.baton.server.plans;

import io.baton.core.plan.ValidPlan;
import java.util.List;

/**
 * The plans that bind.
 *
 * @param number of the set; a later one is greater
 * @param plans all of them, also the versions before others
 */
public record Binding(long number, List<ValidPlan> plans) {
    public Binding {
        plans = List.copyOf(plans);
    }

    /** Whether any of them scores, beside those that only pay. */
    public boolean hasScorecards() {
        return plans.stream().anyMatch(plan -> !plan.plan().scorecards().isEmpty());
    }
}
