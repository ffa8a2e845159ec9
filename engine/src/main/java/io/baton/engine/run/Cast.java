package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who takes part in a run.
 *
 * @param coverage how many, and who does not
 * @param segmented those whose period has several segments, in code point order of the ids
 */
record Cast(Coverage coverage, List<Roster.Place> segmented) {

    Cast {
        segmented = List.copyOf(segmented);
    }

    /** Each plan with days that are a segment of somebody. */
    List<Slice> slices(RunRequest request) {
        Set<Days> slices = new LinkedHashSet<>();
        for (Roster.Place place : segmented) {
            place.stretches().forEach(stretch -> slices.add(new Days(stretch.plan(), stretch.days())));
        }
        return slices.stream()
                .map(days -> new Slice(request, days.plan(), days.days()))
                .toList();
    }

    /** Those who have a segment of that plan and those days. */
    List<Member> members(Slice slice) {
        List<Member> members = new ArrayList<>();
        for (Roster.Place place : segmented) {
            place.stretches().stream()
                    .filter(stretch -> stretch.plan().equals(slice.plan())
                            && stretch.days().equals(slice.days()))
                    .forEach(stretch -> members.add(new Member(place, stretch)));
        }
        return members;
    }

    /** Those whose last segment is of a plan, with all days of that plan in one. */
    List<Member> wholes(ValidPlan plan) {
        return segmented.stream()
                .filter(place -> place.plan().equals(plan))
                .map(place -> new Member(place, place.inOnePiece()))
                .toList();
    }

    /** What tells slices of a run apart. */
    private record Days(ValidPlan plan, DateRange days) {}

    /** A person with one of the stretches of that person's period. */
    record Member(Roster.Place place, Stretch stretch) {

        long present(DateRange period) {
            return stretch.presence(place.leave()).days(period);
        }
    }
}
