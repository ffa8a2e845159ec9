package io.baton.server.plans;

import io.baton.core.document.Problem;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;

/**
 * A version of a plan that binds.
 *
 * @param text as it was written
 * @param valid as it was read
 * @param hash what tells it from others
 * @param catalogue by which it was read
 * @param problems what may not be meant as it is written
 * @param since when it began to be among those that bind
 */
public record BoundPlan(
        PlanText text, ValidPlan valid, String hash, Catalogue catalogue, List<Problem> problems, Since since) {

    public BoundPlan {
        problems = List.copyOf(problems);
    }

    /**
     * When and by whom a text became one of those that bind.
     *
     * @param set the number of the set with which it came
     * @param at when
     * @param by the login of whoever let it bind, or the program that brought it
     * @param reason why; empty where nobody said
     */
    public record Since(long set, Instant at, String by, String reason) {}

    /** The plan itself. */
    public Plan plan() {
        return valid.plan();
    }
}
