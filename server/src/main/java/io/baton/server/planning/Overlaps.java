package io.baton.server.planning;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.engine.run.Versions;
import io.baton.server.organisation.HeadCount;
import io.baton.server.organisation.Today;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For how many people a draft and another plan that binds would hold on the same day; they would be left out of both (rule P7). */
@Component
class Overlaps {

    private final Plans plans;
    private final HeadCount people;
    private final Today today;

    Overlaps(Plans plans, HeadCount people, Today today) {
        this.plans = plans;
        this.people = people;
        this.today = today;
    }

    /**
     * People for whom two plans are.
     *
     * @param plan the other plan
     * @param version its version
     * @param day the first day of today or later on which both would hold
     * @param people how many, as assigned on that day
     */
    record Overlap(String plan, int version, LocalDate day, long people) {}

    /** Those with a draft, which has taken the place of the versions before it. */
    List<Overlap> of(ValidPlan draft) {
        List<BoundPlan> others = plans.bound().stream()
                .filter(bound -> !bound.plan().name().equals(draft.plan().name()))
                .filter(bound -> doTheSame(bound.plan(), draft.plan()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<ValidPlan> all =
                new ArrayList<>(plans.bound().stream().map(BoundPlan::valid).toList());
        all.add(draft);
        return others.stream()
                .flatMap(other -> both(Versions.days(draft, all), Versions.days(other.valid(), all)).stream()
                        .map(day -> overlap(draft, other.valid(), day)))
                .filter(overlap -> overlap.people() > 0)
                .toList();
    }

    private Overlap overlap(ValidPlan draft, ValidPlan other, LocalDate day) {
        return new Overlap(
                other.plan().name(),
                other.plan().version(),
                day,
                people.of(
                        day,
                        (person, role, unit, superior) -> draft.isFor(person, role, unit, superior)
                                && other.isFor(person, role, unit, superior)));
    }

    /** Whether both appraise in the same cycle, or both pay; a plan that pays goes beside one that appraises. */
    private static boolean doTheSame(Plan one, Plan other) {
        return one.scorecards().stream()
                        .anyMatch(card -> other.scorecard(card.cycle()).isPresent())
                || (!one.pay().isEmpty() && !other.pay().isEmpty());
    }

    /** The first day of today or later on which both are. */
    private Optional<LocalDate> both(List<DateRange> some, List<DateRange> others) {
        DateRange open = new DateRange(today.now(), DateRange.ALWAYS.to());
        return some.stream()
                .flatMap(days -> days.intersection(open).stream())
                .flatMap(days -> others.stream().flatMap(each -> each.intersection(days).stream()))
                .map(DateRange::from)
                .min(LocalDate::compareTo);
    }
}
