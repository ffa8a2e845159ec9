package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Presence;
import java.util.List;

/**
 * Days of a period on which somebody's plan, and what it depends on, stay the same (rule P8).
 *
 * @param plan the plan of these days
 * @param participant who, as on the last of them
 * @param ranges the days, without overlaps
 */
record Stretch(ValidPlan plan, Participant participant, List<DateRange> ranges) {

    Stretch {
        ranges = List.copyOf(ranges);
    }

    /** From the first to the last of them. */
    DateRange days() {
        return new DateRange(ranges.getFirst().from(), ranges.getLast().to());
    }

    Presence presence(List<DateRange> leave) {
        return new Presence(ranges).without(leave);
    }
}
