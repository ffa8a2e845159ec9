package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.core.time.Presence;
import java.util.List;

/** The days of versions of a plan: on each day on which several are in force, the latest version holds (rule P2). */
public final class Versions {

    private Versions() {}

    /** The days on which a version holds among all plans that are given. */
    public static List<DateRange> days(ValidPlan version, List<ValidPlan> plans) {
        List<DateRange> later = plans.stream()
                .filter(other -> other.plan().name().equals(version.plan().name())
                        && other.plan().version() > version.plan().version())
                .map(other -> other.plan().effective())
                .toList();
        return new Presence(List.of(version.plan().effective())).without(later).ranges();
    }

    /** The plans that hold on a day of some days, in their order. */
    public static List<ValidPlan> within(DateRange days, List<ValidPlan> plans) {
        return plans.stream()
                .filter(plan -> days(plan, plans).stream()
                        .anyMatch(range -> range.intersection(days).isPresent()))
                .toList();
    }
}
