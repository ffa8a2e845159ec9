package io.baton.server.acknowledgement;

import io.baton.core.plan.ValidPlan;
import io.baton.server.organisation.Personal;

/** Somebody as assigned on a day: what a plan asks to know whether it is for that one. */
@Personal
record Assigned(String person, String role, String unit, String superior) {

    /** Whether a plan is for that one. */
    boolean isConcernedBy(ValidPlan plan) {
        return plan.isFor(person, role, unit, superior);
    }

    @Override
    public String toString() {
        // no person belongs into a log
        return "an assignment";
    }
}
