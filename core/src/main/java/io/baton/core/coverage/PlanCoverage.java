package io.baton.core.coverage;

import io.baton.core.document.Location;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What the tests beside a plan reach of it: bands and edges of curves, caps and floors, sides of conditions, policies for
 * what is missing, bounds, grades, vetoes, and of what is paid rows, tiers, bounds, gates and what comes later.
 *
 * @param goals everything that can be reached, in the order of the plan's sections, with the place where it is written
 * @param reached what was reached, in the same order
 */
public record PlanCoverage(SequencedMap<Goal, Location> goals, SequencedSet<Goal> reached) {

    public PlanCoverage {
        goals = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(goals));
        reached = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(reached));
    }

    /** What these outcomes, of tests of that plan, reach; nothing of what is paid. */
    public static PlanCoverage of(ValidPlan plan, Collection<Outcome> outcomes) {
        return of(plan, outcomes, new PayReach(plan.plan().pay()));
    }

    /** What these outcomes, and what was paid, of tests of that plan, reach. */
    public static PlanCoverage of(ValidPlan plan, Collection<Outcome> outcomes, PayReach paid) {
        SequencedMap<Goal, Location> goals = new LinkedHashMap<>(PlanGoals.of(plan));
        PayGoals.of(plan.plan().pay()).goals().forEach(goals::putIfAbsent);
        Set<Goal> found = new HashSet<>(PlanReach.of(plan, outcomes));
        found.addAll(paid.reached());
        SequencedSet<Goal> reached = new LinkedHashSet<>(goals.keySet());
        reached.retainAll(found);
        return new PlanCoverage(goals, reached);
    }

    /** What no test reaches, in the order of the plan's sections. */
    public List<Goal> missed() {
        return goals.keySet().stream().filter(goal -> !reached.contains(goal)).toList();
    }
}
