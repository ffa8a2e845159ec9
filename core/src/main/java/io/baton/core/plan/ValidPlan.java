package io.baton.core.plan;

/** A plan that was checked: every name is known, every kind fits, every weight sums. Only it can be calculated. */
public final class ValidPlan {

    private final Plan plan;

    ValidPlan(Plan plan) {
        this.plan = plan;
    }

    /** The plan as its text says it. */
    public Plan plan() {
        return plan;
    }
}
